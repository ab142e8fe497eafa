/** What is suggested in a document, in its order: by whom, where, and in words. */
import type { Node } from "prosemirror-model";
import type { CHANGE_KINDS, Suggestion } from "../suggestions.ts";
import { changeOf } from "./tokens.ts";

export interface Found {
	readonly suggestion: Suggestion;
	/** Where its first part begins and its last one ends, as positions of the editor. */
	readonly from: number;
	readonly to: number;
	/** The words that would come and those that would go. */
	readonly inserted: string;
	readonly deleted: string;
	/** What is suggested of whole blocks. */
	readonly blocks: readonly (typeof CHANGE_KINDS)[number][];
}

type Growing = { -readonly [K in keyof Found]: Found[K] };

export function suggestionsIn(doc: Node): readonly Found[] {
	const found = new Map<string, Growing>();
	const at = (suggestion: Suggestion, from: number, to: number): Growing => {
		const one = found.get(suggestion.id) ?? { suggestion, from, to, inserted: "", deleted: "", blocks: [] };
		one.to = Math.max(one.to, to);
		found.set(suggestion.id, one);
		return one;
	};
	doc.descendants((node, position) => {
		const end = position + node.nodeSize;
		const change = changeOf(node);
		if (change !== null) {
			const { kind, ...suggestion } = change;
			// A break is a place, not the block that it begins.
			const isBreak = kind === "split" || kind === "joined";
			const one = at(suggestion, position, isBreak ? position + 1 : end);
			one.blocks = [...one.blocks, kind];
		}
		for (const mark of node.marks) {
			if (mark.type.name !== "insertion" && mark.type.name !== "deletion") continue;
			const one = at(mark.attrs as Suggestion, position, end);
			if (mark.type.name === "insertion") one.inserted += node.text ?? "";
			else one.deleted += node.text ?? "";
		}
	});
	return [...found.values()].sort((a, b) => a.from - b.from);
}

/** What the blocks of the editor say once suggestions are left aside. */
import type { Node } from "prosemirror-model";
import { type Inline, normaliseInline } from "../../core/inline.ts";
import { toElementMarks } from "./marks.ts";
import { lineOf, withText } from "./suggesting/tokens.ts";
import { readChange } from "./suggestions.ts";

export function childrenOf(node: Node): Node[] {
	return [...node.content.content];
}

/**
 * Blocks as they stand without suggestions: added ones are not there, and what was split goes on the block before.
 * What would be removed or joined is still as it was.
 */
export function settled(blocks: readonly Node[]): Node[] {
	const out: Node[] = [];
	for (const block of blocks) {
		const kind = readChange(block.attrs.change)?.kind;
		if (kind === "added") continue;
		const before = out.at(-1);
		const [line, rest] = kind === "split" ? [before && lineOf(before), lineOf(block)] : [];
		if (before && line && rest) out[out.length - 1] = withText(before, line.content.append(rest.content));
		else out.push(block);
	}
	return out;
}

/** Text of a block without suggestions; of a block of blocks all of it, a line each. */
export function inlineOf(node: Node): Inline {
	if (!node.isTextblock) {
		const lines = childrenOf(node)
			.map(inlineOf)
			.filter((line) => line.length > 0);
		return normaliseInline(lines.flatMap((line, at) => (at === 0 ? line : [{ text: "\n" }, ...line])));
	}
	const runs: Inline = [];
	node.forEach((child) => {
		if (!child.isText || child.marks.some((mark) => mark.type.name === "insertion")) return;
		runs.push({ text: child.text ?? "", marks: toElementMarks(child.marks) });
	});
	return normaliseInline(runs);
}

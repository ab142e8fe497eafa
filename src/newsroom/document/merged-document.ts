/** Puts a newer body into the document of the editor: what both have in common keeps its blocks, and the suggestions in them. */
import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import type { Body, Element } from "../../elements/body.ts";
import { childrenOf, settled } from "./block-text.ts";
import { mergedText } from "./merged-text.ts";
import { schema } from "./schema.ts";
import { readChange } from "./suggestions.ts";
import { tidyBody } from "./tidy-body.ts";
import { documentOf, nodeOf } from "./to-document.ts";
import { elementsOf } from "./to-elements.ts";

/** Blocks that are one element together: with what was split off, and what stands behind it without being an element. */
interface Group {
	readonly blocks: Node[];
	/** The element as text; empty when it is none. */
	key: string;
}

export function mergedDocument(doc: Node, body: Body): Node {
	const old = groupsOf(childrenOf(doc));
	const wanted = body.map((element) => JSON.stringify(element));
	const parts = diffArrays(
		old.map((group) => group.key),
		wanted,
	);
	const blocks: Node[] = [];
	let from = 0;
	let to = 0;
	let gone: Group[] = [];
	const settle = () => {
		for (const group of gone) blocks.push(...onlySuggested(group));
		gone = [];
	};
	for (const { count, added, removed } of parts) {
		if (removed) {
			gone = old.slice(from, from + count);
			from += count;
		} else if (added) {
			for (const element of body.slice(to, to + count)) blocks.push(...replaced(gone.shift(), element));
			to += count;
		} else {
			settle();
			blocks.push(...old.slice(from, from + count).flatMap((group) => group.blocks));
			from += count;
			to += count;
		}
	}
	settle();
	return blocks.length === 0 ? documentOf([]) : schema.nodes.doc.create(null, blocks);
}

function groupsOf(blocks: readonly Node[]): Group[] {
	const groups: Group[] = [];
	for (const block of blocks) {
		const last = groups.at(-1);
		const key = keyOf([block]);
		const isSplit = readChange(block.attrs.change)?.kind === "split";
		if (last !== undefined && (key === "" || isSplit)) {
			last.blocks.push(block);
			last.key = keyOf(last.blocks);
		} else groups.push({ blocks: [block], key });
	}
	return groups;
}

function keyOf(blocks: readonly Node[]): string {
	const elements = tidyBody(settled(blocks).flatMap(elementsOf));
	return elements.map((element) => JSON.stringify(element)).join();
}

const onlySuggested = (group: Group): Node[] =>
	group.blocks.filter((block) => readChange(block.attrs.change)?.kind === "added");

function replaced(group: Group | undefined, element: Element): Node[] {
	const node = nodeOf(element);
	const [first] = group?.blocks ?? [];
	if (group === undefined || first === undefined) return [node];
	const isSame = first.type === node.type && first.isTextblock;
	const merged = isSame
		? node.type.create({ ...node.attrs, change: first.attrs.change }, mergedText(first, node))
		: node;
	return [merged, ...onlySuggested({ ...group, blocks: group.blocks.slice(1) })];
}

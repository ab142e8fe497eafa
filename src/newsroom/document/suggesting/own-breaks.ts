/** Breaks made by somebody who does not suggest, in a text whose beginning is only suggested: theirs are no suggestion. */
import type { Node } from "prosemirror-model";
import { changeOf, isSameToken, sameEnds, tokensOf } from "./tokens.ts";

/**
 * Positions of blocks that came with the edit and look suggested, because parting a paragraph gives both halves the
 * same attributes.
 */
export function ownBreaks(before: Node, now: Node): number[] {
	const [old, young] = [before.content.content, now.content.content];
	const [left, right] = sameEnds(old, young, (a, b) => a === b || a.eq(b));
	const [from, to] = [tokensOf(old.slice(left, old.length - right)), tokensOf(young.slice(left, young.length - right))];
	const [first, last] = sameEnds(from, to, isSameToken);
	const positions: number[] = [];
	let position = young.slice(0, left).reduce((all, { nodeSize }) => all + nodeSize, 0);
	for (const [index, token] of to.entries()) {
		if (token.kind === "character") continue;
		const kind = changeOf(token.node)?.kind;
		const isNew = index >= first && index < to.length - last;
		if (isNew && token.kind === "start" && (kind === "split" || kind === "joined")) positions.push(position);
		position += token.node.nodeSize;
	}
	return positions;
}

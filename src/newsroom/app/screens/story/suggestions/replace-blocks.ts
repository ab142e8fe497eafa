/** Brings the editor's document to another one by replacing the blocks that differ, so that everything else keeps its place. */
import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { sameEnds } from "../../../../document/suggesting/tokens.ts";

/** Null when both are the same. */
export function replaceBlocks(state: EditorState, wanted: Node): Transaction | null {
	const now = state.doc.content.content;
	const then = wanted.content.content;
	const [left, right] = sameEnds(now, then, (a, b) => a === b || a.eq(b));
	if (left + right === now.length && left + right === then.length) return null;
	const size = (blocks: readonly Node[]) => blocks.reduce((all, { nodeSize }) => all + nodeSize, 0);
	const from = size(now.slice(0, left));
	const to = from + size(now.slice(left, now.length - right));
	return state.tr.replaceWith(from, to, then.slice(left, then.length - right));
}

/**
 * The selection in `tr`'s document, which differs from `before` in one stretch that begins at `start`: what lies before
 * it is counted from the beginning, what lies behind it from the end. `isBehind`: what stands right at its beginning, too.
 */
export function selectionAfter(tr: Transaction, before: Selection, start: number, isBehind: boolean): Selection {
	const { doc } = tr;
	const size = before.$head.doc.content.size;
	const moved = (at: number) => {
		const to = at < start || (at === start && !isBehind) ? at : doc.content.size - (size - at);
		return Math.max(0, Math.min(to, doc.content.size));
	};
	if (before instanceof NodeSelection) {
		const at = moved(before.from);
		const node = doc.nodeAt(at);
		if (node && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, at);
		return Selection.near(doc.resolve(at));
	}
	const [$anchor, $head] = [doc.resolve(moved(before.anchor)), doc.resolve(moved(before.head))];
	if ($anchor.parent.inlineContent && $head.parent.inlineContent) return new TextSelection($anchor, $head);
	return Selection.near($head);
}

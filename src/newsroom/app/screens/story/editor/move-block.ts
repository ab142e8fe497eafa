/** Moves the block at the caret past its neighbour in the body, and leaves alone what others write in. */
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, Selection, type Transaction } from "prosemirror-state";
import { yCursorPluginKey } from "y-prosemirror";
import { suggestingIn } from "../suggestions/suggesting-plugin.ts";

/**
 * One of the two is taken out and put in again at the other side: what others type in that one meanwhile would be lost, so
 * it is the neighbour, unless somebody is in there and nobody else in the block itself. The shared document hears of it in
 * two steps: of one it would make both blocks other texts, and what is typed meanwhile would end up in the wrong one.
 */
export function moveBlock(by: -1 | 1): Command {
	return (state, dispatch, view) => {
		const found = blockAtCaret(state);
		const other = found && state.doc.maybeChild(found.index + by);
		if (!found || !other) return false;
		if (dispatch === undefined || view === undefined) return true;
		const { node, start } = found;
		const passed = by < 0 ? start - other.nodeSize : start + node.nodeSize;
		const after = by < 0 ? passed : start + other.nodeSize;
		if (suggestingIn(state)?.by) dispatch(carried(state.tr.delete(start, start + node.nodeSize), state, found, after));
		else if (isSomebodyIn(state, passed, other) && !isSomebodyIn(state, start, node)) {
			dispatch(state.tr.delete(start, start + node.nodeSize));
			dispatch(carried(view.state.tr, state, found, after));
		} else {
			dispatch(state.tr.delete(passed, passed + other.nodeSize));
			dispatch(view.state.tr.insert(by < 0 ? after + node.nodeSize : start, other).scrollIntoView());
		}
		return true;
	};
}

interface Block {
	readonly node: Node;
	readonly index: number;
	readonly start: number;
}

function blockAtCaret({ selection }: EditorState): Block | null {
	const { $from } = selection;
	const index = $from.index(0);
	if (selection instanceof NodeSelection && $from.depth === 0) return { node: selection.node, index, start: $from.pos };
	return $from.depth === 0 ? null : { node: $from.node(1), index, start: $from.before(1) };
}

/** Puts the block in at a place, with the selection in it where it was. */
function carried(tr: Transaction, { selection }: EditorState, { node, start }: Block, to: number): Transaction {
	tr.insert(to, node);
	const caret = Math.min(to + (selection.from - start), tr.doc.content.size);
	const isNode = selection instanceof NodeSelection && selection.node === node;
	return tr
		.setSelection(isNode ? NodeSelection.create(tr.doc, to) : Selection.near(tr.doc.resolve(caret)))
		.scrollIntoView();
}

/** Whether another person's caret stands in a block. */
function isSomebodyIn(state: EditorState, start: number, { nodeSize }: Node): boolean {
	return (yCursorPluginKey.getState(state)?.find(start + 1, start + nodeSize - 1).length ?? 0) > 0;
}

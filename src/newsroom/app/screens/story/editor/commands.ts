/** What can be done with blocks and text of the body, as ProseMirror commands. */
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Node, NodeType } from "prosemirror-model";
import { wrapInList } from "prosemirror-schema-list";
import { type Command, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "../../../../document/schema.ts";

const { nodes, marks } = schema;
export type Toggled = "strong" | "emphasis" | "sub" | "sup";

export const toggle = (mark: Toggled): Command => toggleMark(marks[mark]);

export function hasMark(view: EditorView, name: Toggled | "link" | "storyLink"): boolean {
	const { from, to, empty, $from } = view.state.selection;
	const type = marks[name];
	if (empty) return type.isInSet(view.state.storedMarks ?? $from.marks()) !== undefined;
	return view.state.doc.rangeHasMark(from, to, type);
}

/** What the block at the caret is, for the toolbar: the innermost that has a name there. */
export function blockAt(view: EditorView): string {
	const { $from } = view.state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		if (node.type === nodes.heading) return `heading${node.attrs.level}`;
		if (node.type === nodes.list) return node.attrs.ordered ? "ordered" : "list";
		if (node.type === nodes.quotation || node.type === nodes.pullquote || node.type === nodes.note)
			return node.type.name;
	}
	return "paragraph";
}

/** Makes the blocks of the selection into another kind; lists and quotations are opened first. */
export function makeBlock(kind: string): Command {
	return (state, dispatch, view) => {
		if (kind === "list" || kind === "ordered")
			return wrapInList(nodes.list, { ordered: kind === "ordered" })(state, dispatch);
		if (kind === "quotation") return wrapIn(nodes.quotation)(state, dispatch);
		const level = /^heading([234])$/u.exec(kind)?.[1];
		const type = (level === undefined ? nodes[kind as "paragraph"] : nodes.heading) as NodeType;
		const set = setBlockType(type, level === undefined ? null : { level: Number(level) });
		if (set(state, dispatch)) return true;
		// Inside a list or quotation: out of it, and once more.
		if (!lift(state)) return false;
		if (dispatch && view) {
			lift(state, dispatch);
			return makeBlock(kind)(view.state, view.dispatch, view);
		}
		return true;
	};
}

/** The depth of the block that stands directly in the body. */
const TOP = 1;

/** Puts a block behind the one at the caret, or in its place when that is empty; the caret goes into it. */
export function insertBlock(node: Node): Command {
	return (state, dispatch) => {
		const { $from } = state.selection;
		const top = $from.depth >= TOP ? $from.node(TOP) : null;
		const isEmpty = top?.type === nodes.paragraph && top.content.size === 0;
		const at = top === null ? state.selection.to : $from.after(TOP);
		if (dispatch) {
			const tr = state.tr;
			const start = isEmpty ? $from.before(TOP) : at;
			if (isEmpty) tr.replaceWith(start, at, node);
			else tr.insert(at, node);
			const behind = start + node.nodeSize;
			// There is always a line to go on writing behind what was put in.
			if (tr.doc.resolve(behind).nodeAfter === null) tr.insert(behind, nodes.paragraph.create());
			const inside = node.isAtom ? null : Selection.findFrom(tr.doc.resolve(start + 1), 1, true);
			const caret = inside && inside.from < behind ? inside : Selection.near(tr.doc.resolve(behind + 1));
			dispatch(tr.setSelection(caret).scrollIntoView());
		}
		return true;
	};
}

/** Leaves a caption, box, table or quotation for a new paragraph behind it. */
export const leaveBlock: Command = (state, dispatch) => {
	const { $head } = state.selection;
	if ($head.depth < TOP) return false;
	if (dispatch) {
		const behind = $head.after(TOP);
		const next = state.doc.resolve(behind).nodeAfter;
		const tr = state.tr;
		if (!(next?.type === nodes.paragraph && next.content.size === 0)) tr.insert(behind, nodes.paragraph.create());
		dispatch(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView());
	}
	return true;
};

const CAPTIONED = new Set<string>(["picture", "video", "audio"]);

/** Enter where it does not split: out of captions, a line further in cells and captions of tables, out of an empty last line of a box. */
export const enter: Command = (state, dispatch) => {
	const { $head, empty } = state.selection;
	const { parent } = $head;
	if (CAPTIONED.has(parent.type.name)) return leaveBlock(state, dispatch);
	if (["cell", "headercell", "tablecaption", "plate"].includes(parent.type.name)) return breakLine(state, dispatch);
	const box = $head.depth > TOP ? $head.node(TOP) : null;
	const isBox = box?.type === nodes.factbox || box?.type === nodes.quotation;
	if (!empty || !isBox || parent.content.size > 0 || $head.depth !== 2) return false;
	if ($head.index(TOP) !== (box?.childCount ?? 0) - 1 || box?.childCount === 1) return false;
	if (dispatch) {
		const tr = state.tr.delete($head.before(), $head.after());
		const behind = tr.mapping.map($head.after(TOP));
		tr.insert(behind, nodes.paragraph.create());
		dispatch(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView());
	}
	return true;
};

export const breakLine: Command = (state, dispatch) => {
	if (!state.selection.$from.parent.isTextblock) return false;
	dispatch?.(state.tr.insertText("\n").scrollIntoView());
	return true;
};

/** Links the selection, or the words that are given at the caret; null takes the link away. */
export function setLink(link: { readonly href: string } | { readonly story: number } | null, words = ""): Command {
	return (state, dispatch) => {
		const { from, to } = linkRange(state.selection.from, state.selection.to, state.doc);
		if (dispatch) {
			const tr = state.tr;
			let end = to;
			if (from === to && link !== null) {
				tr.insertText(words, from);
				end = from + words.length;
			}
			tr.removeMark(from, end, marks.link).removeMark(from, end, marks.storyLink);
			if (link !== null) tr.addMark(from, end, "href" in link ? marks.link.create(link) : marks.storyLink.create(link));
			tr.removeStoredMark(marks.link).removeStoredMark(marks.storyLink);
			dispatch(tr.scrollIntoView());
		}
		return true;
	};
}

/** The link at the caret, or nothing. */
export function linkAt(view: EditorView): { readonly href: string } | { readonly story: number } | null {
	const { $from, to, from } = view.state.selection;
	const all = $from.marksAcross(view.state.doc.resolve(to)) ?? $from.marks();
	const near = [...all, ...(view.state.doc.nodeAt(from)?.marks ?? [])];
	const link = near.find(({ type }) => type === marks.link || type === marks.storyLink);
	if (link === undefined) return null;
	return link.type === marks.link ? { href: link.attrs.href } : { story: link.attrs.story };
}

/** A caret in a link stands for the whole of it. */
function linkRange(from: number, to: number, doc: Node): { from: number; to: number } {
	if (from !== to) return { from, to };
	const $at = doc.resolve(from);
	const isLink = (node: Node | null | undefined) =>
		node?.marks.find(({ type }) => type === marks.link || type === marks.storyLink);
	const { parent } = $at;
	let start = from;
	let end = from;
	const here = isLink($at.nodeAfter) ?? isLink($at.nodeBefore);
	if (here === undefined) return { from, to };
	let at = $at.start();
	const runs: { from: number; to: number; isSame: boolean }[] = [];
	parent.forEach((node) => {
		runs.push({ from: at, to: at + node.nodeSize, isSame: isLink(node)?.eq(here) ?? false });
		at += node.nodeSize;
	});
	for (const run of runs) if (run.isSame && run.to === start) start = run.from;
	for (let again = true; again; ) {
		again = false;
		for (const run of runs) {
			if (!run.isSame) continue;
			if (run.from < start && run.to >= start) {
				start = run.from;
				again = true;
			}
			if (run.to > end && run.from <= end) {
				end = run.to;
				again = true;
			}
		}
	}
	return { from: start, to: end };
}

/** What one does with suggestions in the editor: accept, reject, go to the next. */
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { settle } from "../../../../document/suggesting/settle.ts";
import type { Found } from "../../../../document/suggesting/suggestions-in.ts";
import { replaceBlocks, selectionAfter } from "./replace-blocks.ts";
import { say, suggestingIn } from "./suggesting-plugin.ts";

/** Makes those that are chosen part of the text, or takes them out of it. */
export function settleThose(view: EditorView, verdict: "accept" | "reject", isChosen: (id: string) => boolean): void {
	const { state } = view;
	const made = settle(state.doc, ({ id }) => (isChosen(id) ? verdict : null));
	const start = state.doc.content.findDiffStart(made.content);
	const tr = replaceBlocks(state, made);
	if (tr === null || start === null) return;
	tr.setSelection(selectionAfter(tr, state.selection, start, true));
	view.dispatch(say(tr, { isSettled: true, current: null }));
}

/** Those that the selection touches. */
export function inSelection({ state }: EditorView): readonly Found[] {
	const { from, to, empty } = state.selection;
	if (empty) return [];
	return (suggestingIn(state)?.found ?? []).filter((one) => one.from < to && one.to > from);
}

/** The one that was gone to, or in which the caret stands. */
export function currentOf({ state }: EditorView): Found | null {
	const { found = [], current = null } = suggestingIn(state) ?? {};
	const { head } = state.selection;
	return (
		found.find((one) => one.suggestion.id === current) ??
		found.find((one) => one.from <= head && head <= one.to) ??
		null
	);
}

/** Puts the caret at the next one, or the one before, round to the other end; returns it. */
export function goTo(view: EditorView, step: 1 | -1): Found | null {
	const { found = [] } = suggestingIn(view.state) ?? {};
	if (found.length === 0) return null;
	const at = currentOf(view);
	const { head } = view.state.selection;
	const index =
		at !== null
			? found.indexOf(at) + step
			: step > 0
				? found.findIndex((one) => one.from >= head)
				: found.findLastIndex((one) => one.to <= head);
	const next = found.at(index >= found.length ? 0 : index) ?? found[0];
	if (next) show(view, next);
	return next ?? null;
}

export function show(view: EditorView, { suggestion, from }: Found): void {
	const { tr } = view.state;
	const $place = tr.doc.resolve(Math.min(from, tr.doc.content.size));
	tr.setSelection(TextSelection.near($place)).scrollIntoView();
	view.dispatch(say(tr, { current: suggestion.id }));
}

/** The mode in which every edit becomes a suggestion; and, in either mode, how suggestions are shown in the text. */
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { DecorationSet, EditorView } from "prosemirror-view";
import { ySyncPluginKey } from "y-prosemirror";
import { ownBreaks } from "../../../../document/suggesting/own-breaks.ts";
import { suggest } from "../../../../document/suggesting/suggest.ts";
import { type Found, suggestionsIn } from "../../../../document/suggesting/suggestions-in.ts";
import { replaceBlocks, selectionAfter } from "./replace-blocks.ts";
import { looksOf } from "./suggestion-looks.ts";

export interface Suggester {
	readonly person: number;
	readonly name: string;
}

export interface Suggesting {
	/** Who suggests here; null: edits are made as usual. */
	readonly by: Suggester | null;
	/** Every suggestion in the text, in its order. */
	readonly found: readonly Found[];
	/** Id of the one that was gone to last. */
	readonly current: string | null;
	readonly looks: DecorationSet;
}

/** `isSettled`: the transaction's own changes are meant as they are. */
interface Said {
	readonly by?: Suggester | null;
	readonly current?: string | null;
	readonly isSettled?: true;
}

export const suggestingKey = new PluginKey<Suggesting>("suggesting");

export const say = (tr: Transaction, said: Said): Transaction => tr.setMeta(suggestingKey, said);
const saidIn = (tr: Transaction): Said => (tr.getMeta(suggestingKey) as Said | undefined) ?? {};

export const suggestingIn = (state: EditorState): Suggesting | undefined => suggestingKey.getState(state);

/** `refused`: an edit could not be said as a suggestion and was left undone. */
export function suggesting(refused: () => void): Plugin<Suggesting> {
	return new Plugin<Suggesting>({
		key: suggestingKey,
		state: {
			init: (_config, state) => shown(state.doc, null, null),
			apply(tr, before) {
				const said = saidIn(tr);
				const by = said.by === undefined ? before.by : said.by;
				const current = said.current === undefined ? stillAt(before, tr) : said.current;
				if (tr.docChanged || current !== before.current) return shown(tr.doc, by, current);
				return by === before.by ? before : { ...before, by };
			},
		},
		appendTransaction(transactions, before, now) {
			if (!transactions.some((tr) => tr.docChanged) || transactions.some(isFinal)) return null;
			const by = suggestingIn(now)?.by ?? null;
			if (by === null) return withOwnBreaks(before, now);
			const time = Date.now();
			const made = suggest(before.doc, now.doc, { id: crypto.randomUUID(), ...by, time });
			if (made === null) {
				refused();
				return undone(before, now);
			}
			return asSuggested(before, now, made);
		},
		view: () => ({ update: (view, before) => tell(view, before) }),
		props: {
			decorations: (state) => suggestingIn(state)?.looks,
		},
	});
}

const listeners = new WeakMap<EditorView, Set<() => void>>();

/** Hears of every change of what is suggested in an editor; returns what ends it. */
export function onSuggesting(view: EditorView, listener: () => void): () => void {
	const all = listeners.get(view) ?? new Set();
	listeners.set(view, all.add(listener));
	return () => all.delete(listener);
}

function tell(view: EditorView, before: EditorState): void {
	if (suggestingIn(view.state) === suggestingIn(before)) return;
	for (const listener of listeners.get(view) ?? []) listener();
}

function shown(doc: EditorState["doc"], by: Suggester | null, current: string | null): Suggesting {
	const found = suggestionsIn(doc);
	return { by, current, found, looks: looksOf(doc, found, current) };
}

/** Who goes elsewhere leaves the suggestion that they were at. */
function stillAt({ found, current }: Suggesting, tr: Transaction): string | null {
	const at = found.find(({ suggestion }) => suggestion.id === current);
	if (at === undefined || !tr.selectionSet || tr.docChanged) return current;
	const { head } = tr.selection;
	return at.from <= head && head <= at.to ? current : null;
}

/** What others wrote, what is undone or redone, and what was accepted or rejected. */
function isFinal(tr: Transaction): boolean {
	return saidIn(tr).isSettled === true || tr.getMeta(ySyncPluginKey) !== undefined;
}

function withOwnBreaks(before: EditorState, now: EditorState): Transaction | null {
	const breaks = ownBreaks(before.doc, now.doc);
	if (breaks.length === 0) return null;
	const { tr } = now;
	for (const position of breaks) tr.setNodeAttribute(position, "change", null);
	return say(tr, { isSettled: true });
}

function asSuggested(before: EditorState, now: EditorState, made: EditorState["doc"]): Transaction | null {
	const start = now.doc.content.findDiffStart(made.content);
	const tr = start === null ? null : replaceBlocks(now, made);
	if (start === null || tr === null) return null;
	const { selection } = before;
	// After taking the character before the caret away, the caret stands before what is struck out: so the next one goes.
	const isBackwards = selection.empty && selection.head > start;
	tr.setSelection(selectionAfter(tr, now.selection, start, !isBackwards));
	return say(tr, { isSettled: true });
}

function undone(before: EditorState, now: EditorState): Transaction | null {
	const tr = replaceBlocks(now, before.doc);
	if (tr === null) return null;
	return say(tr.setSelection(selectionAfter(tr, before.selection, Number.POSITIVE_INFINITY, false)), {
		isSettled: true,
	});
}

/** Find and replace in the body: as readers of the language take letters for the same, with every match marked. */
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { fold, foldText } from "../../../../../core/folding.ts";

export interface Match {
	readonly from: number;
	readonly to: number;
}

export interface Search {
	readonly words: string;
	readonly cases: boolean;
	readonly marks: boolean;
}

interface Found {
	readonly search: Search;
	readonly matches: readonly Match[];
	/** Index of the match that one stands at; -1 when there is none. */
	readonly at: number;
	readonly decorations: DecorationSet;
}

const NOTHING: Found = {
	search: { words: "", cases: false, marks: false },
	matches: [],
	at: -1,
	decorations: DecorationSet.empty,
};
const key = new PluginKey<Found>("find");
/** More are not marked: nobody goes through them one by one. */
const MOST = 2000;

export function find(locale: string): Plugin<Found> {
	return new Plugin<Found>({
		key,
		state: {
			init: () => NOTHING,
			apply(tr, before, _old, state) {
				const asked = tr.getMeta(key) as Partial<Pick<Found, "search" | "at">> | undefined;
				const search = asked?.search ?? before.search;
				if (search.words === "") return NOTHING;
				if (asked === undefined && !tr.docChanged) return before;
				const matches =
					asked?.search === undefined && !tr.docChanged ? before.matches : matchesIn(state.doc, search, locale);
				const at = asked?.at ?? (asked?.search ? nearest(matches, state.selection.from) : before.at);
				return found(state.doc, search, matches, Math.min(at, matches.length - 1));
			},
		},
		props: { decorations: (state) => key.getState(state)?.decorations ?? null },
	});
}

export const foundIn = (view: EditorView): Found => key.getState(view.state) ?? NOTHING;

export function matchesIn(doc: Node, { words, cases, marks }: Search, locale: string): Match[] {
	const how = { locale, cases, marks };
	const wanted = foldText(words, how);
	const matches: Match[] = [];
	if (wanted === "") return matches;
	doc.descendants((node, position) => {
		if (!node.isTextblock || matches.length >= MOST) return matches.length < MOST;
		const { text, places } = fold(node.textContent, how);
		for (let at = text.indexOf(wanted); at >= 0 && matches.length < MOST; at = text.indexOf(wanted, at + wanted.length))
			matches.push({
				from: position + 1 + (places[at] ?? 0),
				to: position + 1 + (places[at + wanted.length] ?? node.textContent.length),
			});
		return false;
	});
	return matches;
}

const nearest = (matches: readonly Match[], from: number): number => {
	const at = matches.findIndex((match) => match.from >= from);
	return at < 0 ? 0 : at;
};

function found(doc: Node, search: Search, matches: readonly Match[], at: number): Found {
	const decorations = matches.map(({ from, to }, index) =>
		Decoration.inline(from, to, { class: index === at ? "st-match st-match-here" : "st-match" }),
	);
	return { search, matches, at: matches.length === 0 ? -1 : at, decorations: DecorationSet.create(doc, decorations) };
}

export function look(view: EditorView, search: Search): void {
	view.dispatch(view.state.tr.setMeta(key, { search }));
	show(view);
}

/** Goes to the next match, or the one before; round at the ends. */
export function step(view: EditorView, by: -1 | 1): void {
	const { matches, at } = foundIn(view);
	if (matches.length === 0) return;
	view.dispatch(view.state.tr.setMeta(key, { at: (at + by + matches.length) % matches.length }));
	show(view);
}

function show(view: EditorView): void {
	const { matches, at } = foundIn(view);
	const match = matches[at];
	if (!match) return;
	const { tr } = view.state;
	view.dispatch(tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).scrollIntoView());
}

/** Puts other words in the place of the match one stands at, with its marks, and goes on. */
export function replaceOne(view: EditorView, words: string): void {
	const { matches, at } = foundIn(view);
	const match = matches[at];
	if (!match || !view.editable) return;
	view.dispatch(put(view, [match], words));
	show(view);
}

/** Replaces every match; how many there were. */
export function replaceAll(view: EditorView, words: string): number {
	const { matches } = foundIn(view);
	if (!view.editable || matches.length === 0) return 0;
	view.dispatch(put(view, matches, words));
	return matches.length;
}

function put(view: EditorView, matches: readonly Match[], words: string) {
	const { tr, schema } = view.state;
	for (const { from, to } of [...matches].reverse()) {
		const marks = view.state.doc.resolve(from).marksAcross(view.state.doc.resolve(to)) ?? [];
		if (words === "") tr.delete(from, to);
		else tr.replaceWith(from, to, schema.text(words, marks));
	}
	return tr;
}

/** Passages of the text that notes stand on: kept as the words and what stood around them, found again after changes. */
import type { Node } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

export interface Passage {
	/** What finds it again; opaque to everybody else. */
	readonly anchor: unknown;
	/** Its words. */
	readonly quote: string;
}

/** What the notes' panel asks of whatever shows the text. */
export interface Passages {
	/** The passage that is marked now; null: none. */
	current(): Passage | null;
	/** Brings it into view and marks it; false when the text no longer has it. */
	show(passage: Passage): boolean;
}

interface Anchor {
	readonly from: number;
	readonly before: string;
	readonly after: string;
}

const LONGEST = 1000;
/** Characters around the passage that tell it from others of the same words. */
const AROUND = 40;

export function passagesOf(view: EditorView): Passages {
	return {
		current() {
			const { from, to, empty } = view.state.selection;
			if (empty) return null;
			const { text, positions } = plainText(view.state.doc);
			const [start, end] = [indexOf(positions, from), indexOf(positions, to)];
			const quote = text.slice(start, Math.min(end, start + LONGEST));
			if (quote.trim() === "") return null;
			const anchor: Anchor = {
				from,
				before: text.slice(Math.max(0, start - AROUND), start),
				after: text.slice(end, end + AROUND),
			};
			return { anchor, quote };
		},
		show({ anchor, quote }) {
			const { text, positions } = plainText(view.state.doc);
			const at = bestPlace(text, positions, quote, anchor as Anchor);
			if (at === null) return false;
			const from = positions[at] ?? 0;
			const to = (positions[at + quote.length - 1] ?? from) + 1;
			const { tr, doc } = view.state;
			view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
			view.focus();
			return true;
		},
	};
}

/** The text with a space between blocks, and the position in the document of each of its characters. */
function plainText(doc: Node): { readonly text: string; readonly positions: readonly number[] } {
	let text = "";
	const positions: number[] = [];
	doc.descendants((node, position) => {
		if (node.isBlock && text !== "" && !text.endsWith(" ")) {
			text += " ";
			positions.push(position);
		}
		if (!node.isText || node.text === undefined) return;
		for (let at = 0; at < node.text.length; at++) positions.push(position + at);
		text += node.text;
	});
	return { text, positions };
}

/** The first character at a position or after it. */
function indexOf(positions: readonly number[], position: number): number {
	const at = positions.findIndex((one) => one >= position);
	return at < 0 ? positions.length : at;
}

/** Of all places with these words the one whose surroundings are most alike, and then the nearest to where it was. */
function bestPlace(text: string, positions: readonly number[], quote: string, anchor: Anchor | null): number | null {
	let best: { at: number; alike: number; away: number } | null = null;
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
		const alike =
			sameEnd(text.slice(Math.max(0, at - AROUND), at), anchor?.before ?? "") +
			sameStart(text.slice(at + quote.length, at + quote.length + AROUND), anchor?.after ?? "");
		const away = Math.abs((positions[at] ?? 0) - (anchor?.from ?? 0));
		if (best === null || alike > best.alike || (alike === best.alike && away < best.away)) best = { at, alike, away };
	}
	return best?.at ?? null;
}

function sameStart(a: string, b: string): number {
	let n = 0;
	while (n < a.length && n < b.length && a[n] === b[n]) n++;
	return n;
}

function sameEnd(a: string, b: string): number {
	let n = 0;
	while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
	return n;
}

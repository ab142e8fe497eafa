/** Gathers running text with its marks while a tree is walked, and folds spaces as a browser would. */
import { cleanText, type Inline, type Mark } from "../../core/inline.ts";

/** Longest run and most runs that one inline text may have (schema `Inline`), with room for normalisation. */
const MAX_RUN = 90_000;
const MAX_RUNS = 4900;

interface Piece {
	text: string;
	marks: readonly Mark[];
}

export class Line {
	#pieces: Piece[] = [];
	/** Whether the text so far ends with a space, a line feed or nothing: a following space is folded. */
	#open = true;
	#marks: readonly Mark[] = [];
	/** Whether the last thing was a line feed that the source's author asked for with `<br>`. */
	#hardBreak = false;
	/** Whether the last character that is no space is a line feed. */
	#endsLine = false;
	/** Whether there is anything to read. */
	#hasInk = false;

	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** Text under one more mark; of links, languages and the like the innermost holds. */
	marked(mark: Mark, inside: () => void): void {
		const outer = this.#marks;
		const link = mark.type === "link" || mark.type === "storyLink";
		this.#marks = [
			...outer.filter((m) => (link ? m.type !== "link" && m.type !== "storyLink" : m.type !== mark.type)),
			mark,
		];
		inside();
		this.#marks = outer;
	}

	#push(text: string): void {
		let end = text.length;
		while (end > 0 && text[end - 1] === " ") end--;
		if (end > 0) this.#endsLine = text[end - 1] === "\n";
		this.#hasInk ||= /\S/u.test(text);
		const last = this.#pieces.at(-1);
		if (last && last.marks === this.#marks) last.text += text;
		else this.#pieces.push({ text, marks: this.#marks });
	}

	/** Text whose white space is folded. */
	text(text: string): void {
		let folded = /[\t\n\f\r]| {2}/u.test(text) ? text.replace(/[\t\n\f\r ]+/gu, " ") : text;
		if (this.#open && folded.startsWith(" ")) folded = folded.slice(1);
		if (folded === "") return;
		this.#push(folded);
		this.#open = folded.endsWith(" ");
		this.#hardBreak = false;
	}

	/** Text whose white space is kept: runs of spaces become no-break spaces. */
	preformatted(text: string): void {
		const kept = text.replace(/\t/gu, "    ").replace(/^ +| {2,}/gmu, (spaces) => "\u00a0".repeat(spaces.length));
		if (kept === "") return;
		this.#push(kept);
		this.#open = kept.endsWith("\n");
		this.#hardBreak = false;
	}

	/** A line feed; false when one stands there already that was asked for, which makes a paragraph's end. */
	lineBreak(hard: boolean): boolean {
		if (this.#endsLine) {
			const second = hard && this.#hardBreak;
			this.#hardBreak ||= hard;
			return !second;
		}
		if (this.isEmpty()) return true;
		this.#push("\n");
		this.#open = true;
		this.#hardBreak = hard;
		return true;
	}

	isEmpty(): boolean {
		return !this.#hasInk;
	}

	/** The text so far, trimmed, in pieces that the schema takes; begins anew. */
	take(): Inline[] {
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#open = true;
		this.#hardBreak = false;
		this.#endsLine = false;
		this.#hasInk = false;
		return split(normalise(pieces));
	}
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[]): boolean {
	return (a?.length ?? 0) === b.length && (b.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

/** Equal neighbours joined, spaces around line feeds and at both ends removed, cleaned; empty when there is nothing to read. */
function normalise(pieces: readonly Piece[]): Inline {
	const runs: { text: string; marks: readonly Mark[] }[] = [];
	for (const piece of pieces) {
		const last = runs.at(-1);
		if (last && sameMarks(last.marks, piece.marks)) last.text += piece.text;
		else runs.push({ text: piece.text, marks: piece.marks });
	}
	const out: Inline = [];
	let hasInk = false;
	for (const run of runs) {
		let text = cleanText(run.text);
		if (text.includes("\n")) text = text.replace(/ *\n[ \n]*/gu, "\n");
		if (text.includes("  ")) text = text.replace(/ {2,}/gu, " ");
		// A line feed after nothing that can be read is none: no-break spaces before it would bring it back.
		if (!hasInk) {
			text = text.replace(/^\s*\n/u, "\n");
			if (text.startsWith("\n")) out.length = 0;
			hasInk = /\S/u.test(text);
		}
		if (text.startsWith("\n")) trimEnd(out);
		const before = out.at(-1)?.text.at(-1) ?? "\n";
		if (before === "\n") text = text.replace(/^[ \n]+/u, "");
		else if (before === " ") text = text.replace(/^ +/u, "");
		if (text === "") continue;
		const last = out.at(-1);
		if (last && sameMarks(last.marks, run.marks)) last.text = (last.text + text).normalize("NFC");
		else out.push(run.marks.length === 0 ? { text } : { text, marks: [...run.marks] });
	}
	trimEnd(out);
	return hasInk ? out : [];
}

function trimEnd(runs: Inline): void {
	for (let last = runs.at(-1); last; last = runs.at(-1)) {
		let end = last.text.length;
		while (end > 0 && " \n".includes(last.text.charAt(end - 1))) end--;
		if (end < last.text.length) last.text = last.text.slice(0, end);
		if (end > 0) return;
		runs.pop();
	}
}

/** Parts that the schema takes: a paragraph of megabytes becomes several. */
function split(runs: Inline): Inline[] {
	if (runs.length === 0) return [];
	if (runs.length <= MAX_RUNS && runs.every((run) => run.text.length <= MAX_RUN)) return [runs];
	const parts: Inline[] = [[]];
	for (const run of runs) {
		for (let rest = run.text; rest !== ""; ) {
			let end = rest.length;
			if (end > MAX_RUN) {
				const space = rest.lastIndexOf(" ", MAX_RUN);
				end = space > MAX_RUN / 2 ? space : MAX_RUN;
				if (/[\ud800-\udbff]/u.test(rest[end - 1] ?? "")) end--;
			}
			const part = parts.at(-1) as Inline;
			if (
				part.length > 0 &&
				(part.length >= MAX_RUNS || rest.length > MAX_RUN || (part.at(-1)?.text.length ?? 0) + end > MAX_RUN)
			)
				parts.push([]);
			parts.at(-1)?.push({ ...run, text: rest.slice(0, end).replace(/^ +| +$/gu, "") || rest.slice(0, end) });
			rest = rest.slice(end);
		}
	}
	return parts;
}

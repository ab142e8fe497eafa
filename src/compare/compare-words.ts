/** Two versions of a text, word by word: what stayed, what went, what came. */
import { diffArrays } from "diff";

export interface Passage {
	readonly kind: "same" | "removed" | "added";
	readonly text: string;
}

/** Beyond so many differing words two texts are two texts; and comparing them would take long. */
const MOST_EDITS = 1000;

/**
 * How much a whole comparison may still cost: in all as much as two texts of the most differing words, because the time grows
 * with the square of their number (Myers) and readers wait for it. What comes after that went and came whole.
 */
export class Effort {
	#left = MOST_EDITS ** 2;

	/** Differing words that the next comparison may find. */
	get mostEdits(): number {
		return Math.floor(Math.sqrt(this.#left));
	}

	spend(edits: number): void {
		this.#left = Math.max(0, this.#left - edits ** 2);
	}
}

/** Words as Unicode parts them, for every script alike, so that the same two texts differ alike for everybody. */
const words = new Intl.Segmenter("und", { granularity: "word" });

/** The removed and same passages together are `before`, the added and same ones `now`; no two neighbours are of one kind. */
export function compareWords(before: string, now: string, effort = new Effort()): Passage[] {
	if (before === now) return before === "" ? [] : [{ kind: "same", text: before }];
	const whole = () => joined([passage("removed", before), passage("added", now)]);
	const { mostEdits } = effort;
	if (before === "" || now === "" || mostEdits < 2) return whole();
	const changes = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: mostEdits });
	effort.spend(
		changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? mostEdits,
	);
	if (changes === undefined) return whole();
	return joined(
		changes.map(({ added, removed, value }) => passage(added ? "added" : removed ? "removed" : "same", value.join(""))),
	);
}

export function wordsOf(text: string): string[] {
	return Array.from(words.segment(text), ({ segment }) => segment);
}

const passage = (kind: Passage["kind"], text: string): Passage => ({ kind, text });

/** A lone space between two changed words is part of the change: one passage reads better than three. */
function joined(passages: readonly Passage[]): Passage[] {
	const whole = passages.filter(({ text }) => text !== "");
	const out: { removed: string; added: string; same: string }[] = [];
	for (const [index, { kind, text }] of whole.entries()) {
		const last = out.at(-1);
		const isGap = kind === "same" && /^\s$/u.test(text) && index > 0 && index < whole.length - 1 && last !== undefined;
		if (isGap) {
			last.removed += text;
			last.added += text;
		} else if (kind === "same") out.push({ removed: "", added: "", same: text });
		else if (last !== undefined && last.same === "") last[kind] += text;
		else out.push({ removed: kind === "removed" ? text : "", added: kind === "added" ? text : "", same: "" });
	}
	return out
		.flatMap(({ removed, added, same }) => [
			passage("same", same),
			passage("removed", removed),
			passage("added", added),
		])
		.filter(({ text }) => text !== "");
}

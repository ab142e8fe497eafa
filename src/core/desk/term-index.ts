/**
 * Which terms (words, authors, topics, people) each row of a list has, as numbers side by side, so that every row can be
 * looked at in milliseconds; and which rows have a term, so that a rare one is found without looking at every row.
 */

/** Scripts that write no spaces: a word is looked for anywhere in the run of letters. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** The Arabic article, with what is written together before it: one looks for the word without them. */
const ARTICLE = /^(?:[وفبك]?ال|[وف]?لل)(?=..)/u;
const KEPT_SEARCHES = 64;

export class TermIndex {
	readonly #numbers = new Map<string, number>();
	readonly #names: string[] = [];
	#starts = new Int32Array(1024);
	#lengths = new Int32Array(1024);
	#pool = new Int32Array(16_384);
	/** For each place in the pool whose it is (-1: nobody's any more), and the place before it of the same term (-1: none). */
	#rowAt = new Int32Array(16_384);
	#before = new Int32Array(16_384);
	/** For each term its last place in the pool, and how many places it has. */
	#last = new Int32Array(1024).fill(-1);
	#held = new Int32Array(1024);
	#used = 0;
	#wasted = 0;
	#marks = new Uint32Array(1024);
	/** What words begin so, of the first `upTo` terms: who types a word asks for its beginnings again and again. */
	readonly #searches = new Map<string, { upTo: number; terms: number[] }>();

	/** Sets the terms of a row, in the place of those that it had. Terms that begin with a control character are no words. */
	set(row: number, terms: readonly string[]): void {
		if (row >= this.#starts.length) {
			this.#starts = grown(this.#starts, row + 1);
			this.#lengths = grown(this.#lengths, row + 1);
		}
		const numbers = terms.map((term) => this.#numberOf(term));
		const [start, had] = [this.#starts[row] ?? 0, this.#lengths[row] ?? 0];
		if (had === numbers.length && numbers.every((number, index) => this.#pool[start + index] === number)) return;
		this.#rowAt.fill(-1, start, start + had);
		this.#wasted += had;
		this.#put(row, numbers);
		if (this.#wasted > 100_000 && this.#wasted > this.#used / 2) this.#tidy();
	}

	#put(row: number, numbers: ArrayLike<number>): void {
		const end = this.#used + numbers.length;
		if (end > this.#pool.length) {
			this.#pool = grown(this.#pool, end);
			this.#rowAt = grown(this.#rowAt, end);
			this.#before = grown(this.#before, end);
		}
		this.#starts[row] = this.#used;
		this.#lengths[row] = numbers.length;
		for (let index = 0; index < numbers.length; index++) {
			const number = numbers[index] as number;
			const at = this.#used + index;
			this.#pool[at] = number;
			this.#rowAt[at] = row;
			this.#before[at] = this.#last[number] as number;
			this.#last[number] = at;
			this.#held[number] = (this.#held[number] as number) + 1;
		}
		this.#used = end;
	}

	#numberOf(term: string): number {
		const known = this.#numbers.get(term);
		if (known !== undefined) return known;
		const number = this.#names.push(term) - 1;
		this.#numbers.set(term, number);
		if (number >= this.#last.length) {
			this.#last = grown(this.#last, number + 1).fill(-1, number);
			this.#held = grown(this.#held, number + 1);
		}
		return number;
	}

	/** The number of a term; none when no row ever had it. */
	exactly(term: string): readonly number[] {
		const number = this.#numbers.get(term);
		return number === undefined ? [] : [number];
	}

	/** Whether a row has the term. */
	isHeld(term: string): boolean {
		const number = this.#numbers.get(term);
		let at = number === undefined ? -1 : (this.#last[number] as number);
		while (at >= 0 && this.#rowAt[at] === -1) at = this.#before[at] as number;
		return at >= 0;
	}

	/** Numbers of all words that begin so. */
	beginning(beginning: string): readonly number[] {
		const known = this.#searches.get(beginning) ?? { upTo: 0, terms: [] };
		this.#searches.delete(beginning);
		this.#searches.set(beginning, known);
		for (const oldest of this.#searches.keys()) {
			if (this.#searches.size <= KEPT_SEARCHES) break;
			this.#searches.delete(oldest);
		}
		const isUnparted = UNPARTED.test(beginning);
		for (; known.upTo < this.#names.length; known.upTo++) {
			const name = this.#names[known.upTo] ?? "";
			if (
				name.startsWith(beginning) ||
				(isUnparted && name.includes(beginning)) ||
				(ARTICLE.test(name) && name.replace(ARTICLE, "").startsWith(beginning))
			)
				known.terms.push(known.upTo);
		}
		return known.terms;
	}

	/**
	 * Rows, ascending, among which are all that have at least one term of each group: those of the rarest group. Null when
	 * that has more than `most` places.
	 */
	few(groups: readonly (readonly number[])[], most: number): Int32Array | null {
		const places = groups.map((group) => group.reduce((sum, term) => sum + (this.#held[term] as number), 0));
		const least = Math.min(...places);
		if (least > most) return null;
		const found = new Int32Array(least);
		let count = 0;
		for (const term of groups[places.indexOf(least)] ?? [])
			for (let at = this.#last[term] as number; at >= 0; at = this.#before[at] as number)
				if ((this.#rowAt[at] as number) >= 0) found[count++] = this.#rowAt[at] as number;
		const rows = found.subarray(0, count).sort();
		return rows.filter((row, index) => index === 0 || rows[index - 1] !== row);
	}

	/**
	 * Asks of rows whether they have, of each group, at least one term (at most 31 groups). Until the next call of
	 * `asking` the answer holds for rows as they are now.
	 */
	asking(groups: readonly (readonly number[])[]): (row: number) => boolean {
		if (this.#marks.length < this.#names.length) this.#marks = new Uint32Array(this.#names.length * 2);
		else this.#marks.fill(0);
		for (const [index, group] of groups.entries())
			for (const term of group) this.#marks[term] = (this.#marks[term] ?? 0) | (1 << index);
		const all = 2 ** groups.length - 1;
		const [marks, pool, starts, lengths] = [this.#marks, this.#pool, this.#starts, this.#lengths];
		return (row) => {
			let found = 0;
			const start = starts[row] as number;
			const end = start + (lengths[row] as number);
			for (let at = start; at < end; at++) {
				found |= marks[pool[at] as number] as number;
				if (found === all) return true;
			}
			return found === all;
		};
	}

	/** Puts what is in use side by side again. */
	#tidy(): void {
		const [pool, lengths] = [this.#pool, this.#lengths];
		const least = Math.max(16_384, this.#used - this.#wasted);
		this.#pool = new Int32Array(least);
		this.#rowAt = new Int32Array(least);
		this.#before = new Int32Array(least);
		this.#last.fill(-1);
		this.#held.fill(0);
		this.#used = 0;
		this.#wasted = 0;
		for (let row = 0; row < lengths.length; row++) {
			const start = this.#starts[row] as number;
			this.#put(row, pool.subarray(start, start + (lengths[row] as number)));
		}
	}
}

/** At least so long, with what stood there before. */
export function grown<A extends Int32Array | Float64Array | Uint8Array | Uint16Array>(array: A, least: number): A {
	const made = new (array.constructor as new (length: number) => A)(Math.max(least, array.length * 2));
	made.set(array as never);
	return made;
}

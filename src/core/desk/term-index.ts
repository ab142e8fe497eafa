/** Which terms (words, authors, topics, people) each row of a list has, as numbers side by side, so that every row can be looked at in milliseconds. */

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
		const had = this.#lengths[row] ?? 0;
		if (terms.length > had) {
			this.#wasted += had;
			if (this.#used + terms.length > this.#pool.length) this.#pool = grown(this.#pool, this.#used + terms.length);
			this.#starts[row] = this.#used;
			this.#used += terms.length;
		} else this.#wasted += had - terms.length;
		this.#lengths[row] = terms.length;
		const start = this.#starts[row] ?? 0;
		for (const [index, term] of terms.entries()) this.#pool[start + index] = this.#numberOf(term);
		if (this.#wasted > 100_000 && this.#wasted > this.#used / 2) this.#tidy();
	}

	#numberOf(term: string): number {
		const known = this.#numbers.get(term);
		if (known !== undefined) return known;
		const number = this.#names.push(term) - 1;
		this.#numbers.set(term, number);
		return number;
	}

	/** The number of a term; none when no row ever had it. */
	exactly(term: string): readonly number[] {
		const number = this.#numbers.get(term);
		return number === undefined ? [] : [number];
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
		const pool = new Int32Array(Math.max(16_384, this.#used));
		let used = 0;
		for (let row = 0; row < this.#starts.length; row++) {
			const [start, length] = [this.#starts[row] ?? 0, this.#lengths[row] ?? 0];
			pool.set(this.#pool.subarray(start, start + length), used);
			this.#starts[row] = used;
			used += length;
		}
		this.#pool = pool;
		this.#used = used;
		this.#wasted = 0;
	}
}

/** At least so long, with what stood there before. */
export function grown<A extends Int32Array | Float64Array | Uint8Array | Uint16Array>(array: A, least: number): A {
	const made = new (array.constructor as new (length: number) => A)(Math.max(least, array.length * 2));
	made.set(array as never);
	return made;
}

/** The first few of many by a key and then the greater number, without sorting all: a heap with the last of them on top. */

export class FirstOf {
	readonly #most: number;
	readonly #keys: number[] = [];
	readonly #numbers: number[] = [];

	/** What has a greater key than this is none of the first. */
	worst = Number.POSITIVE_INFINITY;

	constructor(most: number) {
		this.#most = most;
	}

	offer(key: number, number: number): void {
		const size = this.#keys.length;
		if (size < this.#most) {
			this.#keys.push(key);
			this.#numbers.push(number);
			this.#up(size);
			if (size + 1 === this.#most) this.worst = this.#keys[0] as number;
			return;
		}
		if (size === 0 || !isBefore(key, number, this.#keys[0] as number, this.#numbers[0] as number)) return;
		this.#keys[0] = key;
		this.#numbers[0] = number;
		this.#down();
		this.worst = this.#keys[0] as number;
	}

	inOrder(): readonly { readonly key: number; readonly number: number }[] {
		return this.#keys
			.map((key, index) => ({ key, number: this.#numbers[index] as number }))
			.sort((a, b) => (isBefore(a.key, a.number, b.key, b.number) ? -1 : 1));
	}

	#isLater(a: number, b: number): boolean {
		return isBefore(
			this.#keys[b] as number,
			this.#numbers[b] as number,
			this.#keys[a] as number,
			this.#numbers[a] as number,
		);
	}

	#swap(a: number, b: number): void {
		const [key, number] = [this.#keys[a] as number, this.#numbers[a] as number];
		this.#keys[a] = this.#keys[b] as number;
		this.#numbers[a] = this.#numbers[b] as number;
		this.#keys[b] = key;
		this.#numbers[b] = number;
	}

	#up(from: number): void {
		for (let at = from; at > 0; ) {
			const parent = (at - 1) >> 1;
			if (!this.#isLater(at, parent)) return;
			this.#swap(at, parent);
			at = parent;
		}
	}

	#down(): void {
		for (let at = 0; ; ) {
			let last = at;
			for (const child of [2 * at + 1, 2 * at + 2])
				if (child < this.#keys.length && this.#isLater(child, last)) last = child;
			if (last === at) return;
			this.#swap(at, last);
			at = last;
		}
	}
}

/** The lesser key first; of equal keys the greater number. */
export function isBefore(key: number, number: number, otherKey: number, otherNumber: number): boolean {
	return key < otherKey || (key === otherKey && number > otherNumber);
}

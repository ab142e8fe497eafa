/** Seeded papers: each size is made once a run, because the great ones take minutes. */
import { type Seeded, seed } from "./seed.ts";

export class SeededPapers {
	readonly #folder: (name: string) => string;
	readonly #say: (text: string) => void;
	readonly #made = new Map<number, Promise<Seeded>>();

	constructor(folder: (name: string) => string, say: (text: string) => void) {
		this.#folder = folder;
		this.#say = say;
	}

	of(stories: number): Promise<Seeded> {
		let made = this.#made.get(stories);
		if (made === undefined) {
			made = seed(this.#folder(`paper-${stories}`), stories, this.#say);
			this.#made.set(stories, made);
		}
		return made;
	}
}

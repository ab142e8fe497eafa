/** Small things that many pages read, kept between pages until the ledger says that they changed. */
import type { Asset } from "../core/asset.ts";
import type { Concept } from "../core/paper.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Reads } from "../store/store.ts";

const LIMIT = 5000;

export class SharedReads {
	readonly #store: Reads;
	readonly #assets = new Map<number, Asset>();
	readonly #concepts = new Map<string, Concept>();
	readonly #facts = new Map<number, StoryFacts>();
	#forgotten = 0;

	constructor(store: Reads) {
		this.#store = store;
	}

	asset(id: number): Promise<Asset | null> {
		return this.#through(this.#assets, id, () => this.#store.asset(id));
	}

	concept(key: string): Promise<Concept | null> {
		return this.#through(this.#concepts, key, () => this.#store.concept(key));
	}

	/** What readers see of a live story: fronts, feeds and lists mostly show the same few. */
	facts(id: number): Promise<StoryFacts | null> {
		return this.#through(this.#facts, id, () => this.#store.liveFacts(id));
	}

	async #through<K, V>(kept: Map<K, V>, key: K, read: () => Promise<V | null>): Promise<V | null> {
		const known = kept.get(key);
		if (known !== undefined) return known;
		const before = this.#forgotten;
		const value = await read();
		// What was read before something was forgotten may be just that.
		if (value === null || before !== this.#forgotten) return value;
		if (kept.size >= LIMIT) kept.clear();
		kept.set(key, value);
		return value;
	}

	/** Forgets what is known of every story: a section moved, and its stories with it. */
	forgetFacts(): void {
		this.#forgotten++;
		this.#facts.clear();
	}

	/** Forgets one thing, named as in the ledger: `story:41`, `asset:9`, `concept:karabakh`. */
	forget(subject: string): void {
		const name = subject.slice(subject.indexOf(":") + 1);
		this.#forgotten++;
		if (subject.startsWith("story:")) this.#facts.delete(Number(name));
		if (subject.startsWith("asset:")) this.#assets.delete(Number(name));
		if (subject.startsWith("concept:")) this.#concepts.delete(name);
	}
}

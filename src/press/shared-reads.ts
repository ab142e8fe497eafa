/** Small things that many pages read, kept between pages until the ledger says that they changed. */
import type { Asset } from "../core/asset.ts";
import type { Concept } from "../core/paper.ts";
import type { Reads } from "../store/store.ts";

const LIMIT = 5000;

export class SharedReads {
	readonly #store: Reads;
	readonly #assets = new Map<number, Asset | null>();
	readonly #concepts = new Map<string, Concept | null>();

	constructor(store: Reads) {
		this.#store = store;
	}

	async asset(id: number): Promise<Asset | null> {
		return this.#assets.get(id) ?? remember(this.#assets, id, await this.#store.asset(id));
	}

	async concept(key: string): Promise<Concept | null> {
		return this.#concepts.get(key) ?? remember(this.#concepts, key, await this.#store.concept(key));
	}

	/** Forgets one thing, named as in the ledger: `asset:9`, `concept:karabakh`. */
	forget(subject: string): void {
		const name = subject.slice(subject.indexOf(":") + 1);
		if (subject.startsWith("asset:")) this.#assets.delete(Number(name));
		if (subject.startsWith("concept:")) this.#concepts.delete(name);
	}
}

function remember<K, V>(map: Map<K, V | null>, key: K, value: V | null): V | null {
	if (map.size >= LIMIT) map.clear();
	if (value !== null) map.set(key, value);
	return value;
}

/** Several concepts at once, by key. */
import type { Concept } from "../core/paper.ts";
import type { Reads } from "./store.ts";

/** Those that exist; a key that the paper does not have is left out. */
export async function conceptsByKey(
	reads: Pick<Reads, "concept">,
	keys: readonly string[],
): Promise<ReadonlyMap<string, Concept>> {
	const found = new Map<string, Concept>();
	for (const key of keys) {
		const concept = await reads.concept(key);
		if (concept) found.set(key, concept);
	}
	return found;
}

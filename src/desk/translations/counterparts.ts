/** The live stories of an edition that tell the same as others do. */
import type { Reads } from "../../store/store.ts";

/** By the id of the other; what the edition does not have, or readers do not see, is left out. */
export async function counterparts(
	reads: Reads,
	stories: readonly number[],
	edition: string,
): Promise<ReadonlyMap<number, number>> {
	const found = new Map<number, number>();
	for (const story of stories) {
		const group = (await reads.translationLinks.of(story))?.group ?? story;
		const own = (await reads.translations(group)).find((facts) => facts.edition === edition);
		if (own) found.set(story, own.story);
	}
	return found;
}

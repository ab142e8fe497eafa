/** When readers of an original see something else, those who translate it are told; no translation changes by itself. */
import type { StoryFacts } from "../../core/story.ts";
import type { Writes } from "../../store/store.ts";
import type { Actor } from "../actor.ts";
import { peopleOfStory, personOf, type Told, tellPeople } from "../tell-people.ts";
import { groupOf } from "./translation-members.ts";
import { whatChanged } from "./what-changed.ts";

type News = Pick<Told, "text" | "at"> & {
	readonly kind: "originalChanged" | "originalCorrected" | "originalWithdrawn";
};

/** `now`: what readers see from now on; null when it was withdrawn. Who has taken these words over already is not told. */
export async function tellTranslators(
	tx: Writes,
	actor: Actor,
	original: number,
	now: Pick<StoryFacts, "revision"> | null,
	news: News,
): Promise<void> {
	for (const { story, basis } of await tx.translationLinks.inGroup(await groupOf(tx, original))) {
		if (basis?.original !== original || (await tx.story(story))?.state === "withdrawn") continue;
		if (now !== null) {
			const [before, after] = [await tx.revision(basis.revision), await tx.revision(now.revision)];
			if (before && after && whatChanged(before.content, after.content).length === 0) continue;
		}
		const translator = personOf({ name: basis.by });
		const people = [...(await peopleOfStory(tx, story)), ...(translator === null ? [] : [translator])];
		await tellPeople(tx, actor, people, { ...news, story, note: null });
	}
}

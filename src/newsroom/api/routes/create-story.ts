/** POST /stories: a new story, as a draft. */
import { allOrNothing } from "../../../desk/all-or-nothing.ts";
import { createStoryIn } from "../../../desk/save-story.ts";
import { NoQuery } from "../common-schemas.ts";
import { route } from "../route.ts";
import { storeConcepts, storyContent } from "../story-content.ts";
import { StoryInput } from "../story-input.ts";
import { SavedView, savedAnswer } from "../story-view.ts";

export const createStoryRoute = route({
	name: "createStory",
	method: "post",
	path: "/stories",
	summary: "Creates a story as a draft. Exactly one of body, html and text is its text.",
	access: "story.write",
	query: NoQuery,
	body: StoryInput,
	answers: {
		201: { description: "Stored. leftOut lists what of the html could not be taken over.", schema: SavedView },
	},
	async work({ parts, names, caller, body }) {
		const ready = await storyContent(parts.desk.store, names, body);
		if (!ready.ok) return ready;
		const { content, newConcepts, leftOut } = ready.value;
		const saved = await allOrNothing(parts.desk, async (tx) => {
			const now = parts.desk.clock();
			await storeConcepts(tx, caller.actor, newConcepts, now);
			return createStoryIn(tx, caller.actor, content, now);
		});
		return saved.ok ? savedAnswer(parts, saved.value.story.id, saved.value.revision.id, leftOut, 201) : saved;
	},
});

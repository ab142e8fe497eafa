/** PUT /stories/:id: a new revision made from the one that If-Match names; readers see nothing of it until it is published. */
import { fail } from "../../../core/result.ts";
import { allOrNothing } from "../../../desk/all-or-nothing.ts";
import { saveStoryIn } from "../../../desk/save-story.ts";
import { NoQuery, StoryParams } from "../common-schemas.ts";
import { ifMatch } from "../if-match.ts";
import { route } from "../route.ts";
import { storeConcepts, storyContent } from "../story-content.ts";
import { StoryInput } from "../story-input.ts";
import { SavedView, savedAnswer } from "../story-view.ts";

export const replaceStoryRoute = route({
	name: "replaceStory",
	method: "put",
	path: "/stories/:id",
	summary: "Replaces the whole content of a story's draft. If-Match names the revision that it was made from.",
	access: "story.write",
	params: StoryParams,
	query: NoQuery,
	body: StoryInput,
	answers: {
		200: { description: "Stored as a new revision.", schema: SavedView },
		412: { description: "The story was saved by somebody else meanwhile; data holds both versions." },
		428: { description: "If-Match is missing." },
	},
	async work({ parts, names, request, caller, params, body }) {
		const expected = ifMatch(request);
		if (!expected.ok) return expected;
		const revision = expected.value;
		if (revision === null) return fail("preconditionRequired", "The request has no If-Match header.", "If-Match");
		const ready = await storyContent(parts.desk.store, names, body);
		if (!ready.ok) return ready;
		const { content, newConcepts, leftOut } = ready.value;
		const saved = await allOrNothing(parts.desk, async (tx) => {
			const now = parts.desk.clock();
			await storeConcepts(tx, caller.actor, newConcepts, now);
			return saveStoryIn(tx, caller.actor, params.id, content, revision, now);
		});
		return saved.ok ? savedAnswer(parts, params.id, saved.value.revision.id, leftOut, 200) : saved;
	},
});

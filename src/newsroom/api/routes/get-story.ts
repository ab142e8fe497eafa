/** GET /stories/:id: the working draft, and what readers see. */
import { fail } from "../../../core/result.ts";
import { NoQuery, StoryParams } from "../common-schemas.ts";
import { etag } from "../if-match.ts";
import { answer, route } from "../route.ts";
import { StoryView, storyView } from "../story-view.ts";

export const getStoryRoute = route({
	name: "getStory",
	method: "get",
	path: "/stories/:id",
	summary: "The story's working draft, its state, and the facts that readers see.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "The ETag names the revision, for If-Match.", schema: StoryView } },
	async work({ parts, params }) {
		const { store } = parts.desk;
		const story = await store.story(params.id);
		const revision = story && (await store.revision(story.draft));
		if (!story || !revision) return fail("storyNotFound", `There is no story ${params.id}.`);
		const waiting = (await store.scheduled()).find((one) => one.story === params.id);
		return answer(storyView(parts, story, revision, waiting), 200, { etag: etag(revision.id) });
	},
});

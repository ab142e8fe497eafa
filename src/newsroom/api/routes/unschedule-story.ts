/** DELETE /stories/:id/schedule: takes a story off the schedule. */
import { unscheduleStory } from "../../../desk/schedule-story.ts";
import { NoQuery, StoryParams } from "../common-schemas.ts";
import { route } from "../route.ts";
import { StateView } from "../story-view.ts";
import { stateAnswer } from "./move-story.ts";

export const unscheduleStoryRoute = route({
	name: "unscheduleStory",
	method: "delete",
	path: "/stories/:id/schedule",
	summary: "Takes the story off the schedule.",
	access: "story.publish",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "No longer scheduled.", schema: StateView } },
	async work({ parts, caller, params }) {
		const done = await unscheduleStory(parts.desk, caller.actor, params.id);
		return done.ok ? stateAnswer(await parts.desk.store.story(params.id)) : done;
	},
});

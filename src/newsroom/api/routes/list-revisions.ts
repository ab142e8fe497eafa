/** GET /stories/:id/revisions: who saved when. */
import { z } from "zod";
import { fail } from "../../../core/result.ts";
import { StoryParams, whole } from "../common-schemas.ts";
import { answer, route } from "../route.ts";
import { RevisionView, revisionView } from "../story-view.ts";

export const listRevisionsRoute = route({
	name: "listRevisions",
	method: "get",
	path: "/stories/:id/revisions",
	summary: "The story's revisions, newest first, without their text.",
	access: "story.read",
	params: StoryParams,
	query: z.strictObject({ limit: whole(1, 1000, 100) }),
	answers: { 200: { description: "Revisions.", schema: z.object({ revisions: z.array(RevisionView) }) } },
	async work({ parts, params, query }) {
		const revisions = await parts.desk.store.revisions(params.id, query.limit);
		if (revisions.length === 0) return fail("storyNotFound", `There is no story ${params.id}.`);
		return answer({ revisions: revisions.map(revisionView) });
	},
});

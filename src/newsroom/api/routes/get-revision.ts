/** GET /stories/:id/revisions/:revision: one revision with its text. */
import { z } from "zod";
import { StoryFields } from "../../../core/story.ts";
import { Body } from "../../../elements/body.ts";
import { NoQuery, RevisionParams } from "../common-schemas.ts";
import { etag } from "../if-match.ts";
import { answer, nothingHere, route } from "../route.ts";
import { RevisionView, revisionView } from "../story-view.ts";

export const getRevisionRoute = route({
	name: "getRevision",
	method: "get",
	path: "/stories/:id/revisions/:revision",
	summary: "One revision with its text. Revisions never change.",
	access: "story.read",
	params: RevisionParams,
	query: NoQuery,
	answers: {
		200: {
			description: "The revision.",
			schema: z.object({ ...RevisionView.shape, ...StoryFields.shape, body: Body }),
		},
	},
	async work({ parts, params }) {
		const revision = await parts.desk.store.revision(params.revision);
		if (revision === null || revision.story !== params.id)
			return nothingHere(`Story ${params.id} has no revision ${params.revision}.`);
		const { fields, body } = revision.content;
		return answer({ ...revisionView(revision), ...fields, body }, 200, { etag: etag(revision.id) });
	},
});

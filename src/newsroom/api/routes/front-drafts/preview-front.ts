/** GET /front-drafts/:front/preview: the page of the draft, drawn as it would be for readers at a moment. */
import { z } from "zod";
import { frontOf } from "../../../../core/fronts/draft.ts";
import { frontNow } from "../../../../desk/fronts/front-now.ts";
import { FrontParams, Moment, whereOf } from "../../fronts/front-params.ts";
import { previewResponse } from "../../preview-response.ts";
import { nothingHere, route } from "../../route.ts";

export const previewFrontRoute = route({
	name: "previewFront",
	method: "get",
	path: "/front-drafts/:front/preview",
	summary:
		"The page that readers would see with this draft at a moment: pins in force then, and what is scheduled until then published.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({
		/** Milliseconds UTC; the present when it is not named. */
		at: Moment.optional(),
	}),
	answers: { 200: { description: "HTML that no search engine lists and no cache keeps." } },
	async work({ parts, params, query }) {
		const { edition, section } = whereOf(params);
		const now = await frontNow(parts.desk.store, edition, section);
		if (!now.ok) return nothingHere(now.problem.detail);
		const front = frontOf(now.value.state.draft, edition, section);
		const preview = await parts.press.previewFront(front, query.at ?? parts.desk.clock());
		if (preview === null) return nothingHere(`The front ${now.value.key} has no page yet.`);
		return previewResponse(preview.html(), parts);
	},
});

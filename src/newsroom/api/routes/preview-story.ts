/** GET /stories/:id/preview: the page as it would be; with a signed address or a token. */
import { z } from "zod";
import { Id, StoryParams, whole } from "../common-schemas.ts";
import { isPreviewKey } from "../preview-links.ts";
import { previewResponse } from "../preview-response.ts";
import { nothingHere, route } from "../route.ts";

export const previewStoryRoute = route({
	name: "previewStory",
	method: "get",
	path: "/stories/:id/preview",
	summary:
		"The story's page with one revision, drawn as it would be for readers. previewUrl is such an address, signed for 24 hours.",
	access: "anyone",
	params: StoryParams,
	query: z.strictObject({
		revision: Id.optional(),
		until: whole(0, Number.MAX_SAFE_INTEGER, 0),
		key: z.string().max(200).optional(),
	}),
	answers: { 200: { description: "HTML that no search engine lists and no cache keeps." } },
	async work({ parts, params, query, authorise }) {
		const { revision, until, key } = query;
		const signed =
			revision !== undefined &&
			key !== undefined &&
			isPreviewKey(parts.previewSecret, params.id, revision, until, key, parts.desk.clock());
		if (!signed) {
			const caller = await authorise("story.read");
			if (!caller.ok && key !== undefined && caller.problem.code === "unauthorised")
				return {
					ok: false,
					problem: {
						...caller.problem,
						detail: "The preview's address is not signed here or its 24 hours are over; GET the story for a new one.",
					},
				};
			if (!caller.ok) return caller;
		}
		const wanted = revision ?? (await parts.desk.store.story(params.id))?.draft;
		const stored = wanted === undefined ? null : await parts.desk.store.revision(wanted);
		const html = stored?.story === params.id ? await parts.press.preview(params.id, stored.id) : null;
		if (html === null)
			return nothingHere(
				`There is no preview of story ${params.id}${revision === undefined ? "" : ` with revision ${revision}`}.`,
			);
		return previewResponse(html, parts);
	},
});

/** GET /stories/:id/compare: two revisions side by side. */
import { z } from "zod";
import { compareStories } from "../../../../compare/compare-stories.ts";
import { COMPARED_FIELDS } from "../../../../compare/story-fields.ts";
import { fail } from "../../../../core/result.ts";
import { ELEMENT_KINDS, type ElementType } from "../../../../elements/body.ts";
import { Id, StoryParams } from "../../common-schemas.ts";
import { answer, nothingHere, route } from "../../route.ts";
import { RevisionView, revisionView } from "../../story-view.ts";

const Passages = z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() }));
const TYPES = Object.keys(ELEMENT_KINDS) as [ElementType, ...ElementType[]];

export const compareRevisionsRoute = route({
	name: "compareRevisions",
	method: "get",
	path: "/stories/:id/compare",
	summary: "What differs between two revisions of a story: fields and elements, word by word.",
	access: "story.read",
	params: StoryParams,
	query: z.strictObject({ from: Id, to: Id.optional() }),
	answers: {
		200: {
			description:
				"to is the newest when left out. elements are all, in the order of the newer text; what moved stands at its new place with both places named.",
			schema: z.object({
				from: RevisionView,
				to: RevisionView,
				isSame: z.boolean(),
				fields: z.array(z.object({ field: z.enum(COMPARED_FIELDS), passages: Passages })),
				elements: z.array(
					z.object({
						did: z.enum(["stayed", "changed", "restyled", "added", "removed", "moved"]),
						before: z.int().nullable(),
						now: z.int().nullable(),
						type: z.enum(TYPES),
						passages: Passages,
						pictures: z.object({ before: z.array(z.int()), now: z.array(z.int()) }),
					}),
				),
			}),
		},
	},
	async work({ parts, params, query }) {
		const { store } = parts.desk;
		const story = await store.story(params.id);
		if (story === null) return fail("storyNotFound", `There is no story ${params.id}.`);
		const [from, to] = [await store.revision(query.from), await store.revision(query.to ?? story.draft)];
		for (const [revision, id] of [
			[from, query.from],
			[to, query.to],
		] as const)
			if (revision?.story !== story.id) return nothingHere(`Story ${story.id} has no revision ${id}.`);
		if (!from || !to) return nothingHere(`Story ${story.id} has no such revisions.`);
		const compared = compareStories(from.content, to.content);
		return answer({ from: revisionView(from), to: revisionView(to), ...compared });
	},
});

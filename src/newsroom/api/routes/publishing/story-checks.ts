/** GET /stories/:id/checks: what stands between a revision and its approval or publication. */
import { z } from "zod";
import { Instant } from "../../../../core/story.ts";
import { checkStory } from "../../../../desk/story-standing.ts";
import { Id, StoryParams } from "../../common-schemas.ts";
import { FindingView } from "../../finding-view.ts";
import { answer, route } from "../../route.ts";

export const storyChecksRoute = route({
	name: "checkStory",
	method: "get",
	path: "/stories/:id/checks",
	summary: "What the checks find in a revision, as if it were approved or published now or at a time.",
	access: "story.read",
	params: StoryParams,
	query: z.strictObject({
		revision: Id.optional(),
		at: z.union([z.coerce.number().int(), z.string()]).pipe(Instant).optional(),
		for: z.enum(["approve", "publish"]).default("publish"),
	}),
	answers: {
		200: {
			description: "Findings, those that stop it first. isFinal: no reason can override it.",
			schema: z.object({ revision: z.int(), findings: z.array(FindingView) }),
		},
	},
	async work({ parts, params, query }) {
		const found = await checkStory(parts.desk.store, params.id, {
			...(query.revision === undefined ? {} : { revision: query.revision }),
			at: query.at ?? parts.desk.clock(),
			purpose: query.for,
		});
		if (!found.ok) return found;
		return answer({ revision: found.value.revision.id, findings: [...found.value.findings] });
	},
});

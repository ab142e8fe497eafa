/** POST /stories/:id/taken-over: the translation says now what the original says in that revision. */
import { z } from "zod";
import { takeOver } from "../../../../desk/translations/take-over.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

export const takeOverRoute = route({
	name: "takeOver",
	method: "post",
	path: "/stories/:id/taken-over",
	summary: "Marks a revision of the original as translated; only what changes after it is shown as changed.",
	access: "story.write",
	params: StoryParams,
	query: NoQuery,
	body: z.strictObject({
		/** A revision of the original: the one that was looked at, which need not be its newest. */
		revision: z.int().positive(),
	}),
	answers: {
		200: {
			description: "What the translation has taken over.",
			schema: z.object({ original: z.int(), revision: z.int(), by: z.string(), at: z.int() }),
		},
		409: { description: "The story is not a translation." },
	},
	async work({ parts, caller, params, body }) {
		const taken = await takeOver(parts.desk, caller.actor, params.id, body.revision);
		if (!taken.ok) return taken;
		parts.live.emit({ kind: "story", story: params.id });
		return answer(taken.value);
	},
});

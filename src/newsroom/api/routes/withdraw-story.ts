/** POST /stories/:id/withdraw: a live story leaves every page; a notice with the reason stays at its address. */
import { z } from "zod";
import { withdrawStory } from "../../../desk/withdraw-story.ts";
import { afterPress } from "../after-press.ts";
import { NoQuery, PublishedView, StoryParams } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

export const withdrawStoryRoute = route({
	name: "withdrawStory",
	method: "post",
	path: "/stories/:id/withdraw",
	summary: "Withdraws a live story. Readers see the reason at its address.",
	access: "story.withdraw",
	params: StoryParams,
	query: NoQuery,
	body: z.strictObject({ reason: z.string().min(1).max(2000) }),
	answers: { 200: { description: "Withdrawn on every page.", schema: PublishedView } },
	async work({ parts, caller, params, body, began }) {
		const done = await withdrawStory(parts.desk, caller.actor, params.id, body.reason.trim());
		if (!done.ok) return done;
		const pressed = await afterPress(parts, done.value.entry, began);
		return pressed.ok ? answer({ url: done.value.address, ...pressed.value }) : pressed;
	},
});

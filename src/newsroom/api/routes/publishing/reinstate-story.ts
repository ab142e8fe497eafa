/** POST /stories/:id/reinstate: a withdrawn story comes back as it was; readers are told why. */
import { z } from "zod";
import { reinstateStory } from "../../../../desk/reinstate-story.ts";
import { afterPress } from "../../after-press.ts";
import { NoQuery, PublishedView, StoryParams } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

export const reinstateStoryRoute = route({
	name: "reinstateStory",
	method: "post",
	path: "/stories/:id/reinstate",
	summary:
		"Puts a withdrawn story back as it was. The note is shown to readers at the story and among the corrections.",
	access: "story.withdraw",
	params: StoryParams,
	query: NoQuery,
	body: z.strictObject({ note: z.string().min(1).max(2000) }),
	answers: { 200: { description: "Live again on every page.", schema: PublishedView } },
	async work({ parts, caller, params, body, began }) {
		const done = await reinstateStory(parts.desk, caller.actor, params.id, body.note);
		if (!done.ok) return done;
		const pressed = await afterPress(parts, done.value.entry, began);
		return pressed.ok ? answer({ url: done.value.facts.address, ...pressed.value }) : pressed;
	},
});

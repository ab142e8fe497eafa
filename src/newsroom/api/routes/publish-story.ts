/** POST /stories/:id/publish: the story goes live now, or is scheduled for later. */
import { z } from "zod";
import { seenText } from "../../../core/inline.ts";
import { fail, ok } from "../../../core/result.ts";
import { Instant, PublicChange } from "../../../core/story.ts";
import { publishStory } from "../../../desk/publish-story.ts";
import { scheduleStory } from "../../../desk/schedule-story.ts";
import { afterPress } from "../after-press.ts";
import { Id, NoQuery, PublishedView, StoryParams } from "../common-schemas.ts";
import { answer, route } from "../route.ts";
import { saveWritten } from "../save-written.ts";

const PublishInput = z.strictObject({
	/** A note to readers that something was wrong and is now right; only for a story that is live. */
	correction: z
		.string()
		.max(2000)
		.refine((note) => seenText(note) !== "", "a correction needs words; leave it out for an update")
		.optional(),
	/** How the change is told to readers, in the place of `correction`; only for a story that is live. */
	change: PublicChange.optional(),
	/** Why it goes out in spite of what the checks find, where the paper's rules let that be overridden. */
	override: z.string().max(1000).optional(),
	/** Publish at this time instead of now: ISO 8601 with an offset, or milliseconds since 1970 UTC. */
	at: Instant.optional(),
	/** The revision to publish; the newest when left out, with all that was written in open windows up to now. */
	revision: Id.optional(),
});

export const publishStoryRoute = route({
	name: "publishStory",
	method: "post",
	path: "/stories/:id/publish",
	summary: "Publishes the newest revision. The answer comes when the story and every page that it belongs to are live.",
	access: "story.publish",
	params: StoryParams,
	query: NoQuery,
	body: PublishInput,
	bodyOptional: true,
	answers: {
		200: { description: "Live.", schema: PublishedView },
		202: {
			description: "Scheduled.",
			schema: z.object({ scheduled: z.iso.datetime(), story: z.int(), revision: z.int() }),
		},
	},
	async work({ parts, caller, params, body, began }) {
		const { at: _, correction, ...given } = body;
		if (correction !== undefined && given.change !== undefined)
			return fail("invalidField", "Either `correction` or `change` says how the change is told, not both.", "change");
		const options = {
			...given,
			...(correction === undefined ? {} : { note: correction }),
		};
		const written = body.revision === undefined ? await saveWritten(parts, params.id) : ok(undefined);
		if (!written.ok) return written;
		if (body.at !== undefined && body.at > parts.desk.clock()) {
			const waiting = await scheduleStory(parts.desk, caller.actor, params.id, body.at, options);
			if (!waiting.ok) return waiting;
			parts.scheduler.wake();
			const { at, story, revision } = waiting.value;
			return answer({ scheduled: Temporal.Instant.fromEpochMilliseconds(at).toString(), story, revision }, 202);
		}
		const done = await publishStory(parts.desk, caller.actor, params.id, options);
		if (!done.ok) return done;
		const pressed = await afterPress(parts, done.value.entry, began);
		return pressed.ok ? answer({ url: done.value.facts.address, ...pressed.value }) : pressed;
	},
});

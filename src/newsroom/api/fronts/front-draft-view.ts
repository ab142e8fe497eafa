/** A front's draft as the API shows it, with the stories that it names. */
import { z } from "zod";
import { DraftContainer } from "../../../core/fronts/draft.ts";
import { Impossible } from "../../../core/fronts/operation.ts";
import type { FrontEffect } from "../../../core/fronts/submit.ts";
import { WORKFLOW_STATES } from "../../../core/story.ts";
import { allow } from "../../../desk/actor.ts";
import type { FrontNow } from "../../../desk/fronts/front-now.ts";
import type { Reads } from "../../../store/store.ts";
import type { Caller } from "../authenticate.ts";
import type { ApiParts } from "../parts.ts";
import { thumbnail } from "./front-page-view.ts";
import { frontName } from "./front-params.ts";
import { frontPeople } from "./front-people.ts";

export const EffectView = z.discriminatedUnion("outcome", [
	z.object({
		operation: z.string(),
		outcome: z.literal("done"),
		revision: z.int(),
		/** It stands beside other neighbours than were named, because those have gone. */
		adjusted: z.boolean(),
		/** Operations of others, not seen on this screen, whose decision this one replaced. */
		over: z.array(z.object({ revision: z.int(), by: z.string(), operation: z.string() })),
		/** Container in which the story is pinned already; the page shows it once. */
		twice: z.string(),
	}),
	z.object({ operation: z.string(), outcome: z.literal("impossible"), why: Impossible }),
]) satisfies z.ZodType<FrontEffect>;

/** A story that the draft pins. */
export const PinnedStoryView = z.object({
	id: z.int(),
	headline: z.string(),
	kicker: z.string(),
	edition: z.string(),
	section: z.string(),
	state: z.enum(WORKFLOW_STATES),
	/** Milliseconds UTC; null unless it is scheduled. */
	scheduledAt: z.int().nullable(),
	picture: z.object({ asset: z.int(), url: z.string() }).nullable(),
});
export type PinnedStoryView = z.infer<typeof PinnedStoryView>;

export const DraftView = z.object({
	/** As in addresses: dots where the key has slashes. */
	front: z.string(),
	edition: z.string(),
	section: z.string(),
	/** Revision of the draft; 0 while it is what readers see and nobody has changed it. */
	revision: z.int(),
	containers: z.array(DraftContainer),
	/** The draft would change what readers see. */
	differs: z.boolean(),
	live: z.object({
		/** 0: nobody has arranged this front, and the paper's own arrangement stands. */
		revision: z.int(),
		at: z.int().nullable(),
		by: z.string(),
	}),
	stories: z.array(PinnedStoryView),
	/** Who has it open now. */
	people: z.array(z.string()),
	may: z.object({ write: z.boolean(), launch: z.boolean() }),
});

export async function draftView(
	parts: ApiParts,
	caller: Caller,
	{ key, edition, section, live, state, differs }: FrontNow,
): Promise<z.input<typeof DraftView>> {
	const { store } = parts.desk;
	const launch = (await store.fronts.launches(key, live.revision + 1, 1))[0];
	const where = { edition, section };
	return {
		front: frontName(key),
		edition,
		section,
		revision: state.revision,
		containers: [...state.draft.containers],
		differs,
		live: { revision: live.revision, at: launch?.at ?? null, by: launch?.by ?? "" },
		stories: await storiesOf(
			store,
			state.draft.containers.flatMap((one) => one.pins.map((pin) => pin.story)),
		),
		people: frontPeople(parts.live).names(key, parts.desk.clock()),
		may: { write: allow(caller.actor, "front.write", where).ok, launch: allow(caller.actor, "front.launch", where).ok },
	};
}

/** In short, those that exist, each once. */
export async function storiesOf(store: Reads, ids: readonly number[]): Promise<PinnedStoryView[]> {
	const scheduled = new Map((await store.scheduled()).map((one) => [one.story, one.at]));
	const stories: PinnedStoryView[] = [];
	for (const id of new Set(ids)) {
		const record = await store.story(id);
		if (record === null) continue;
		const fields = record.live ?? (await store.revision(record.draft))?.content.fields;
		if (fields === undefined) continue;
		const asset = fields.picture ? await store.asset(fields.picture.asset) : null;
		stories.push({
			id,
			// As fronts say it, unless the pin says it otherwise.
			headline: (fields as { headlines?: { front?: string } }).headlines?.front || fields.headline,
			kicker: fields.kicker,
			edition: fields.edition,
			section: fields.section,
			state: record.state,
			scheduledAt: scheduled.get(id) ?? null,
			picture: asset && { asset: asset.id, url: thumbnail(asset) },
		});
	}
	return stories;
}

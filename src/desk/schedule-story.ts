/** Scheduling: an approved revision waits in the store for its time. */
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { afterTransition } from "../core/story.ts";
import type { Scheduled } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { endScheduleAlarms, takeOffSchedule } from "./off-schedule.ts";
import { passChecks } from "./pass-checks.ts";
import { changeOf, nothingToChange, type PublishOptions } from "./publish-story.ts";
import { readyToPublish } from "./ready-to-publish.ts";
import { allowForStory } from "./story-place.ts";

/** Schedules the newest revision; when `revision` is given, only if that is the newest. */
export function scheduleStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	at: number,
	options: Omit<PublishOptions, "isArchive"> = {},
): Promise<Result<Scheduled>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "story.publish");
		if (!allowed.ok) return allowed;
		const change = changeOf(options);
		const note = change?.kind === "correction" ? change.note : "";
		const expected = options.revision;
		const record = await tx.story(id);
		if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
		const allowedHere = await allowForStory(tx, actor, "story.publish", record);
		if (!allowedHere.ok) return allowedHere;
		if (expected !== undefined && expected !== record.draft)
			return fail(
				"revisionConflict",
				`Story ${id} has revision ${record.draft} now; ${expected} can not be scheduled any more.`,
				"revision",
				{ revision: record.draft },
			);
		const revision = await tx.revision(record.draft);
		// A live story keeps its state while its next revision waits.
		if (record.state !== "live" && afterTransition(record.state, "schedule") === null)
			return fail("wrongState", `Story ${id} is ${record.state} and can not be scheduled.`);
		if (revision === null) return fail("storyNotFound", `Story ${id} has no revision.`);
		const ready = await readyToPublish(tx, revision.content, at, id, true);
		if (!ready.ok) return ready;
		if (change !== null && record.live === null) return nothingToChange(id);
		const override = (options.override ?? "").trim();
		const { edition } = ready.value;
		const passed = await passChecks(tx, actor, {
			revision,
			edition,
			at,
			now: desk.clock(),
			purpose: "publish",
			override,
		});
		if (!passed.ok) return passed;
		const item: Scheduled = {
			story: id,
			at,
			revision: revision.id,
			by: actor.name,
			note,
			problem: "",
			...(options.change ? { change: options.change } : {}),
			...(override === "" ? {} : { override }),
		};
		await tx.schedule(item);
		await endScheduleAlarms(tx, id, desk.clock());
		if (record.state !== "live") await tx.setState(id, "scheduled", desk.clock());
		return ok(item);
	});
}

/** Nobody may have approved it before it was scheduled: it is a draft again, to be looked at. */
export function unscheduleStory(desk: DeskContext, actor: Actor, id: number): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "story.publish");
		if (!allowed.ok) return allowed;
		const waiting = (await tx.scheduled()).some((item) => item.story === id);
		if (!waiting) return fail("wrongState", `Story ${id} is not scheduled.`);
		const record = await tx.story(id);
		const allowedHere = record ? await allowForStory(tx, actor, "story.publish", record) : allowed;
		if (!allowedHere.ok) return allowedHere;
		await takeOffSchedule(tx, id, desk.clock());
		if (record?.state === "scheduled") await tx.setState(id, "draft", desk.clock());
		return ok(undefined);
	});
}

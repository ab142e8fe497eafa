/** Taking a story off the schedule, because it went out, was changed or withdrawn: what was wrong with its schedule is over. */
import type { Writes } from "../store/store.ts";

export async function takeOffSchedule(tx: Writes, story: number, now: number): Promise<void> {
	await tx.unschedule(story);
	await endScheduleAlarms(tx, story, now);
}

export async function endScheduleAlarms(tx: Writes, story: number, now: number): Promise<void> {
	await tx.publishing.endAlarms("scheduleFailed", `story:${story}`, now);
	await tx.publishing.endAlarms("scheduleMissed", `story:${story}`, now);
}

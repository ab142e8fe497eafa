/** The steps of the workflow that readers do not see: hand in, approve, send back; of a live story they concern what is changed in it. */
import { seenText } from "../core/inline.ts";
import type { Permission } from "../core/permissions.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { afterTransition, type WorkflowState } from "../core/story.ts";
import type { Reads, Revision, StoryRecord, Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { passChecks } from "./pass-checks.ts";
import { placeOf } from "./ready-to-publish.ts";
import { allowForStory } from "./story-place.ts";
import { peopleOfStory, tellPeople } from "./tell-people.ts";

const NEEDS = { submit: "story.write", approve: "story.approve", sendBack: "story.approve" } as const satisfies Record<
	string,
	Permission
>;
export type Move = keyof typeof NEEDS;

export interface MoveOptions {
	/** Words for colleagues: what is to be looked at, what to mend. */
	readonly note?: string;
	/** The revision that was read; refused when the draft is another by now. */
	readonly revision?: number;
	/** Why it is approved in spite of what the checks find. */
	readonly override?: string;
}

export function moveStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	move: Move,
	options: MoveOptions = {},
): Promise<Result<StoryRecord>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, NEEDS[move]);
		if (!allowed.ok) return allowed;
		const record = await tx.story(id);
		if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
		const allowedHere = await allowForStory(tx, actor, NEEDS[move], record);
		if (!allowedHere.ok) return allowedHere;
		const state = await stateAfter(tx, record, move, actor);
		if (!state.ok) return state;
		const revision = await tx.revision(record.draft);
		if (revision === null) return fail("storyNotFound", `Story ${id} has no revision.`);
		if (options.revision !== undefined && options.revision !== record.draft)
			return fail(
				"revisionConflict",
				`Story ${id} has revision ${record.draft} by ${revision.by} now; you have read revision ${options.revision}.`,
				"revision",
				{ revision: record.draft },
			);
		const now = desk.clock();
		if (move === "approve") {
			const passed = await mayApprove(tx, actor, revision, now, options.override ?? "");
			if (!passed.ok) return passed;
		}
		const note = seenText(options.note ?? "");
		await tx.publishing.addReview({ story: id, revision: revision.id, step: move, by: actor.name, at: now, note });
		if (state.value !== record.state) await tx.setState(id, state.value, now);
		if (move === "sendBack")
			await tellPeople(tx, actor, await peopleOfStory(tx, id), {
				kind: "sentBack",
				story: id,
				note: null,
				text: note,
				at: now,
			});
		return ok({ ...record, state: state.value, updatedAt: now });
	});
}

async function stateAfter(reads: Reads, record: StoryRecord, move: Move, actor: Actor): Promise<Result<WorkflowState>> {
	const { id } = record;
	if (record.state !== "live") {
		const state = afterTransition(record.state, move);
		if (state === null)
			return fail("wrongState", `Story ${id} is ${record.state}; from there "${move}" is not possible.`);
		if (record.state !== "approved" || move !== "approve") return ok(state);
	} else if (record.live?.revision === record.draft)
		return fail("wrongState", `Nothing was changed in story ${id} since it went live; there is nothing to review.`);
	// A second approval is another person's.
	const steps = (await reads.publishing.reviews(id, 100)).filter((one) => one.revision === record.draft);
	const given = steps.slice(0, steps.findIndex((one) => one.step === "sendBack") + 1 || undefined);
	if (move === "sendBack" && steps.length === 0)
		return fail("wrongState", `Revision ${record.draft} of story ${id} was not handed in.`);
	if (move !== "sendBack" && given.some((one) => one.step === move && one.by === actor.name))
		return fail("wrongState", `You have done this already with revision ${record.draft} of story ${id}.`);
	return ok(record.state);
}

async function mayApprove(
	tx: Writes,
	actor: Actor,
	revision: Revision,
	now: number,
	override: string,
): Promise<Result<unknown>> {
	const place = await placeOf(tx, revision.content);
	if (!place.ok) return place;
	const { edition } = place.value;
	return passChecks(tx, actor, { revision, edition, at: now, now, purpose: "approve", override });
}

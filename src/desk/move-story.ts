/** The steps of the workflow that readers do not see: hand in, approve, send back. */
import type { Permission } from "../core/permissions.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { afterTransition } from "../core/story.ts";
import type { StoryRecord } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { allowForStory } from "./story-place.ts";

const NEEDS = { submit: "story.write", approve: "story.approve", sendBack: "story.approve" } as const satisfies Record<
	string,
	Permission
>;
export type Move = keyof typeof NEEDS;

export function moveStory(desk: DeskContext, actor: Actor, id: number, move: Move): Promise<Result<StoryRecord>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, NEEDS[move]);
		if (!allowed.ok) return allowed;
		const record = await tx.story(id);
		if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
		const allowedHere = await allowForStory(tx, actor, NEEDS[move], record);
		if (!allowedHere.ok) return allowedHere;
		const state = afterTransition(record.state, move);
		if (state === null)
			return fail("wrongState", `Story ${id} is ${record.state}; from there "${move}" is not possible.`);
		const now = desk.clock();
		await tx.setState(id, state, now);
		return ok({ ...record, state, updatedAt: now });
	});
}

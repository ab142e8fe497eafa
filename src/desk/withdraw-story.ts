/** Withdrawing: a live story leaves every page, and a notice with the reason stays at its address. */
import { seenText } from "../core/inline.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { afterTransition } from "../core/story.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { takeOffSchedule } from "./off-schedule.ts";
import { allowForStory } from "./story-place.ts";
import { tellTranslators } from "./translations/tell-translators.ts";

export function withdrawStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	reason: string,
): Promise<Result<{ address: string; entry: LedgerEntry }>> {
	return desk.store.write((tx) => withdrawStoryIn(tx, actor, id, reason, desk.clock()));
}

export async function withdrawStoryIn(
	tx: Writes,
	actor: Actor,
	id: number,
	words: string,
	now: number,
): Promise<Result<{ address: string; entry: LedgerEntry }>> {
	const allowed = allow(actor, "story.withdraw");
	if (!allowed.ok) return allowed;
	const reason = seenText(words);
	if (reason === "") return fail("invalidField", "A withdrawal needs a reason that readers may see.", "reason");
	const record = await tx.story(id);
	if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
	const allowedHere = await allowForStory(tx, actor, "story.withdraw", record);
	if (!allowedHere.ok) return allowedHere;
	const before = record.live;
	if (before === null || afterTransition(record.state, "withdraw") === null)
		return fail("wrongState", `Story ${id} is ${record.state}; only a live story can be withdrawn.`);
	await tx.setLive(id, before, null, { facts: before, at: now, reason });
	await tx.setState(id, "withdrawn", now);
	await takeOffSchedule(tx, id, now);
	await tx.addWithdrawal(id, before.edition, now, reason);
	const entry = await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind: "withdraw",
		subject: `story:${id}`,
		before,
		after: null,
		note: reason,
		contentHash: "",
	});
	await tellTranslators(tx, actor, id, null, { kind: "originalWithdrawn", text: reason, at: now });
	return ok({ address: before.address, entry });
}

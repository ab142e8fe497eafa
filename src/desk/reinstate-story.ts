/** Reinstating: a story that was withdrawn comes back as it was, and readers are told why. */
import { seenText } from "../core/inline.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { afterTransition, type StoryFacts } from "../core/story.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { readyToPublish } from "./ready-to-publish.ts";
import { allowForStory } from "./story-place.ts";

/** `note` is shown to readers as a correction, at the story and among the corrections. */
export function reinstateStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	note: string,
): Promise<Result<{ facts: StoryFacts; entry: LedgerEntry }>> {
	return desk.store.write((tx) => reinstateStoryIn(tx, actor, id, note, desk.clock()));
}

async function reinstateStoryIn(
	tx: Writes,
	actor: Actor,
	id: number,
	words: string,
	now: number,
): Promise<Result<{ facts: StoryFacts; entry: LedgerEntry }>> {
	for (const permission of ["story.publish", "story.withdraw"] as const) {
		const allowed = allow(actor, permission);
		if (!allowed.ok) return allowed;
	}
	const note = seenText(words);
	if (note === "")
		return fail("invalidField", "Readers who saw the notice need to be told why the story is back.", "note");
	const record = await tx.story(id);
	if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
	for (const permission of ["story.publish", "story.withdraw"] as const) {
		const allowed = await allowForStory(tx, actor, permission, record);
		if (!allowed.ok) return allowed;
	}
	const left = record.withdrawn;
	if (left === null || afterTransition(record.state, "reinstate") === null)
		return fail("wrongState", `Story ${id} is ${record.state}; only a withdrawn story can be reinstated.`);
	const revision = await tx.revision(left.facts.revision);
	if (revision === null) return fail("storyNotFound", `Story ${id} has no revision ${left.facts.revision}.`);
	// What it refers to, its section and an embargo that was set since may stand in the way.
	const ready = await readyToPublish(tx, revision.content, now, id);
	if (!ready.ok) return ready;
	const facts: StoryFacts = {
		...left.facts,
		updatedAt: now,
		corrections: [...left.facts.corrections, { at: now, note }],
	};
	await tx.setLive(id, null, facts, null);
	await tx.publishing.forgetWithdrawal(id);
	await tx.setState(id, "live", now);
	await tx.addCorrection(id, facts.edition, now, note);
	const entry = await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind: "publish",
		subject: `story:${id}`,
		before: null,
		after: facts,
		note,
		contentHash: revision.contentHash,
	});
	return ok({ facts, entry });
}

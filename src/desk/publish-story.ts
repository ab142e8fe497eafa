/** Publishing: a revision goes live, and the ledger says so, in one transaction. */
import { seenText } from "../core/inline.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { canonicalJson } from "../core/ledger.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { PublicChange, StoryFacts } from "../core/story.ts";
import { afterTransition } from "../core/story.ts";
import { bylinePeople, storyFacts } from "../elements/story-facts.ts";
import { conceptsByKey } from "../store/concepts-by-key.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { takeOffSchedule } from "./off-schedule.ts";
import { passChecks } from "./pass-checks.ts";
import { readyToPublish } from "./ready-to-publish.ts";
import { allowForStory, placeOfContent } from "./story-place.ts";
import { bringFirstIn, inGroup } from "./translation-group.ts";
import { tellTranslators } from "./translations/tell-translators.ts";

export interface Published {
	readonly facts: StoryFacts;
	readonly entry: LedgerEntry;
}

export interface PublishOptions {
	/** Shown to readers as a correction; empty for none. */
	readonly note?: string;
	/** How the change is told to readers; takes the place of `note`. Only for a live story. */
	readonly change?: PublicChange;
	/** The revision to publish; the newest when left out. */
	readonly revision?: number;
	/** Why it goes out in spite of what the checks find. */
	readonly override?: string;
	/** It comes from an archive, and goes in as it was printed: the paper's rules of today are not asked. */
	readonly isArchive?: boolean;
}

/** How a publication is told to readers, or null. A note alone is a correction that shows no difference. */
export function changeOf({ note = "", change }: Pick<PublishOptions, "note" | "change">): PublicChange | null {
	if (change !== undefined) return change;
	const words = seenText(note);
	return words === "" ? null : { kind: "correction", note: words, showDifference: false };
}

export function publishStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	options: PublishOptions = {},
): Promise<Result<Published>> {
	return desk.store.write((tx) => publishStoryIn(tx, actor, id, desk.clock(), options));
}

export async function publishStoryIn(
	tx: Writes,
	actor: Actor,
	id: number,
	now: number,
	options: PublishOptions = {},
): Promise<Result<Published>> {
	const allowed = allow(actor, "story.publish");
	if (!allowed.ok) return allowed;
	const record = await tx.story(id);
	if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
	const allowedHere = await allowForStory(tx, actor, "story.publish", record);
	if (!allowedHere.ok) return allowedHere;
	if (afterTransition(record.state, "publish") === null)
		return fail("wrongState", `Story ${id} is ${record.state} and can not be published.`);
	const revision = await tx.revision(options.revision ?? record.draft);
	if (revision === null || revision.story !== id)
		return fail("storyNotFound", `Story ${id} has no revision ${options.revision}.`);
	const allowedThere = allow(actor, "story.publish", placeOfContent(revision.content));
	if (!allowedThere.ok) return allowedThere;
	const ready = await readyToPublish(tx, revision.content, now, id, revision.id === record.draft);
	if (!ready.ok) return ready;
	const change = changeOf(options);
	const note = change?.kind === "correction" ? change.note : "";
	const before = record.live;
	if (before !== null && before.edition !== revision.content.fields.edition)
		return fail(
			"wrongState",
			`Story ${id} is live in the edition ${before.edition} and can not move to another; make a translation instead.`,
			"edition",
		);
	if (change !== null && before === null) return nothingToChange(id);
	if (options.isArchive !== true) {
		const { edition } = ready.value;
		const gate = { revision, edition, at: now, now, purpose: "publish", override: options.override ?? "" } as const;
		const passed = await passChecks(tx, actor, gate);
		if (!passed.ok) return passed;
	}
	const { fields, body } = revision.content;
	const people = await conceptsByKey(tx, bylinePeople(fields));
	const ownFacts = storyFacts(
		{ story: id, revision: revision.id, fields, body, edition: ready.value.edition, people },
		before,
		{ now, change },
	);
	const facts = await inGroup(tx, ownFacts, before);
	const last = before !== null && isTheSame(before, facts) ? await lastOfStory(tx, id) : null;
	if (last !== null && before !== null) {
		// Pressed twice: nothing changes for readers, so nothing goes on the record.
		await takeOffSchedule(tx, id, now);
		return ok({ facts: before, entry: last });
	}
	await bringFirstIn(tx, actor, facts, now);
	const left = before ?? (await tx.withdrawn(id))?.facts ?? null;
	await tx.setLive(id, before, facts, null);
	// The id finds a story by itself only below its edition and after a slug: what neither finds is kept by name.
	if (left !== null && left.address !== facts.address && (left.slug === "" || left.edition !== facts.edition))
		await tx.putRedirect(left.address, `story:${id}`);
	await tx.setState(id, "live", now);
	if (options.isArchive === true) await tx.unschedule(id);
	else await takeOffSchedule(tx, id, now);
	if (note !== "") await tx.addCorrection(id, facts.edition, now, note);
	const kind = before === null ? "publish" : note === "" ? "update" : "correct";
	const entry = await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind,
		subject: `story:${id}`,
		before,
		after: facts,
		note,
		contentHash: revision.contentHash,
	});
	if (before !== null && options.isArchive !== true)
		await tellTranslators(tx, actor, id, facts, {
			kind: note === "" ? "originalChanged" : "originalCorrected",
			text: note,
			at: now,
		});
	return ok({ facts, entry });
}

export function nothingToChange(id: number): Result<never> {
	return fail(
		"wrongState",
		`Story ${id} is not live yet, so there is nothing to correct; publish it without a correction note.`,
		"correction",
	);
}

/** Whether readers would see nothing new but the time of the change: also when the same words were said of it just before. */
function isTheSame(before: StoryFacts, after: StoryFacts): boolean {
	const said = (facts: StoryFacts) => [facts.corrections.at(-1)?.note, facts.updates?.at(-1)?.label];
	const isSaidAgain = after.revision === before.revision && canonicalJson(said(before)) === canonicalJson(said(after));
	const { corrections, updates } = isSaidAgain ? before : after;
	return canonicalJson({ ...after, corrections, updates, updatedAt: before.updatedAt }) === canonicalJson(before);
}

/** The newest entry that put the story live. */
async function lastOfStory(tx: Writes, id: number): Promise<LedgerEntry | null> {
	const kinds = ["publish", "update", "correct"] as const;
	const entries = await Promise.all(kinds.map((kind) => tx.lastEntry(kind, `story:${id}`)));
	return entries.reduce((newest, entry) => (entry !== null && (newest?.seq ?? 0) < entry.seq ? entry : newest), null);
}

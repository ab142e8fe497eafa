/** Creating a story and saving a new revision of it. Nothing here changes what readers see. */
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { Revision, StoryContent, StoryRecord, Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { takeOffSchedule } from "./off-schedule.ts";
import { mayChangeText } from "./only-suggests.ts";
import { missingReferences, placeOf } from "./ready-to-publish.ts";
import { allowForStory, placeOfContent } from "./story-place.ts";

export interface Saved {
	readonly story: StoryRecord;
	readonly revision: Revision;
}

export function createStory(desk: DeskContext, actor: Actor, content: StoryContent): Promise<Result<Saved>> {
	return desk.store.write((tx) => createStoryIn(tx, actor, content, desk.clock()));
}

/** The same inside a transaction that is open already, for imports. */
export async function createStoryIn(
	tx: Writes,
	actor: Actor,
	given: StoryContent,
	now: number,
): Promise<Result<Saved>> {
	const content = await tx.contentNow(given);
	const allowed = allow(actor, "story.write", placeOfContent(content));
	if (!allowed.ok) return allowed;
	const checked = await checkContent(tx, content);
	if (!checked.ok) return checked;
	return ok(await tx.createStory(content, actor.name, now));
}

/** Saves on top of revision `expected`; a conflict holds both versions and stores nothing. */
export function saveStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	content: StoryContent,
	expected: number,
): Promise<Result<Saved>> {
	return desk.store.write((tx) => saveStoryIn(tx, actor, id, content, expected, desk.clock()));
}

/** `writtenBy`: all who wrote it together; each of their keystrokes was looked at when it came, whether they may make it. */
export async function saveStoryIn(
	tx: Writes,
	actor: Actor,
	id: number,
	given: StoryContent,
	expected: number,
	now: number,
	writtenBy?: string,
): Promise<Result<Saved>> {
	const content = await tx.contentNow(given);
	const allowed = allow(actor, "story.write", placeOfContent(content));
	if (!allowed.ok) return allowed;
	const before = await tx.story(id);
	if (before === null) return fail("storyNotFound", `There is no story ${id}.`);
	const allowedHere = await allowForStory(tx, actor, "story.write", before);
	if (!allowedHere.ok) return allowedHere;
	if (before.state === "withdrawn") return fail("wrongState", `Story ${id} was withdrawn; it stays as it was.`);
	if (before.live && before.live.edition !== content.fields.edition)
		return fail(
			"wrongState",
			`Story ${id} is live in the edition ${before.live.edition} and can not move to another; make a translation instead.`,
			"edition",
		);
	// Who has not seen the newest revision is told of that first.
	const mayChange =
		writtenBy !== undefined || before.draft !== expected ? null : await mayChangeText(tx, actor, before, content);
	if (mayChange?.ok === false) return mayChange;
	const checked = await checkContent(tx, content, id);
	if (!checked.ok) return checked;
	const saved = await tx.saveStory(id, content, expected, writtenBy ?? actor.name, now);
	if (!saved.ok) return saved;
	// What was approved or scheduled was another text: it has to be looked at again.
	if (before.state === "approved" || before.state === "scheduled") {
		await takeOffSchedule(tx, id, now);
		await tx.setState(id, "draft", now);
	}
	const story = await tx.story(id);
	return story ? ok({ story, revision: saved.value }) : fail("storyNotFound", `There is no story ${id}.`);
}

async function checkContent(tx: Writes, content: StoryContent, id?: number): Promise<Result<void>> {
	const place = await placeOf(tx, content);
	return place.ok ? missingReferences(tx, content, id) : place;
}

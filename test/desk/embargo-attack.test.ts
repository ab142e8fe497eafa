/** Nothing under embargo goes out early, whichever way one tries. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { findingsFor } from "../../src/desk/checks/all-checks.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { reinstateStory } from "../../src/desk/reinstate-story.ts";
import { restoreRevision } from "../../src/desk/restore-revision.ts";
import { saveStory } from "../../src/desk/save-story.ts";
import { scheduleStory } from "../../src/desk/schedule-story.ts";
import { Scheduler } from "../../src/desk/scheduler.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import { ImportRun } from "../../src/import/import-run.ts";
import type { IncomingStory } from "../../src/wire/incoming.ts";
import { incoming, incomingStory } from "../import/incoming-story.ts";
import { content, EDITOR, openPaper, problem, type TestPaper } from "./paper-for-tests.ts";

let paper: TestPaper;
beforeEach(async () => {
	paper = await openPaper();
});
afterEach(() => paper.close());

const HOUR = 3_600_000;
const until = () => paper.time + HOUR;
const isOut = async (id: number) => (await paper.store.story(id))?.live !== null;
const draftOf = async (id: number) => (await paper.store.story(id))?.draft ?? 0;
const problems: string[] = [];

/** As the program does when it starts: what is due goes out. */
async function startProgram(): Promise<void> {
	const scheduler = new Scheduler(paper, {
		published: () => {},
		failed: (_item, { code }) => void problems.push(code),
		fault: (error) => expect(error).toBeUndefined(),
	});
	await scheduler.start();
	await scheduler.stop();
}

test("by publishing now, with every way of telling it, or with a reason to override", async () => {
	const id = await paper.draft({ embargo: until() });
	for (const options of [{}, { note: "x" }, { change: { kind: "fix" } as const }, { override: "The editor says so." }])
		expect(problem(await publishStory(paper, EDITOR, id, options)).code).toBe("underEmbargo");
	expect(problem(await publishStory(paper, SYSTEM, id, { isArchive: true })).code).toBe("underEmbargo");
	expect(await isOut(id)).toBe(false);
});

test("by scheduling a moment before its end; at its end it goes out, and not before", async () => {
	const end = until();
	const id = await paper.draft({ embargo: end });
	expect(problem(await scheduleStory(paper, EDITOR, id, end - 1)).code).toBe("underEmbargo");
	must(await scheduleStory(paper, EDITOR, id, end));
	paper.time = end - 1;
	await startProgram();
	expect(await isOut(id)).toBe(false);
	paper.time = end;
	await startProgram();
	expect(await isOut(id)).toBe(true);
});

test("by an older revision from before the embargo was set", async () => {
	const id = await paper.draft();
	const old = await draftOf(id);
	must(await saveStory(paper, EDITOR, id, content({ embargo: until() }), old));
	expect(problem(await publishStory(paper, EDITOR, id, { revision: old })).code).toBe("underEmbargo");
});

test("by restoring an older revision: the embargo stays with the story", async () => {
	const id = await paper.draft();
	const old = await draftOf(id);
	must(await saveStory(paper, EDITOR, id, content({ embargo: until(), headline: "Other" }), old));
	const restored = must(await restoreRevision(paper, EDITOR, id, old, await draftOf(id)));
	expect(restored.revision.content.fields).toMatchObject({ headline: "Pier saved", embargo: until() });
	expect(problem(await publishStory(paper, EDITOR, id)).code).toBe("underEmbargo");
});

test("by an embargo that is moved back while the story waits", async () => {
	const at = until();
	const id = await paper.draft({ embargo: at });
	must(await scheduleStory(paper, EDITOR, id, at));
	must(await saveStory(paper, EDITOR, id, content({ embargo: at + HOUR }), await draftOf(id)));
	expect(await paper.store.scheduled()).toEqual([]);
	paper.time = at;
	await startProgram();
	expect(await isOut(id)).toBe(false);
});

test("by a scheduled change of a live story whose newer draft has an embargo by then", async () => {
	const id = await paper.draft();
	must(await publishStory(paper, EDITOR, id));
	must(await saveStory(paper, EDITOR, id, content({ headline: "Update" }), await draftOf(id)));
	const at = until();
	must(await scheduleStory(paper, EDITOR, id, at));
	must(await saveStory(paper, EDITOR, id, content({ headline: "Secret", embargo: at + HOUR }), await draftOf(id)));
	paper.time = at;
	problems.length = 0;
	await startProgram();
	expect((await paper.store.story(id))?.live?.headline).toBe("Pier saved");
	expect(problems).toEqual(["underEmbargo"]);
});

test("by translating it: the translation waits for its original, until that is out", async () => {
	const end = until();
	const original = await paper.draft({ embargo: end });
	const translation = await paper.draft({ edition: "tr", translationOf: original });
	expect(problem(await publishStory(paper, EDITOR, translation)).detail).toContain("translates");
	expect(problem(await scheduleStory(paper, EDITOR, translation, end - 1)).code).toBe("underEmbargo");
	paper.time = end;
	must(await publishStory(paper, EDITOR, original));
	must(await publishStory(paper, EDITOR, translation));
	// What is still to be changed in the original does not hold back a translation of what is out.
	must(await saveStory(paper, EDITOR, original, content({ embargo: end + HOUR }), await draftOf(original)));
	must(
		await saveStory(
			paper,
			EDITOR,
			translation,
			content({ edition: "tr", translationOf: original, headline: "Yeni" }),
			await draftOf(translation),
		),
	);
	must(await publishStory(paper, EDITOR, translation));
});

test("by correcting a live story, or by withdrawing and reinstating it", async () => {
	const id = await paper.draft();
	must(await publishStory(paper, EDITOR, id));
	must(await saveStory(paper, EDITOR, id, content({ headline: "Secret", embargo: until() }), await draftOf(id)));
	const correction = { change: { kind: "correction", note: "Wrong.", showDifference: true } } as const;
	expect(problem(await publishStory(paper, EDITOR, id, correction)).code).toBe("underEmbargo");
	must(await withdrawStory(paper, EDITOR, id, "Wrong."));
	expect(problem(await reinstateStory(paper, EDITOR, id, "Right after all.")).code).toBe("underEmbargo");
	expect(await isOut(id)).toBe(false);
});

test("by leaving the embargo out of a copy that is saved over it: the checks tell whoever publishes", async () => {
	const id = await paper.draft({ embargo: until() });
	must(await saveStory(paper, EDITOR, id, content(), await draftOf(id)));
	const revision = await paper.store.revision(await draftOf(id));
	const edition = (await paper.store.editions())[0];
	if (!revision || !edition) throw new Error("there is no draft");
	const found = await findingsFor(paper.store, revision, edition, paper.time, "publish");
	expect(found.map((one) => one.problem)).toContain("embargoLifted");
});

test("by importing it, first and again, while the newsroom keeps it back", async () => {
	const item = incomingStory({
		guid: "urn:secret",
		headline: "Secret",
		publishedAt: paper.time - HOUR,
		updatedAt: paper.time - HOUR,
		embargo: until(),
	});
	const take = (one: IncomingStory) => new ImportRun(paper, { section: "world" }).take(incoming([one]));
	await take(item);
	const [id = 0] = await paper.store.storyIds(Number.MAX_SAFE_INTEGER, 1);
	expect(await isOut(id)).toBe(false);
	// The newsroom has its own word with the source, and works on the story.
	must(
		await saveStory(paper, EDITOR, id, content({ headline: "Our words", embargo: until() + HOUR }), await draftOf(id)),
	);
	await take({ ...item, embargo: null, headline: "Secret, once more" });
	expect(await isOut(id)).toBe(false);
});

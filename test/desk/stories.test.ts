/** The desk's commands on stories: save, publish, update, correct, withdraw, and what stands in their way. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { createStory, saveStory } from "../../src/desk/save-story.ts";
import { scheduleStory } from "../../src/desk/schedule-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import { Body } from "../../src/elements/body.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { content, EDITOR, openPaper, problem, READER, REPORTER, type TestPaper } from "./paper-for-tests.ts";

let paper: TestPaper;
beforeEach(async () => {
	paper = await openPaper();
});
afterEach(() => paper.close());

describe("saving", () => {
	test("makes a draft that no reader sees and no entry in the ledger", async () => {
		const before = await paper.ledgerLength();
		const { story, revision } = must(await createStory(paper, REPORTER, content()));
		expect(story).toMatchObject({ state: "draft", draft: revision.id, live: null });
		expect(revision).toMatchObject({ by: "rep", at: paper.time, content: content() });
		expect(await paper.store.liveStory(story.id)).toBeNull();
		expect(await paper.ledgerLength()).toBe(before);
	});

	test("on top of an older revision is a conflict that holds both versions", async () => {
		const id = await paper.draft();
		const first = (await paper.store.story(id))?.draft ?? 0;
		const theirs = content({}, "Theirs.");
		must(await saveStory(paper, REPORTER, id, theirs, first));
		const yours = content({}, "Yours.");
		const refused = problem(await saveStory(paper, EDITOR, id, yours, first));
		expect(refused).toMatchObject({ code: "revisionConflict", data: { yours, theirs } });
		expect((await paper.store.revisions(id, 9)).length).toBe(2);
	});

	test("a live story changes nothing that readers see", async () => {
		const id = await paper.draft();
		const { facts } = must(await publishStory(paper, EDITOR, id));
		const saved = must(await saveStory(paper, REPORTER, id, content({ headline: "Other" }), facts.revision));
		expect(saved.story).toMatchObject({ state: "live", live: facts, draft: saved.revision.id });
	});

	test.each<[string, Record<string, unknown>, string]>([
		["an edition", { edition: "fr" }, "editionNotFound"],
		["a section", { section: "world/nowhere" }, "sectionNotFound"],
		["a topic", { topics: ["nothing"] }, "conceptNotFound"],
		["a person", { byline: [{ person: "nobody" }] }, "conceptNotFound"],
		["a picture", { picture: { asset: 9 } }, "assetNotFound"],
		["a story", { related: [99] }, "invalidField"],
		["a first translation", { translationOf: 99 }, "invalidField"],
	])("refuses %s that the paper does not have", async (_, fields, code) => {
		expect(problem(await createStory(paper, REPORTER, content(fields))).code).toBe(code);
		expect(await paper.store.storyIds(99, 9)).toEqual([]);
	});

	test("refuses a body that points at what does not exist", async () => {
		const link = [{ text: "x", marks: [{ type: "storyLink", story: 99 }] }];
		const body = Body.parse([{ type: "paragraph", text: link }]);
		expect(problem(await createStory(paper, REPORTER, { ...content(), body })).at).toBe("body");
	});

	test("refuses a story that does not exist, that was withdrawn, or that would leave its edition", async () => {
		expect(problem(await saveStory(paper, REPORTER, 99, content(), 1)).code).toBe("storyNotFound");
		const id = await paper.draft();
		const { facts } = must(await publishStory(paper, EDITOR, id));
		const moved = await saveStory(paper, REPORTER, id, content({ edition: "tr" }), facts.revision);
		expect(problem(moved)).toMatchObject({ code: "wrongState", at: "edition" });
		must(await withdrawStory(paper, EDITOR, id, "wrong"));
		expect(problem(await saveStory(paper, REPORTER, id, content(), facts.revision)).code).toBe("wrongState");
	});
});

describe("publishing", () => {
	test("puts the newest revision live with one entry that carries its hash", async () => {
		const id = await paper.draft({ topics: ["peace"], byline: [{ person: "ana" }, { name: "Guest" }] });
		const before = await paper.ledgerLength();
		const { facts, entry } = must(await publishStory(paper, EDITOR, id));
		const revision = await paper.store.revision(facts.revision);
		expect(facts).toMatchObject({
			story: id,
			address: `/en/world/pier-saved-${id}`,
			byline: [{ name: "ana", person: "ana" }, { name: "Guest" }],
			publishedAt: paper.time,
			updatedAt: paper.time,
			words: 4,
		});
		expect(entry).toMatchObject({
			seq: before + 1,
			kind: "publish",
			subject: `story:${id}`,
			actor: "ed",
			before: null,
		});
		expect(entry.contentHash).toBe(revision?.contentHash);
		expect(await paper.ledgerLength()).toBe(before + 1);
		expect(await paper.store.liveFacts(id)).toEqual(facts);
		expect(await paper.store.list({ edition: "en", topic: "peace", limit: 9 })).toEqual([facts]);
	});

	test("again is an update: the time and the slug stay, the headline does not", async () => {
		const id = await paper.draft();
		const first = must(await publishStory(paper, EDITOR, id)).facts;
		must(await saveStory(paper, REPORTER, id, content({ headline: "Pier lost", section: "sport" }), first.revision));
		paper.time += 60_000;
		const { facts, entry } = must(await publishStory(paper, EDITOR, id));
		expect(entry).toMatchObject({ kind: "update", before: first, after: facts });
		expect(facts).toMatchObject({
			headline: "Pier lost",
			address: `/en/sport/pier-saved-${id}`,
			publishedAt: first.publishedAt,
			updatedAt: paper.time,
			corrections: [],
		});
	});

	test("with a note is a correction that stays with the story", async () => {
		const id = await paper.draft();
		expect(problem(await publishStory(paper, EDITOR, id, { note: "Wrong year." })).code).toBe("wrongState");
		must(await publishStory(paper, EDITOR, id));
		const { facts, entry } = must(await publishStory(paper, EDITOR, id, { note: " Wrong\u0000 year. " }));
		expect(entry).toMatchObject({ kind: "correct", note: "Wrong year." });
		expect(facts.corrections).toEqual([{ at: paper.time, note: "Wrong year." }]);
		must(await publishStory(paper, EDITOR, id, { note: "Wrong name." }));
		const again = must(await publishStory(paper, EDITOR, id)).facts;
		expect(again.corrections.map((one) => one.note)).toEqual(["Wrong year.", "Wrong name."]);
		expect((await paper.store.corrections("en", 9)).map((one) => one.note)).toEqual(["Wrong name.", "Wrong year."]);
	});

	test("an archive story keeps the time that it is given", async () => {
		const publishedAt = Date.parse("1998-01-12T11:00:00Z");
		const id = await paper.draft({ publishedAt });
		expect(must(await publishStory(paper, EDITOR, id)).facts).toMatchObject({ publishedAt, updatedAt: publishedAt });
	});

	test("publishing the same revision twice puts one entry on the record", async () => {
		const id = await paper.draft();
		const first = must(await publishStory(paper, EDITOR, id));
		paper.time += 5000;
		const again = must(await publishStory(paper, EDITOR, id));
		expect(again.entry.seq).toBe(first.entry.seq);
		expect(again.facts).toEqual(first.facts);
	});

	test("a story dated in the future waits for its time, or is scheduled", async () => {
		const publishedAt = paper.time + 3_600_000;
		const id = await paper.draft({ publishedAt });
		expect(problem(await publishStory(paper, EDITOR, id))).toMatchObject({ code: "notReady", at: "publishedAt" });
		must(await scheduleStory(paper, EDITOR, id, publishedAt));
	});

	test("an older revision is possible, one of another story is not", async () => {
		const [id, other] = [await paper.draft({}, "First."), await paper.draft()];
		const first = (await paper.store.story(id))?.draft ?? 0;
		const otherRevision = (await paper.store.story(other))?.draft ?? 0;
		must(await saveStory(paper, REPORTER, id, content({}, "Second."), first));
		expect(must(await publishStory(paper, EDITOR, id, { revision: first })).facts.revision).toBe(first);
		for (const revision of [otherRevision, 999])
			expect(problem(await publishStory(paper, EDITOR, id, { revision })).code).toBe("storyNotFound");
	});

	test("never moves a live story to another edition, whatever revision is asked for", async () => {
		const id = await paper.draft();
		const english = (await paper.store.story(id))?.draft ?? 0;
		const turkish = must(await saveStory(paper, REPORTER, id, content({ edition: "tr" }), english)).revision.id;
		must(await publishStory(paper, EDITOR, id, { revision: english }));
		expect(problem(await publishStory(paper, EDITOR, id, { revision: turkish })).at).toBe("edition");
	});

	test.each<[string, Record<string, unknown>, string, string]>([
		["without a headline", { headline: "" }, "Text.", "notReady"],
		["without text", {}, "", "notReady"],
		["with blank text", {}, " \n ", "notReady"],
		["under embargo", { embargo: 1_000_000_000_001 }, "Text.", "underEmbargo"],
	])("a story %s is refused, and nothing is stored", async (_, fields, text, code) => {
		const id = await paper.draft(fields, text);
		const before = await paper.ledgerLength();
		expect(problem(await publishStory(paper, EDITOR, id)).code).toBe(code);
		expect(await paper.store.story(id)).toMatchObject({ state: "draft", live: null });
		expect(await paper.ledgerLength()).toBe(before);
	});

	test("an embargo holds for an update too, until its moment", async () => {
		const id = await paper.draft();
		const { facts } = must(await publishStory(paper, EDITOR, id));
		must(await saveStory(paper, REPORTER, id, content({ embargo: paper.time + 5 }), facts.revision));
		expect(problem(await publishStory(paper, EDITOR, id, { note: "n" })).code).toBe("underEmbargo");
		paper.time += 4;
		expect(problem(await publishStory(paper, EDITOR, id)).code).toBe("underEmbargo");
		paper.time += 1;
		expect(must(await publishStory(paper, EDITOR, id)).entry.kind).toBe("update");
	});
});

describe("withdrawing", () => {
	test("takes the story from every list and leaves a notice with the reason", async () => {
		const id = await paper.draft();
		const { facts } = must(await publishStory(paper, EDITOR, id));
		const { address, entry } = must(await withdrawStory(paper, EDITOR, id, " Never happened. "));
		expect(address).toBe(facts.address);
		expect(entry).toMatchObject({ kind: "withdraw", before: facts, after: null, note: "Never happened." });
		expect(await paper.store.story(id)).toMatchObject({
			state: "withdrawn",
			live: null,
			withdrawn: { facts, at: paper.time, reason: "Never happened." },
		});
		expect(await paper.store.list({ edition: "en", limit: 9 })).toEqual([]);
		expect(await paper.store.corrections("en", 9)).toMatchObject([{ withdrawn: true, note: "Never happened." }]);
		expect(await verifyLedger(paper.store)).toMatchObject({ ok: true });
	});

	test("is for ever", async () => {
		const id = await paper.draft();
		must(await publishStory(paper, EDITOR, id));
		must(await withdrawStory(paper, EDITOR, id, "wrong"));
		expect(problem(await publishStory(paper, EDITOR, id)).code).toBe("wrongState");
		expect(problem(await withdrawStory(paper, EDITOR, id, "wrong")).code).toBe("wrongState");
	});

	test("needs a live story and a reason", async () => {
		const id = await paper.draft();
		expect(problem(await withdrawStory(paper, EDITOR, id, "wrong")).code).toBe("wrongState");
		must(await publishStory(paper, EDITOR, id));
		for (const reason of ["", " ", "\u0000"])
			expect(problem(await withdrawStory(paper, EDITOR, id, reason)).code).toBe("invalidField");
		expect(problem(await withdrawStory(paper, EDITOR, 99, "wrong")).code).toBe("storyNotFound");
	});
});

test("a reporter writes but does not publish or withdraw; a reader does neither", async () => {
	const id = await paper.draft();
	expect(problem(await publishStory(paper, REPORTER, id)).code).toBe("forbidden");
	const { facts } = must(await publishStory(paper, EDITOR, id));
	expect(problem(await withdrawStory(paper, REPORTER, id, "wrong")).code).toBe("forbidden");
	expect(problem(await createStory(paper, READER, content())).code).toBe("forbidden");
	expect(problem(await saveStory(paper, READER, id, content(), facts.revision)).code).toBe("forbidden");
	expect(problem(await publishStory(paper, { name: "x", role: "__proto__" }, id)).code).toBe("forbidden");
});

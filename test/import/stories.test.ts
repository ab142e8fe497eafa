/** Items from outside become stories of the paper: once, in their place, on the record, and never before their time. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../src/core/result.ts";
import { fail, ok } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { saveStory } from "../../src/desk/save-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import type { ImportOptions } from "../../src/import/import-options.ts";
import { type Ended, ImportRun } from "../../src/import/import-run.ts";
import type { ImportReport } from "../../src/import/report.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import type { IncomingItem, IncomingStory } from "../../src/wire/incoming.ts";
import { openPaper, type TestPaper } from "../desk/paper-for-tests.ts";
import { incoming, incomingStory as story, YEAR_AGO } from "./incoming-story.ts";

let paper: TestPaper;
beforeEach(async () => {
	paper = await openPaper();
});
afterEach(() => paper.close());

const text = (words: string): IncomingStory["body"] => [{ type: "paragraph", text: [{ text: words }] }];

async function take(
	items: readonly (IncomingItem | Result<never>)[],
	options: ImportOptions = {},
): Promise<{ report: ImportReport; ended: Ended }> {
	const run = new ImportRun(paper, options);
	const ended = await run.take(incoming(items));
	return { report: run.report, ended };
}

const facts = (id: number) => paper.store.liveFacts(id);
const state = async (id: number) => (await paper.store.story(id))?.state;

describe("a story that is new", () => {
	test("is live with the time of its source, in the edition of its language", async () => {
		const { report } = await take([story(), story({ guid: "urn:2", language: "tr-TR", headline: "İskele" })]);
		expect(report.stories).toMatchObject({ created: 2, drafts: 0, refused: 0 });
		expect(await facts(1)).toMatchObject({
			edition: "en",
			publishedAt: YEAR_AGO,
			updatedAt: YEAR_AGO,
			section: "sport",
		});
		expect(await facts(2)).toMatchObject({ edition: "tr", address: "/tr/sport/iskele-2" });
	});

	test("goes to the section of its first category, made with its parents; the others are topics", async () => {
		const { report } = await take([
			story({
				sections: [["World", "Caucasus", "Lake 2020"], ["Energy"]],
				topics: [{ name: "Peace talks", kind: "event" }],
			}),
		]);
		expect(await facts(1)).toMatchObject({ section: "world/caucasus/lake2020", topics: ["peace-talks", "energy"] });
		expect(report.made.sections).toEqual(["en/world/caucasus/lake2020"]);
		expect((await paper.store.sections("en")).find((one) => one.path === "world/caucasus/lake2020")?.name).toBe(
			"Lake 2020",
		);
	});

	test("has a person for an author with an account, and a name for a mere name", async () => {
		await take([story({ authors: [{ name: "Berta Keel", key: "bk" }, { name: "Somebody Else" }, { name: "Ana" }] })]);
		expect((await facts(1))?.byline).toEqual([
			{ name: "Berta Keel", person: "berta-keel" },
			{ name: "Somebody Else" },
			{ name: "ana", person: "ana" },
		]);
	});

	test.each([
		["a draft at its source", { status: "draft" }],
		["not public at its source", { status: "other" }],
		["under embargo", { embargo: 1_000_000_000_001 }],
		["dated in the future", { publishedAt: 1_000_000_000_001 }],
		["without a text", { body: [] }],
	] as const)("stays a draft when it is %s", async (_why, fields) => {
		const { report } = await take([story(fields as Partial<IncomingStory>)]);
		expect(report.stories).toMatchObject({ created: 1, drafts: 1 });
		expect(await state(1)).toBe("draft");
		expect(await facts(1)).toBeNull();
	});

	test("goes out in a later import when what held it back is over", async () => {
		const held = story({ embargo: 1_000_000_000_001 });
		await take([held]);
		paper.time = 1_000_000_000_001;
		expect((await take([held])).report.stories).toMatchObject({ created: 0, updated: 1 });
		expect(await state(1)).toBe("live");
		expect(await paper.store.revisions(1, 5)).toHaveLength(1);
	});

	test("is refused with the editions that there are when none is of its language", async () => {
		const { report } = await take([story({ language: "de" }), story({ guid: "urn:2" })]);
		expect(report.stories).toMatchObject({ created: 1, refused: 1 });
		expect(report.refused[0]?.detail).toContain("en, tr");
	});

	test("that was taken back before it ever came is left out", async () => {
		expect((await take([story({ status: "withdrawn" })])).report.stories).toMatchObject({ created: 0, leftOut: 1 });
		expect(await paper.store.story(1)).toBeNull();
	});
});

describe("a story that came before", () => {
	test("changes nothing when it is the same", async () => {
		await take([story({ oldPaths: ["/a"] })]);
		const head = await paper.store.ledgerHead();
		expect((await take([story({ oldPaths: ["/a"], position: "elsewhere" })])).report.stories).toMatchObject({
			created: 0,
			updated: 0,
			unchanged: 1,
		});
		expect(await paper.store.ledgerHead()).toEqual(head);
	});

	test("is updated, on the record, when it changed", async () => {
		await take([story()]);
		await take([story({ body: text("Other words."), updatedAt: YEAR_AGO + 1 })]);
		const entry = (await paper.store.ledger(0, 100)).at(-1);
		expect(entry).toMatchObject({ kind: "update", subject: "story:1", actor: "import" });
		expect((await paper.store.liveStory(1))?.content.body).toEqual(text("Other words."));
		expect(await paper.store.revisions(1, 5)).toHaveLength(2);
	});

	test("keeps its newer version when an older one comes later, in whatever order and however often", async () => {
		const versions = [
			story({ body: text("new"), updatedAt: YEAR_AGO + 2 }),
			story({ body: text("old"), updatedAt: YEAR_AGO + 1 }),
		];
		await take(versions);
		expect((await take([...versions, ...versions.toReversed()])).report.stories).toMatchObject({
			updated: 0,
			unchanged: 4,
		});
		expect((await paper.store.liveStory(1))?.content.body).toEqual(text("new"));
	});

	test("keeps the first of two that claim the same identifier and time, and says so", async () => {
		const items = [story({ body: text("first") }), story({ body: text("second") })];
		for (const expected of [
			{ created: 1, leftOut: 1 },
			{ unchanged: 1, leftOut: 1 },
		])
			expect((await take(items)).report.stories).toMatchObject(expected);
		expect((await paper.store.liveStory(1))?.content.body).toEqual(text("first"));
	});

	test("is withdrawn when its source takes it back, once", async () => {
		await take([story()]);
		expect((await take([story({ status: "withdrawn", updatedAt: YEAR_AGO + 1 })])).report.stories.withdrawn).toBe(1);
		expect(await paper.store.withdrawn(1)).toMatchObject({ reason: "Withdrawn by its source." });
		expect((await take([story({ status: "withdrawn", updatedAt: YEAR_AGO + 1 })])).report.stories).toMatchObject({
			withdrawn: 0,
			unchanged: 1,
		});
	});

	test("stays as it is when it was edited or withdrawn here", async () => {
		await take([story(), story({ guid: "urn:2" })]);
		const record = await paper.store.story(1);
		const mine = await paper.store.revision(record?.draft ?? 0);
		if (!mine) throw new Error("no revision");
		await saveStory(paper, SYSTEM, 1, { ...mine.content, body: text("Mended here.") }, mine.id);
		await publishStory(paper, SYSTEM, 1, { note: "Mended." });
		await withdrawStory(paper, SYSTEM, 2, "A mistake.");
		const changed = { body: text("Changed there."), updatedAt: YEAR_AGO + 1 };
		expect((await take([story(changed), story({ guid: "urn:2", ...changed })])).report.stories).toMatchObject({
			updated: 0,
			leftOut: 2,
		});
		expect((await paper.store.liveStory(1))?.content.body).toEqual(text("Mended here."));
		expect(await state(2)).toBe("withdrawn");
	});

	test("stays as it is while somebody writes in it, though no revision says so yet; then it is taken", async () => {
		await take([story()]);
		const revision = (await paper.store.story(1))?.draft ?? 0;
		const bytes = Uint8Array.from([0, 0]);
		const standing = { story: 1, generation: "g", revision, base: bytes };
		await paper.store.write(async (tx) => {
			await tx.manuscripts.begin(standing, 1);
			await tx.manuscripts.add(1, "g", { update: bytes, person: 7 }, 1);
		});
		const changed = story({ body: text("Changed there."), updatedAt: YEAR_AGO + 1 });
		expect((await take([changed])).report.stories).toMatchObject({ updated: 0, leftOut: 1 });
		await paper.store.write((tx) => tx.manuscripts.stand({ ...standing, parts: [] }, 2));
		expect((await take([changed])).report.stories).toMatchObject({ updated: 1, leftOut: 0 });
	});

	test("is not unpublished by an import of drafts", async () => {
		await take([story()]);
		const { report } = await take([story()], { drafts: true });
		expect(report.stories.unchanged).toBe(1);
		expect(await state(1)).toBe("live");
	});
});

test("old addresses lead to their story, with and without a query; one that is taken stays and is reported", async () => {
	const told: string[] = [];
	const first = story({ oldPaths: ["/2001/Pier/", "/?p=7", "/2001/pier", "/bad\u0085one"] });
	const { report } = await take([first, story({ guid: "urn:2", oldPaths: ["/?p=7"] })], {
		onAddress: (old, now) => told.push(`${old} ${now}`),
	});
	expect(told).toEqual(["/2001/pier /en/sport/pier-saved-1", "/?p=7 /en/sport/pier-saved-1"]);
	expect(await paper.store.redirect("/2001/pier")).toBe("story:1");
	expect(await paper.store.redirect("/?p=7")).toBe("story:1");
	expect(report.addresses).toMatchObject({
		conflicts: 1,
		conflicting: [{ old: "/?p=7", leadsTo: "story:1", wantedBy: "story:2" }],
	});
	expect(report.leftOut).toMatchObject([{ what: "old address that no reader can ask for", count: 1 }]);
});

test("a picture is taken once, stands where it stood, and its old address leads to it", async () => {
	let read = 0;
	const asset = {
		sha256: "a".repeat(64),
		type: "image/jpeg",
		width: 10,
		height: 10,
		bytes: 9,
		fileName: "a.jpg",
		caption: "",
		credit: "",
		copyright: "",
		alt: "",
		focal: { x: 0.5, y: 0.5 },
		thumbhash: "",
		colour: "#000000",
		metadata: {},
	};
	const pictures = {
		find: async (url: string) => (url.endsWith("a.jpg") ? { path: "a.jpg", stamp: "9-1" } : null),
		take: async () => {
			read++;
			return ok(asset);
		},
	};
	const picture = (url: string) => ({ url, caption: "A pier", credit: "", alt: "" });
	const shown = (place: number) => ({
		type: "picture" as const,
		asset: place,
		caption: [],
		credit: "",
		alt: "",
		width: "body" as const,
	});
	const item = story({
		pictures: [picture("https://o.example/up/a.jpg"), picture("https://o.example/b.jpg")],
		picture: 1,
		body: [...text("Words."), shown(2), shown(1)],
	});
	const { report } = await take([item], { pictures });
	expect(report.pictures).toEqual({ taken: 1, known: 0, missing: 1, refused: 0 });
	expect((await paper.store.liveStory(1))?.content).toMatchObject({
		fields: { picture: { asset: 1, caption: "A pier" } },
		body: [...text("Words."), { type: "picture", asset: 1 }],
	});
	expect(await paper.store.redirect("/up/a.jpg")).toBe("asset:1");
	// Neither a second run nor one without the folder reads the file or loses the picture.
	expect((await take([item], { pictures })).report.stories.unchanged).toBe(1);
	expect((await take([item])).report.stories.unchanged).toBe(1);
	expect(read).toBe(1);
});

test("refused items do not stop the others; a break at the end is told apart from them", async () => {
	const { report, ended } = await take([
		fail("malformedFile", "bad line", "f:1"),
		story(),
		fail("malformedFile", "cut off", "f: byte 9"),
	]);
	expect(report.refused).toEqual([{ code: "malformedFile", detail: "bad line", at: "f:1" }]);
	expect(ended).toMatchObject({ items: 3, broken: { detail: "cut off", at: "f: byte 9" } });
	expect(await state(1)).toBe("live");
});

test("batches of any size end the same, and the ledger verifies", async () => {
	const items = Array.from({ length: 7 }, (_, n) =>
		story({
			guid: `urn:${n}`,
			headline: `Story ${n}`,
			sections: [[`S${n % 3}`]],
			topics: [{ name: `T${n % 2}`, kind: "subject" }],
		}),
	);
	await take(items, { batch: 3 });
	const after = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(facts));
	expect((await take(items, { batch: 2 })).report.stories).toMatchObject({ unchanged: 7 });
	expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(facts))).toEqual(after);
	expect((await verifyLedger(paper.store)).ok).toBe(true);
});

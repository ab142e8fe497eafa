/** Translations over HTTP: begun from a story, told of what changed in it, taken over, and only by those who may. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LiveEvent } from "../../../src/newsroom/api/live-events.ts";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";
import { signedInHere } from "./signed-in.ts";

let paper: TestPaper;
const heard: LiveEvent[] = [];
beforeAll(async () => {
	paper = await openTestPaper();
	paper.parts.live.listen((event) => void heard.push(event));
});
afterAll(() => paper.close());

const create = async (fields: object) => read(await paper.ask("POST", "/stories", { json: fields }));
const story = async (id: number) => read(await paper.ask("GET", `/stories/${id}`));
const group = async (id: number) => read(await paper.ask("GET", `/stories/${id}/translations`));
const translate = (id: number, json: object) => paper.ask("POST", `/stories/${id}/translations`, { json });
const toTurkish = async (id: number, json: object = {}) =>
	read(await translate(id, { edition: "tr", section: "dunya", ...json }));
const translatedFrom = async (id: number) =>
	(await group(id)).stories.find((one: { id: number }) => one.id === id).translatedFrom;

/** Saves a story with other words on top of what stands there. */
async function change(id: number, fields: object): Promise<number> {
	const { revision, state: _, live, withdrawn, scheduled, createdAt, updatedAt, previewUrl, ...now } = await story(id);
	const { id: __, body, ...rest } = now;
	const text = "text" in fields ? {} : { body };
	const saved = await paper.ask("PUT", `/stories/${id}`, {
		json: { ...rest, ...text, ...fields },
		headers: { "if-match": `"${revision}"` },
	});
	expect(saved.status).toBe(200);
	return (await read(saved)).revision;
}

describe("a translation begins", () => {
	let asset: number;
	beforeAll(async () => {
		const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a9" } })
			.png()
			.toBuffer();
		const made = await paper.ask("POST", "/assets?fileName=pier.png", {
			body: bytes,
			headers: { "content-type": "image/png" },
		});
		asset = (await read(made)).id;
	});

	test("with everything that is not words, and its links lead to what the edition has itself", async () => {
		const linked = await publishOne(paper, { headline: "The linked one" });
		const untranslated = await publishOne(paper, { headline: "Not there" });
		const turkish = await toTurkish(linked);
		await change(turkish.id, { headline: "Bağlanan", text: "Söz." });
		expect((await paper.ask("POST", `/stories/${turkish.id}/publish`)).status).toBe(200);
		const body = [
			{ type: "paragraph", text: [{ text: "As " }, { text: "told", marks: [{ type: "storyLink", story: linked }] }] },
			{ type: "paragraph", text: [{ text: "And", marks: [{ type: "storyLink", story: untranslated }] }] },
			{ type: "heading", text: "The pier" },
			{ type: "picture", asset, caption: "A pier", alt: "A wooden pier", credit: "Ada Demir" },
			{ type: "embed", url: "https://video.example/1", title: "The speech" },
			{ type: "table", rows: [[{ text: "1" }, { text: "2" }]] },
			{ type: "quotation", paragraphs: ["We came.", "We left."], speaker: "A. Person" },
			{ type: "list", items: ["one", { text: "two", list: { items: ["three"] } }] },
		];
		const embargo = paper.clock.now + 3_600_000;
		const original = await create({
			...STORY,
			text: undefined,
			body,
			embargo,
			standfirst: "In short",
			topics: ["Harbours"],
			byline: [{ person: "ada-demir" }, { name: "Guest" }],
			picture: { asset, caption: "Lead", alt: "A pier", credit: "Ada" },
			slug: "own-address",
			related: [linked, untranslated],
			headlines: { social: "Look" },
		});
		const made = await toTurkish(original.id);
		expect(made.leftOut).toEqual([{ what: "related story that the edition does not have", count: 1 }]);
		const copy = await story(made.id);
		const { body: originalBody, topics } = await story(original.id);
		expect(copy).toMatchObject({
			edition: "tr",
			section: "dunya",
			headline: STORY.headline,
			standfirst: "In short",
			headlines: { social: "Look" },
			topics,
			byline: [{ person: "ada-demir" }, { name: "Guest" }],
			picture: { asset, caption: "Lead" },
			related: [turkish.id],
			slug: "",
			translationOf: original.id,
			embargo,
			state: "draft",
		});
		expect(copy.body[0].text[1].marks).toEqual([{ type: "storyLink", story: turkish.id }]);
		expect(copy.body.slice(1)).toEqual(originalBody.slice(1));
		expect(heard).toContainEqual({ kind: "story", story: original.id });
	});

	test("from nothing: pictures, embeds and tables in their places, and no word of the original", async () => {
		const body = [
			{ type: "paragraph", text: "Words." },
			{ type: "picture", asset, caption: "A caption", alt: "What is seen", credit: "Ada" },
			{ type: "embed", url: "https://video.example/1", title: "The speech" },
			{ type: "factbox", title: "Facts", body: [{ type: "paragraph", text: "Words." }] },
			{ type: "quotation", paragraphs: ["Words.", "Words."], speaker: "A. Person" },
		];
		const original = await create({ ...STORY, text: undefined, body, kicker: "Talks" });
		const made = await story((await toTurkish(original.id, { text: "empty" })).id);
		expect(made).toMatchObject({ headline: "", kicker: "", section: "dunya" });
		expect(made.body).toMatchObject([
			{ type: "paragraph", text: [] },
			{ type: "picture", asset, caption: [], alt: "", credit: "Ada" },
			{ type: "embed", url: "https://video.example/1", title: "The speech" },
			{ type: "factbox", title: "", body: [{ type: "paragraph", text: [] }] },
			{ type: "quotation", paragraphs: [[], []], speaker: "A. Person" },
		]);
		expect((await paper.ask("POST", `/stories/${made.id}/publish`)).status).toBe(422);
	});

	test("in the section where the last one from there went; where nothing tells, somebody has to say", async () => {
		const quiet = await create({ ...STORY, section: "world" });
		await paper.ask("PUT", "/sections/en/opinion", { json: { name: "Opinion" } });
		const other = await create({ ...STORY, section: "opinion" });
		expect(await read(await translate(other.id, { edition: "tr" }))).toMatchObject({ status: 422, at: "section" });
		const first = await publishOne(paper);
		const made = await toTurkish(first);
		await paper.ask("POST", `/stories/${made.id}/publish`);
		// The parent of that section, and the section itself.
		const before = await create(STORY);
		expect((await group(before.id)).open).toEqual([{ edition: "tr", section: "dunya", may: true }]);
		expect((await translate(before.id, { edition: "tr" })).status).toBe(201);
		expect((await group(quiet.id)).open[0].section).toBe("dunya");
	});

	test("once in each edition, and not in its own or one that is not there", async () => {
		const { id } = await create(STORY);
		expect((await translate(id, { edition: "tr", section: "none" })).status).toBe(422);
		const [one, two] = await Promise.all([1, 2].map(() => translate(id, { edition: "tr", section: "dunya" })));
		const [made, refused] = one?.status === 201 ? [one, two] : [two, one];
		const translation = (await read(made as Response)).id;
		expect(await read(refused as Response)).toMatchObject({ status: 409, data: { story: translation } });
		expect((await translate(id, { edition: "en" })).status).toBe(409);
		expect((await translate(translation, { edition: "en", section: "world" })).status).toBe(409);
		expect((await translate(id, { edition: "xx" })).status).toBe(422);
		expect((await translate(999_999, { edition: "tr" })).status).toBe(404);
		expect((await group(id)).stories.map((one: { id: number }) => one.id)).toEqual([id, translation]);
		expect(await group(translation)).toEqual(await group(id));
	});

	test("from what readers have, or from the draft when that is wanted", async () => {
		const id = await publishOne(paper);
		await change(id, { headline: "Not out yet" });
		expect((await story((await toTurkish(id)).id)).headline).toBe(STORY.headline);
		const draft = await publishOne(paper);
		await change(draft, { headline: "Not out yet" });
		expect((await story((await toTurkish(draft, { from: "draft" })).id)).headline).toBe("Not out yet");
		const unpublished = await create(STORY);
		expect((await translate(unpublished.id, { edition: "tr", section: "dunya", from: "live" })).status).toBe(409);
	});
});

describe("when the original changes", () => {
	test("the translation says what is still to be taken over, and what readers have of it", async () => {
		const id = await publishOne(paper, { text: "Ten people were hurt.\n\nThe minister denied it." });
		const translation = (await toTurkish(id)).id;
		expect(await translatedFrom(translation)).toMatchObject({ story: id, live: null, draft: null, withdrawn: null });
		await change(id, { topics: ["Fires"] });
		expect(await translatedFrom(translation)).toMatchObject({ live: null, draft: null });

		const draft = await change(id, { headline: "Talks in Ankara", text: "Twelve people were hurt.\n\nNobody spoke." });
		const changes = [
			{ place: "headline", kind: "changed", element: null, before: null, now: null },
			{ place: "body", kind: "changed", element: "paragraph", before: 0, now: 0 },
		];
		const seen = await translatedFrom(translation);
		expect(seen).toMatchObject({ live: null, draft: { revision: draft } });
		expect(seen.draft.changes.slice(0, 2)).toMatchObject(changes);
		expect(seen.draft.changes[1].words.slice(0, 2)).toEqual([
			{ kind: "removed", text: "Ten" },
			{ kind: "added", text: "Twelve" },
		]);

		paper.clock.now += 60_000;
		await paper.ask("POST", `/stories/${id}/publish`, { json: { correction: "Twelve were hurt, not ten." } });
		expect(await translatedFrom(translation)).toMatchObject({
			live: { revision: draft, changes: [{ place: "headline" }, {}, { kind: "removed" }, { kind: "added" }] },
			draft: null,
			corrections: [{ note: "Twelve were hurt, not ten." }],
		});
		expect((await story(translation)).headline).toBe(STORY.headline);

		heard.length = 0;
		const taken = await paper.ask("POST", `/stories/${translation}/taken-over`, { json: { revision: draft } });
		expect([taken.status, (await read(taken)).revision]).toEqual([200, draft]);
		expect(await translatedFrom(translation)).toMatchObject({
			revision: draft,
			live: null,
			draft: null,
			corrections: [],
		});
		expect(heard).toContainEqual({ kind: "story", story: translation });

		await change(id, { text: "One." });
		await change(id, { text: "Twelve people were hurt.\n\nNobody spoke." });
		expect(await translatedFrom(translation)).toMatchObject({ live: null, draft: null });
	});

	test("the translation of a withdrawn story stays, and says so", async () => {
		const id = await publishOne(paper);
		const translation = (await toTurkish(id)).id;
		await paper.ask("POST", `/stories/${translation}/publish`);
		await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "It was invented." } });
		expect(await translatedFrom(translation)).toMatchObject({ withdrawn: { reason: "It was invented." } });
		expect((await story(translation)).state).toBe("live");
		expect((await translate(id, { edition: "tr", section: "dunya" })).status).toBe(409);
	});

	test("an older revision put back before readers is news too", async () => {
		const id = await publishOne(paper, { text: "First words." });
		const { revision } = await story(id);
		await change(id, { text: "Second words." });
		await paper.ask("POST", `/stories/${id}/publish`);
		const translation = (await toTurkish(id)).id;
		paper.clock.now += 60_000;
		await paper.ask("POST", `/stories/${id}/publish`, { json: { revision } });
		expect((await translatedFrom(translation)).live).toMatchObject({ revision, changes: [{ kind: "changed" }] });
	});

	test("only a revision of the original can be taken over", async () => {
		const id = await publishOne(paper);
		const translation = await toTurkish(id);
		const takeOver = async (of: number, revision: number) =>
			(await paper.ask("POST", `/stories/${of}/taken-over`, { json: { revision } })).status;
		expect(await takeOver(translation.id, translation.revision)).toBe(422);
		expect(await takeOver(translation.id, 999_999)).toBe(422);
		expect(await takeOver(id, (await story(id)).revision)).toBe(409);
		expect(await takeOver(999_999, 1)).toBe(404);
	});

	test("a story linked from outside has no basis until somebody says what it has taken over", async () => {
		const id = await publishOne(paper);
		const linked = await create({
			edition: "tr",
			section: "dunya",
			headline: "Dışarıdan",
			text: "Söz.",
			translationOf: id,
		});
		expect(await translatedFrom(linked.id)).toBeNull();
		const { revision } = await story(id);
		await paper.ask("POST", `/stories/${linked.id}/taken-over`, { json: { revision } });
		expect(await translatedFrom(linked.id)).toMatchObject({ story: id, revision });
	});
});

/** Writes for one edition and reads the other. */
const TRANSLATOR = [
	{ role: "translator", edition: "tr", section: "" },
	{ role: "reader", edition: "en", section: "" },
];

test("a translator works in the edition that is theirs, and nowhere else", async () => {
	const id = await publishOne(paper);
	const stranger = await signedInHere(paper, { role: "translator", edition: "tr" });
	const translator = await signedInHere(paper, { grants: TRANSLATOR });
	const other = await signedInHere(paper, { role: "translator", edition: "en" });
	const json = { edition: "tr", section: "dunya" };
	// Who may not read the original can not translate it, nor learn that there is one.
	expect((await stranger.ask("GET", `/stories/${id}/translations`)).status).toBe(404);
	expect((await stranger.ask("POST", `/stories/${id}/translations`, { json })).status).toBe(404);
	expect((await read(await other.ask("GET", `/stories/${id}/translations`))).open).toMatchObject([{ may: false }]);
	expect((await other.ask("POST", `/stories/${id}/translations`, { json })).status).toBe(403);
	expect((await read(await translator.ask("GET", `/stories/${id}/translations`))).open).toMatchObject([{ may: true }]);
	const made = await read(await translator.ask("POST", `/stories/${id}/translations`, { json }));
	const { revision } = await story(id);
	const taken = { json: { revision } };
	const seen = (await read(await stranger.ask("GET", `/stories/${made.id}/translations`))).stories;
	expect(seen).toMatchObject([{ id: made.id, translatedFrom: null }]);
	expect((await other.ask("POST", `/stories/${made.id}/taken-over`, taken)).status).toBe(403);
	expect(await read(await translator.ask("POST", `/stories/${made.id}/taken-over`, taken))).toMatchObject({
		by: expect.stringContaining("person:"),
	});
	expect((await translator.ask("POST", `/stories/${made.id}/publish`)).status).toBe(403);
	expect((await paper.ask("POST", `/stories/${id}/translations`, { as: paper.tokens.reader, json })).status).toBe(403);
});

test("live translations lead to one another", async () => {
	const id = await publishOne(paper);
	const made = await toTurkish(id);
	await paper.ask("POST", `/stories/${made.id}/publish`);
	const facts = await paper.store.liveFacts(made.id);
	const standing = await paper.press.at(facts?.address ?? "");
	const html = standing !== null && "page" in standing ? Buffer.from(standing.page.body).toString() : "";
	expect(html).toContain(`hreflang="en-GB"`);
	expect(facts?.group).toBe(id);
	expect((await paper.store.liveFacts(id))?.group).toBe(id);
});

describe("before a translation goes out", () => {
	const findings = async (id: number) =>
		(await read(await paper.ask("GET", `/stories/${id}/checks`))).findings
			.filter((one: { check: string }) => one.check === "translation")
			.map((one: { problem: string; at: string }) => [one.problem, one.at]);

	test("it is said what nobody has translated, and what readers of the original see by now", async () => {
		const text = "Ten people were hurt in the fire.\n\nIstanbul";
		const id = await publishOne(paper, { text });
		const { id: translation } = await toTurkish(id);
		expect(await findings(translation)).toEqual([["untranslated", "body.0"]]);
		await change(translation, { headline: "Yangın", text: "Yangında on kişi yaralandı.\n\nIstanbul" });
		expect(await findings(translation)).toEqual([]);
		await change(id, { text: text.replace("Ten", "Twelve") });
		expect(await findings(translation)).toEqual([]);
		await paper.ask("POST", `/stories/${id}/publish`);
		expect(await findings(translation)).toEqual([["originalChanged", ""]]);
		await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "It was invented." } });
		expect(await findings(translation)).toEqual([["originalWithdrawn", ""]]);
		expect(await findings(id)).toEqual([]);
	});
});

test("who translates is told when readers of the original see something else, and not of what they have taken over", async () => {
	const translator = await signedInHere(paper, { grants: TRANSLATOR });
	const told = async () =>
		(await read(await translator.ask("GET", "/notifications"))).notifications.map(
			(one: { kind: string; story: number; text: string }) => [one.kind, one.story, one.text],
		);
	const id = await publishOne(paper, { text: "Ten people were hurt." });
	const json = { edition: "tr", section: "dunya" };
	const made = await read(await translator.ask("POST", `/stories/${id}/translations`, { json }));
	await change(id, { topics: ["Fires"] });
	await paper.ask("POST", `/stories/${id}/publish`);
	expect(await told()).toEqual([]);
	await change(id, { text: "Twelve people were hurt." });
	await paper.ask("POST", `/stories/${id}/publish`, { json: { correction: "Twelve, not ten." } });
	expect(await told()).toEqual([["originalCorrected", made.id, "Twelve, not ten."]]);
	await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "It was invented." } });
	expect((await told())[0]).toEqual(["originalWithdrawn", made.id, "It was invented."]);
});

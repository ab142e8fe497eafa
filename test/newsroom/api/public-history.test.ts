/** What readers are told of changes: nothing of a minor fix, a label of an update, a note and the words of a correction. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../../src/store/verify-ledger.ts";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

interface Out {
	readonly id: number;
	readonly url: string;
	revision: number;
}

async function publishNew(fields: object = {}): Promise<Out> {
	const { id, revision } = await read(await paper.ask("POST", "/stories", { json: { ...STORY, ...fields } }));
	const { url } = await read(await paper.ask("POST", `/stories/${id}/publish`));
	return { id, revision, url };
}

/** Saves other words and publishes them, an hour later. */
async function change(story: Out, fields: object, told: object): Promise<Response> {
	paper.clock.now += 3_600_000;
	const headers = { "if-match": `"${story.revision}"` };
	const saved = await read(await paper.ask("PUT", `/stories/${story.id}`, { json: { ...STORY, ...fields }, headers }));
	story.revision = saved.revision;
	return paper.ask("POST", `/stories/${story.id}/publish`, { json: told });
}

async function page(path: string): Promise<string> {
	const found = await paper.press.at(path);
	if (found === null || "redirect" in found) return "";
	return found.page.body.toString();
}
const facts = async (id: number) => (await paper.store.story(id))?.live;

test("a minor fix is on the record and on the page, and nobody is told", async () => {
	const story = await publishNew();
	const before = await facts(story.id);
	expect((await change(story, { headline: "Talks in Moscow begin" }, { change: { kind: "fix" } })).status).toBe(200);
	expect(await facts(story.id)).toMatchObject({
		updatedAt: before?.updatedAt,
		corrections: [],
		revision: story.revision,
	});
	const html = await page(story.url);
	expect(html).toContain("Talks in Moscow begin");
	expect(html).not.toContain("Updated");
	expect(await page(`/en/corrections/${story.id}`)).toBe("");
	expect((await paper.store.ledger(0, 1000)).at(-1)).toMatchObject({ kind: "update", subject: `story:${story.id}` });
});

test("an update has its time and its label, and its words when they are shown", async () => {
	const story = await publishNew({ text: "One was hurt." });
	const told = { change: { kind: "update", label: "With the minister's answer", showDifference: true } };
	await change(story, { text: "One was hurt.\n\nThe minister answered." }, told);
	const html = await page(story.url);
	expect(html).toContain("With the minister");
	expect(html).toContain(`href="/en/corrections/${story.id}"`);
	const history = await page(`/en/corrections/${story.id}`);
	expect(history).toContain("<ins>The minister answered.</ins>");
	expect(await page("/en/corrections")).not.toContain("minister");
});

test("a correction shows its note on the story and among the corrections, with the old words and the new", async () => {
	const story = await publishNew({ text: "The bridge was built in 1974 by the city." });
	const note = "The bridge was built in 1973.";
	await change(story, { text: "The bridge was built in 1973 by the city." }, { change: { kind: "correction", note } });
	expect(await page(story.url)).toContain(note);
	for (const path of ["/en/corrections", `/en/corrections/${story.id}`]) {
		const html = await page(path);
		expect(html).toContain(note);
		expect(html).toContain("<del>1974</del><ins>1973</ins>");
	}
});

test("without the difference a correction has its note alone, as with the short form", async () => {
	const story = await publishNew({ text: "Old secret words." });
	await change(
		story,
		{ text: "New words." },
		{ change: { kind: "correction", note: "It was not so.", showDifference: false } },
	);
	await change(story, { text: "Newer words." }, { correction: "Nor so." });
	expect((await facts(story.id))?.corrections.map((one) => Object.keys(one))).toEqual([
		["at", "note"],
		["at", "note"],
	]);
	for (const path of [story.url, "/en/corrections", `/en/corrections/${story.id}`])
		expect(await page(path)).not.toContain("secret");
});

test("pressed twice it is said once, also when both come at the same time", async () => {
	const story = await publishNew();
	const told = { change: { kind: "correction", note: "Twice?" } };
	await change(story, { headline: "Other words" }, told);
	const again = () => paper.ask("POST", `/stories/${story.id}/publish`, { json: told });
	const answers = await Promise.all([again(), again()]);
	expect(answers.map(({ status }) => status)).toEqual([200, 200]);
	expect((await facts(story.id))?.corrections).toHaveLength(1);
	const mine = (await paper.store.ledger(0, 1000)).filter((one) => one.subject === `story:${story.id}`);
	expect(mine.map(({ kind }) => kind)).toEqual(["publish", "correct"]);
});

test("scheduled, a change is told as it was decided", async () => {
	const story = await publishNew({ text: "Old." });
	const at = paper.clock.now + 7_200_000;
	await change(story, { text: "New." }, { change: { kind: "update", label: "Evening", showDifference: true }, at });
	expect((await paper.store.scheduled()).at(-1)).toMatchObject({ change: { kind: "update", label: "Evening" } });
});

test("what nobody can be told is refused: a correction without words, of a story that is not out, in two ways at once", async () => {
	const { id } = await read(await paper.ask("POST", "/stories", { json: STORY }));
	const publish = async (json: object) => read(await paper.ask("POST", `/stories/${id}/publish`, { json }));
	expect(await publish({ change: { kind: "correction", note: " " } })).toMatchObject({
		status: 422,
		at: "change.note",
	});
	expect(await publish({ change: { kind: "fix" } })).toMatchObject({ status: 409 });
	expect(await publish({ change: { kind: "fix" }, correction: "x" })).toMatchObject({ status: 422, at: "change" });
});

test("a withdrawn story shows nothing of its history, and the notice in its place", async () => {
	const story = await publishNew({ text: "Wrong words." });
	await change(story, { text: "Right words." }, { change: { kind: "correction", note: "Words." } });
	await page(`/en/corrections/${story.id}`);
	await paper.ask("POST", `/stories/${story.id}/withdraw`, { json: { reason: "All of it was wrong." } });
	const found = await paper.press.at(`/en/corrections/${story.id}`);
	expect(found).toMatchObject({ page: { status: 410 } });
	expect(await page("/en/corrections")).not.toContain("<del>Wrong</del>");
});

test("the ledger verifies with all of it", async () => {
	expect(await verifyLedger(paper.store)).toMatchObject({ ok: true });
});

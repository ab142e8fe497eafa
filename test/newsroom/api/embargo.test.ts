/** Under embargo a story reaches no reader by any path of the API: not its page, a front, a list, a feed, a map or the ledger. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";

const SECRET = "Minister resigns";
let paper: TestPaper;
let id: number;
let first: number;
beforeAll(async () => {
	paper = await openTestPaper();
	await publishOne(paper, { headline: "Another story" });
	const made = await read(await paper.ask("POST", "/stories", { json: { ...STORY, headline: SECRET } }));
	id = made.id;
	first = made.revision;
	const embargo = paper.clock.now + 3_600_000;
	const headers = { "if-match": `"${first}"` };
	await paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline: SECRET, embargo }, headers });
});
afterAll(() => paper.close());

const draft = async () => (await read(await paper.ask("GET", `/stories/${id}`))).revision as number;

/** Every page and feed where it could stand, and the ledger. */
async function expectHidden(): Promise<void> {
	const paths = [
		`/en/world/caucasus/minister-resigns-${id}`,
		`/en/${id}`,
		`/en/corrections/${id}`,
		"/en",
		"/en/world",
		"/en/world/caucasus",
		"/tr",
		"/tr/dunya",
		"/en/rss.xml",
		"/en/atom.xml",
		"/en/feed.json",
		"/en/world/rss.xml",
		"/en/sitemap-news.xml",
		"/en/2026/01",
		"/en/2026/01/12",
		"/en/archive",
		"/en/corrections",
	];
	for (const path of paths) {
		const found = await paper.press.at(path);
		const text = found && "page" in found ? found.page.body.toString() : "";
		expect([path, text.includes(SECRET)]).toEqual([path, false]);
	}
	expect(JSON.stringify(await paper.store.ledger(0, 1000))).not.toContain(SECRET);
	expect((await paper.store.story(id))?.live ?? null).toBeNull();
}

const publish = (json: object = {}) => paper.ask("POST", `/stories/${id}/publish`, { json });

test.each<[string, object]>([
	["now", {}],
	["a minute before its end", { at: Date.UTC(2026, 0, 12, 11, 59) }],
	["with a reason to override", { override: "Everybody knows it." }],
	["as a minor fix", { change: { kind: "fix" } }],
])("it is not published %s", async (_, json) => {
	await paper.ask("PUT", "/workflow", { json: { rules: { override: true } } });
	expect([409, 422]).toContain((await publish(json)).status);
	await expectHidden();
});

test("it is not published by its first revision, which had no embargo", async () => {
	expect((await publish({ revision: first })).status).toBe(409);
	await expectHidden();
});

test("it is not published after its first revision was brought back", async () => {
	const headers = { "if-match": `"${await draft()}"` };
	expect((await paper.ask("POST", `/stories/${id}/revisions/${first}/restore`, { headers })).status).toBe(200);
	expect((await publish()).status).toBe(409);
	await expectHidden();
});

test("approved, it still waits", async () => {
	expect((await paper.ask("POST", `/stories/${id}/approve`)).status).toBe(200);
	expect((await publish()).status).toBe(409);
	await expectHidden();
});

test("pinned to a front that is launched, and chosen as a related story, it is not seen", async () => {
	const container = { title: "", look: "row", section: "", slots: 3, pinned: [{ story: id }] };
	expect(
		(await paper.ask("PUT", "/fronts/en", { json: { edition: "en", section: "", containers: [container] } })).status,
	).toBe(200);
	await publishOne(paper, { headline: "Beside it", related: [id] });
	await expectHidden();
});

test("its translation waits with it", async () => {
	const json = { edition: "tr", section: "dunya", headline: SECRET, text: "x", translationOf: id };
	const made = await read(await paper.ask("POST", "/stories", { json }));
	expect((await paper.ask("POST", `/stories/${made.id}/publish`)).status).toBe(409);
	expect(
		(await paper.ask("POST", `/stories/${made.id}/publish`, { json: { at: paper.clock.now + 1000 } })).status,
	).toBe(409);
	await expectHidden();
});

test("an embargo that is moved back takes it off the schedule", async () => {
	const at = paper.clock.now + 3_600_000;
	expect((await publish({ at })).status).toBe(202);
	const headers = { "if-match": `"${await draft()}"` };
	await paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline: SECRET, embargo: at + 1 }, headers });
	expect(await paper.store.scheduled()).toEqual([]);
	paper.clock.now = at;
	expect((await publish()).status).toBe(409);
	await expectHidden();
	paper.clock.now = at + 1;
	expect((await publish()).status).toBe(200);
});

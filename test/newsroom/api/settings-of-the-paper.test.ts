/** Settings, editions, sections, fronts, concepts and the ledger through the API. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, publishOne, read, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const put = async (path: string, json: unknown, headers: Record<string, string> = {}) => {
	const response = await paper.ask("PUT", path, { json, headers });
	return { status: response.status, body: await read(response), etag: response.headers.get("etag") };
};
const get = async (path: string) => read(await paper.ask("GET", path));

test("settings are replaced whole and answer when they stand on every page", async () => {
	const { revision } = await get("/settings");
	const weekly = { name: "The Weekly", imprint: { publisher: "A House" } };
	expect(await put("/settings", weekly)).toMatchObject({ status: 428 });
	const changed = await put("/settings", weekly, { "if-match": `"${revision}"` });
	expect(changed).toMatchObject({
		status: 200,
		body: { ledger: (await paper.store.ledgerHead()).seq, pages: expect.any(Number), ms: expect.any(Number) },
	});
	expect(await get("/settings")).toMatchObject({ name: "The Weekly", imprint: { publisher: "A House", fax: "" } });
	expect(await put("/settings", await get("/settings"))).toMatchObject({
		body: { ledger: changed.body.ledger, pages: 0 },
	});
	expect(await put("/settings", { name: "x", imprint: { colour: 1 } })).toMatchObject({
		status: 422,
		body: { at: "imprint.colour" },
	});
});

test("editions: one, several, by key; what addresses depend on stays", async () => {
	const edition = { name: "Հայերեն", locale: "hy-AM", zone: "Asia/Yerevan", base: "/hy" };
	expect((await put("/editions/hy", edition)).status).toBe(200);
	expect(
		(
			await put("/editions", [
				{ ...edition, key: "hy", tagline: "Օր" },
				{ key: "ru", name: "Русский", locale: "ru-RU", zone: "Europe/Moscow", base: "/ru" },
			])
		).status,
	).toBe(200);
	expect((await get("/editions")).editions.map((one: { key: string }) => one.key)).toEqual(["en", "tr", "hy", "ru"]);
	expect(await put("/editions/hy", { ...edition, base: "/arm" })).toMatchObject({ status: 422, body: { at: "base" } });
	expect(await put("/editions/hy", { ...edition, key: "xx" })).toMatchObject({ status: 422, body: { at: "key" } });
	expect(await put("/editions/ar", { ...edition, zone: "Mars/Base" })).toMatchObject({
		status: 422,
		body: { at: "zone" },
	});
	expect(await put("/editions/ar", edition)).toMatchObject({ status: 409 });
});

test("several sections are stored all or none", async () => {
	const section = (path: string) => ({ edition: "en", path, name: path });
	expect(await put("/sections", [section("sport"), section("no-parent/football")])).toMatchObject({ status: 422 });
	expect((await get("/sections?edition=en")).sections.map((one: { path: string }) => one.path)).toEqual([
		"world",
		"world/caucasus",
	]);
	expect((await put("/sections", [section("sport"), section("sport/football")])).status).toBe(200);
	expect((await put("/sections/en/sport/football", { name: "Football" })).status).toBe(200);
	expect((await get("/sections")).sections.find((one: { path: string }) => one.path === "sport/football").name).toBe(
		"Football",
	);
	expect(await put("/sections/en/archive", { name: "x" })).toMatchObject({ status: 422, body: { at: "path" } });
	expect(await put("/sections/en/sport", { name: "x", path: "other" })).toMatchObject({
		status: 422,
		body: { at: "path" },
	});
	expect((await paper.ask("GET", "/sections?edition=xx")).status).toBe(422);
});

test("persons who write for the paper are told from those who are only written about", async () => {
	const person = (key: string, fields: object = {}) => ({ key, kind: "person", names: { "": key }, ...fields });
	const named = [person("presented", { role: { en: "Editor" } }), person("signing"), person("written-about")];
	expect((await put("/concepts", named)).status).toBe(200);
	const signing = async () => {
		const { concepts } = await get("/concepts?kind=person&signs=yes");
		return concepts
			.map((one: { key: string }) => one.key)
			.filter((key: string) => named.some((one) => one.key === key));
	};
	expect(await signing()).toEqual(["presented"]);
	const story = { edition: "en", section: "world", headline: "By a person", text: "About another." };
	const made = await paper.ask("POST", "/stories", { json: { ...story, byline: [{ person: "signing" }] } });
	const { id, revision } = await read(made);
	expect(await signing()).toEqual(["presented", "signing"]);
	// Who signs no longer is no longer listed.
	const changed = { ...story, byline: [] };
	expect((await put(`/stories/${id}`, changed, { "if-match": `"${revision}"` })).status).toBe(200);
	expect(await signing()).toEqual(["presented"]);
});

test("a front is made without a revision and changed only with the right one", async () => {
	const story = await publishOne(paper);
	const containers = [{ look: "lead", pinned: [story], section: "world" }];
	const made = await put("/fronts/en", { containers });
	expect(made).toMatchObject({ status: 200, etag: '"1"', body: { revision: 1 } });
	expect((await put("/fronts/en", { containers })).status).toBe(428);
	const [one, two] = await Promise.all([
		put("/fronts/en", { containers: [{ title: "A" }] }, { "if-match": '"1"' }),
		put("/fronts/en", { containers: [{ title: "B" }] }, { "if-match": '"1"' }),
	]);
	expect([one.status, two.status]).toEqual([200, 412]);
	expect(two.body.data).toMatchObject({
		yours: { containers: [{ title: "B" }] },
		theirs: { containers: [{ title: "A" }] },
		revision: 2,
	});
	expect(await put("/fronts", { edition: "en", section: "world", containers })).toMatchObject({ status: 200 });
	expect(
		await put("/fronts", [
			{ edition: "en", revision: 2, containers },
			{ edition: "en", section: "world/caucasus", containers },
		]),
	).toMatchObject({ status: 200 });
	expect(await get("/fronts/en/world/caucasus")).toMatchObject({ section: "world/caucasus", revision: 1 });
	expect(
		(await get("/fronts")).fronts.map((front: { section: string; revision: number }) => [
			front.section,
			front.revision,
		]),
	).toEqual([
		["", 3],
		["world", 1],
		["world/caucasus", 1],
	]);
	expect((await paper.ask("GET", "/fronts/tr")).status).toBe(404);
	expect(await put("/fronts/en/no/such", { containers })).toMatchObject({ status: 422 });
	expect(await put("/fronts/tr", { containers: [{ pinned: [999] }] })).toMatchObject({
		status: 422,
		body: { at: "containers" },
	});
});

test("concepts by key and several at once", async () => {
	expect((await put("/concepts/yerevan", { kind: "place", names: { "": "Yerevan", hy: "Երևան" } })).status).toBe(200);
	expect((await put("/concepts", [{ key: "baku", kind: "place", names: { "": "Baku" } }])).status).toBe(200);
	expect((await get("/concepts?kind=place")).concepts.map((one: { key: string }) => one.key)).toEqual([
		"baku",
		"yerevan",
	]);
	expect(await put("/concepts/Not-A-Key", { kind: "place", names: {} })).toMatchObject({ status: 404 });
});

test("the ledger from a cursor, and waiting for what comes", async () => {
	const { head } = await get("/ledger?limit=1");
	const page = await get(`/ledger?after=${head - 2}&limit=1`);
	expect(page).toMatchObject({ entries: [{ seq: head - 1 }], head });
	const waiting = paper.ask("GET", `/ledger?after=${head}&wait=20`);
	await publishOne(paper);
	const { entries } = await read(await waiting);
	expect(entries[0]).toMatchObject({ seq: head + 1, kind: "publish" });
	expect(await get(`/ledger?after=${head + 1}&wait=1`)).toEqual({ entries: [], head: head + 1 });
	expect((await paper.ask("GET", "/ledger?wait=56")).status).toBe(422);
});

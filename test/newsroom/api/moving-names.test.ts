/** Sections moved and closed, concepts merged, and two administrators at once: over HTTP, with what a reader finds afterwards. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { must } from "../../../src/core/result.ts";
import { verifyLedger } from "../../../src/store/verify-ledger.ts";
import { openTestPaper, publishOne, read, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const send = async (method: string, path: string, json?: unknown) => {
	const response = await paper.ask(method, path, json === undefined ? {} : { json });
	return { status: response.status, body: await read(response) };
};
const get = async (path: string) => (await send("GET", path)).body;
const put = (path: string, json: unknown) => send("PUT", path, json);
/** What a reader gets at a path: the page's text, where it leads, or null. */
const reader = async (path: string) => {
	const found = await paper.press.at(path);
	return found === null ? null : "redirect" in found ? { to: found.redirect } : found.page.body.toString();
};
const addressOf = async (id: number): Promise<string> => (await get(`/stories/${id}`)).live.address;
const paths = async () => (await get("/sections?edition=en")).sections.map((one: { path: string }) => one.path).sort();

test("a moved section takes its stories along, and every address of before leads on in one step", async () => {
	await put("/sections", [
		{ edition: "en", path: "politics", name: "Politics" },
		{ edition: "en", path: "science", name: "Science" },
	]);
	await put("/fronts/en/world", { containers: [{ title: "By hand", section: "world" }] });
	await put("/fronts/en", { containers: [{ title: "From the world", section: "world/caucasus" }] });
	const [own, below] = [
		await publishOne(paper, { headline: "Own story", section: "world" }),
		await publishOne(paper, { headline: "Story below", section: "world/caucasus" }),
	];
	const drafted = (
		await send("POST", "/stories", { edition: "en", section: "world", headline: "Draft", text: "Text." })
	).body.id;
	const before = [await addressOf(own), await addressOf(below)];
	const moved = await send("POST", "/sections/move", {
		edition: "en",
		path: "world",
		to: "politics/abroad",
		position: 3,
	});
	expect(moved).toMatchObject({ status: 200, body: { stories: 2, pages: expect.any(Number) } });

	expect(await paths()).toEqual(["politics", "politics/abroad", "politics/abroad/caucasus", "science"]);
	expect(await addressOf(below)).toBe(`/en/politics/abroad/caucasus/story-below-${below}`);
	expect(await reader(before[0] ?? "")).toEqual({ to: `/en/politics/abroad/own-story-${own}` });
	expect(await reader(before[1] ?? "")).toEqual({ to: `/en/politics/abroad/caucasus/story-below-${below}` });
	expect(await reader("/en/world")).toEqual({ to: "/en/politics/abroad" });
	expect(await reader("/en/world/caucasus")).toEqual({ to: "/en/politics/abroad/caucasus" });
	expect(await reader("/en/world/rss.xml")).toEqual({ to: "/en/politics/abroad/rss.xml" });
	expect(await reader("/en/world/2026/01")).toEqual({ to: "/en/politics/abroad/2026/01" });
	expect(await reader("/en/politics/abroad")).toContain("By hand");
	expect(await reader("/en/politics")).toContain("Story below");
	expect(await reader("/en")).toContain("From the world");
	expect(await reader("/en")).toContain("Story below");

	// What was written for the old place goes to the new one.
	expect(await get(`/stories/${drafted}`)).toMatchObject({ section: "politics/abroad" });
	expect((await send("POST", `/stories/${drafted}/publish`, {})).body.url).toBe(`/en/politics/abroad/draft-${drafted}`);
	const late = await send("POST", "/stories", { edition: "en", section: "world", headline: "Late", text: "Text." });
	expect(await get(`/stories/${late.body.id}`)).toMatchObject({ section: "politics/abroad" });
	const [row] = await paper.store.desk.rows.of([own]);
	expect(row).toMatchObject({ section: "politics/abroad", liveSection: "politics/abroad" });
	must(await verifyLedger(paper.store));
});

test("moved again there is still one step, and the old address is given to nobody else", async () => {
	expect((await put("/sections", { edition: "en", path: "world", name: "New world" })).body).toMatchObject({
		status: 409,
		at: "path",
	});
	await send("POST", "/sections/move", { edition: "en", path: "politics/abroad", to: "abroad" });
	expect(await reader("/en/world/caucasus")).toEqual({ to: "/en/abroad/caucasus" });
	expect(await reader("/en/politics/abroad/caucasus")).toEqual({ to: "/en/abroad/caucasus" });
	// Back where it began: the first address is a page again, and the others lead to it.
	await send("POST", "/sections/move", { edition: "en", path: "abroad", to: "world" });
	expect(await reader("/en/world")).toContain("By hand");
	expect(await reader("/en/politics/abroad")).toEqual({ to: "/en/world" });
	expect(await reader("/en/abroad/caucasus")).toEqual({ to: "/en/world/caucasus" });
	must(await verifyLedger(paper.store));
});

test("a closed section leads to the one that took its stories", async () => {
	const id = await publishOne(paper, { headline: "In the lab", section: "science" });
	const before = await addressOf(id);
	expect(await send("POST", "/sections/close", { edition: "en", path: "science", into: "politics" })).toMatchObject({
		status: 200,
		body: { stories: 1 },
	});
	expect(await paths()).toEqual(["politics", "world", "world/caucasus"]);
	expect(await reader("/en/science")).toEqual({ to: "/en/politics" });
	expect(await reader(before)).toEqual({ to: `/en/politics/in-the-lab-${id}` });
	expect(await reader("/en/politics")).toContain("In the lab");
	must(await verifyLedger(paper.store));
});

test("what can not be moved is refused where it is wrong, and nothing has changed", async () => {
	const head = (await get("/ledger?limit=1")).head;
	for (const [body, expected] of [
		[
			{ path: "world", to: "world/caucasus/inner" },
			{ status: 422, at: "to" },
		],
		[
			{ path: "world", to: "politics" },
			{ status: 409, at: "to" },
		],
		[
			{ path: "nothing", to: "else" },
			{ status: 422, at: "path" },
		],
		[
			{ path: "world", to: "no-parent/world" },
			{ status: 422, at: "to" },
		],
		[
			{ path: "world", to: "archive" },
			{ status: 422, at: "to" },
		],
		[{ path: "world", to: "science" }, { status: 409 }],
	] as const)
		expect((await send("POST", "/sections/move", { edition: "en", ...body })).body, body.to).toMatchObject(expected);
	const into = await send("POST", "/sections/close", { edition: "en", path: "world", into: "world/caucasus" });
	expect(into.body).toMatchObject({ status: 422, at: "into" });
	expect((await get("/ledger?limit=1")).head).toBe(head);
});

test("permissions at a section go along", async () => {
	const made = await send("POST", "/tokens", { name: "desk", role: "editor", edition: "en", section: "world" });
	const as = made.body.token as string;
	const write = async (section: string) =>
		(await paper.ask("POST", "/stories", { as, json: { edition: "en", section, headline: "H", text: "T" } })).status;
	expect([await write("world/caucasus"), await write("politics")]).toEqual([201, 403]);
	await send("POST", "/sections/move", { edition: "en", path: "world", to: "politics/world" });
	expect([await write("politics/world"), await write("world"), await write("politics")]).toEqual([201, 201, 403]);
	const [token] = (await get("/tokens")).tokens.filter((one: { name: string }) => one.name === "desk");
	expect(token).toMatchObject({ edition: "en", section: "politics/world", usedAt: expect.any(Number) });
	await send("POST", "/sections/move", { edition: "en", path: "politics/world", to: "world" });
});

test("two concepts become one: stories, pages and what is written later", async () => {
	for (const [key, name] of [
		["talks", "Talks"],
		["peace-talks", "Peace talks"],
		["negotiations", "Negotiations"],
	] as const)
		await put(`/concepts/${key}`, { kind: "subject", names: { "": name } });
	await put("/concepts/a-demir", { kind: "person", names: { "": "A. Demir" } });
	const id = await publishOne(paper, { headline: "Round one", topics: ["Talks"], byline: [{ person: "a-demir" }] });
	const draft = await send("POST", "/stories", {
		edition: "en",
		section: "world",
		headline: "Round two",
		text: "T",
		topics: ["negotiations", "talks"],
	});
	expect(await reader("/en/topics/talks")).toContain("Round one");
	expect(await send("POST", "/concepts/talks/merge", { into: "a-demir" })).toMatchObject({ status: 422 });
	expect(await send("POST", "/concepts/talks/merge", { into: "negotiations" })).toMatchObject({ body: { stories: 1 } });
	expect(await send("POST", "/concepts/negotiations/merge", { into: "peace-talks" })).toMatchObject({ status: 200 });
	expect(await send("POST", "/concepts/a-demir/merge", { into: "ada-demir" })).toMatchObject({ body: { stories: 1 } });
	expect(await reader("/en/topics/talks")).toEqual({ to: "/en/topics/peace-talks" });
	expect(await reader("/en/topics/talks/2026/01")).toEqual({ to: "/en/topics/peace-talks/2026/01" });
	expect(await reader("/en/topics/negotiations/rss.xml")).toEqual({ to: "/en/topics/peace-talks/rss.xml" });
	expect(await reader("/en/people/a-demir")).toEqual({ to: "/en/people/ada-demir" });
	expect(await reader("/en/people/ada-demir")).toContain("Round one");
	expect(await reader("/en/topics/peace-talks")).toContain("Round one");
	expect(await reader(await addressOf(id))).toContain('href="/en/topics/peace-talks"');
	expect(await get(`/stories/${draft.body.id}`)).toMatchObject({ topics: ["peace-talks"] });
	expect((await get("/concepts?q=talk")).concepts.map((one: { key: string }) => one.key)).toEqual(["peace-talks"]);
	expect(await put("/concepts/talks", { kind: "subject", names: { "": "Talks" } })).toMatchObject({ status: 409 });
	expect(await get("/concepts/peace-talks/uses")).toMatchObject({ editions: [{ edition: "en", about: 1, by: 0 }, {}] });
	must(await verifyLedger(paper.store));
});

test("concepts are found page by page", async () => {
	await put(
		"/concepts",
		Array.from({ length: 30 }, (_, n) => ({
			key: `place-${String(n).padStart(2, "0")}`,
			kind: "place",
			names: { "": `Place ${n}`, tr: `Yer ${n}` },
		})),
	);
	const page = async (after: string) =>
		(await get(`/concepts?kind=place&q=yer&limit=20${after}`)).concepts.map((one: { key: string }) => one.key);
	const first = await page("");
	expect([first.length, first.at(-1)]).toEqual([20, "place-19"]);
	expect((await page("&after=place-19")).length).toBe(10);
	expect(
		(await get("/concepts?not=place&limit=50")).concepts.every((one: { kind: string }) => one.kind !== "place"),
	).toBe(true);
});

test("of two administrators at once the second sees both versions", async () => {
	const settings = await get("/settings");
	const [one, two] = [
		await put("/settings", { ...settings, name: "Morning" }),
		await put("/settings", { ...settings, name: "Evening" }),
	];
	expect([one.status, two.status]).toEqual([200, 412]);
	expect(two.body.data).toMatchObject({ yours: { name: "Evening" }, theirs: { name: "Morning" } });
	expect((await put("/settings", { ...settings, name: "Evening", revision: two.body.data.revision })).status).toBe(200);
	const edition = (await get("/editions")).editions[0];
	expect((await put("/editions/en", { ...edition, tagline: "First" })).status).toBe(200);
	expect((await put("/editions/en", { ...edition, tagline: "Second" })).body).toMatchObject({
		status: 412,
		data: { theirs: { tagline: "First" } },
	});
	const concept = await get("/concepts/peace-talks");
	expect((await put("/concepts/peace-talks", { ...concept, names: { "": "One" } })).status).toBe(200);
	expect((await put("/concepts/peace-talks", { ...concept, names: { "": "Two" } })).status).toBe(412);
});

test("menus: what stands at the head and foot of every page, and follows a section that moves", async () => {
	const edition = async () => (await get("/editions")).editions[0];
	const menus = {
		head: [
			{ section: "world", label: "Planet" },
			{ label: "Shop", url: "https://shop.example/" },
		],
		foot: [{ label: "Contact", url: "/en/imprint" }],
	};
	expect(await put("/editions/en", { ...(await edition()), menus: { head: [{ section: "none" }] } })).toMatchObject({
		body: { status: 422, at: "menus.head.0.section" },
	});
	expect(
		await put("/editions/en", { ...(await edition()), menus: { head: [{ label: "x", url: "javascript:alert(1)" }] } }),
	).toMatchObject({ status: 422 });
	expect((await put("/editions/en", { ...(await edition()), menus })).status).toBe(200);
	const page = String(await reader("/en"));
	expect(page).toContain('<a href="/en/world">Planet</a>');
	expect(page).toContain('<a href="https://shop.example/">Shop</a>');
	expect(page).toContain('<a href="/en/imprint">Contact</a>');
	expect(page).not.toContain('<a href="/en/politics">');
	await send("POST", "/sections/move", { edition: "en", path: "world", to: "globe" });
	expect(String(await reader("/en"))).toContain('<a href="/en/globe">Planet</a>');
	expect((await send("POST", "/editions/order", { keys: ["tr", "en"] })).status).toBe(200);
	expect((await get("/editions")).editions.map((one: { key: string }) => one.key)).toEqual(["tr", "en"]);
});

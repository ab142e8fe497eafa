/** Fronts over HTTP: operations of two editors, launch and what it changed, history, an earlier minute, the page as it will be. */
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LiveEvent } from "../../../src/newsroom/api/live-events.ts";
import { openTestPaper, publishOne, read, type TestPaper } from "./paper.ts";

let paper: TestPaper;
const heard: LiveEvent[] = [];
beforeAll(async () => {
	paper = await openTestPaper();
	paper.parts.live.listen((event) => void heard.push(event));
});
afterAll(() => paper.close());

const HOUR = 3_600_000;
const END = { after: null, before: null };
const DETAILS = { from: null, until: null, headline: "", kicker: "", picture: null };
const get = async (path: string) => read(await paper.ask("GET", `/front-drafts${path}`));
const send = (front: string, screen: string, ...operations: [base: number, operation: object][]) =>
	paper.ask("POST", `/front-drafts/${front}/operations`, {
		json: { screen, operations: operations.map(([base, operation]) => ({ base, operation })) },
	});
const page = async (path = "/en") => {
	const standing = await paper.press.at(path);
	return standing !== null && "page" in standing ? Buffer.from(standing.page.body).toString() : "";
};

test("two editors on the same copy: both moves are there, and each hears of the other's", async () => {
	const [first, second] = [
		await publishOne(paper, { headline: "First" }),
		await publishOne(paper, { headline: "Second" }),
	];
	const draft = await get("/en");
	expect(draft).toMatchObject({
		front: "en",
		revision: 0,
		differs: false,
		live: { revision: 0 },
		may: { launch: true },
	});
	const [lead, row] = draft.containers.map((one: { id: string }) => one.id);
	const pin = (id: string, container: string, story: number) => ({
		do: "pin",
		id: `op-${id}`,
		container,
		pin: { id, story, ...DETAILS },
		place: END,
	});
	const one = await read(await send("en", "screen-a", [0, pin("p1", lead, first)]));
	expect(one).toMatchObject({ revision: 1, differs: true, effects: [{ outcome: "done", over: [] }] });
	const two = await read(
		await send(
			"en",
			"screen-b",
			[0, pin("p2", row, second)],
			[0, { do: "setContainer", id: "t", container: lead, set: { title: "Now" } }],
		),
	);
	expect(two).toMatchObject({
		revision: 3,
		effects: [{ outcome: "done" }, { outcome: "done" }],
		changes: [
			{ screen: "screen-a", story: { headline: "First" } },
			{ screen: "screen-b" },
			{ container: { title: "Now" } },
		],
	});
	expect(two.containers[0].pins).toMatchObject([{ story: first }]);
	expect(two.containers[1].pins).toMatchObject([{ story: second }]);
	expect(heard).toContainEqual({ kind: "front", front: "en" });
	const since = await get("/en?since=1");
	expect(since.changes.map((change: { revision: number }) => change.revision)).toEqual([2, 3]);
	expect(await read(await send("en", "screen-a", [99, pin("p9", lead, first)]))).toMatchObject({ status: 422 });
});

test("a launch says what readers see change, and a stale one is refused with what happened", async () => {
	const draft = await get("/en");
	expect((await get("/en/page")).changes).toMatchObject([{ change: "containerRenamed", container: "Now" }, {}]);
	const stale = await paper.ask("POST", "/front-drafts/en/launch", { json: { draft: draft.revision - 1 } });
	expect([stale.status, (await read(stale)).data.changes.length]).toEqual([412, 1]);
	const launched = await read(await paper.ask("POST", "/front-drafts/en/launch", { json: { draft: draft.revision } }));
	expect(launched).toMatchObject({ live: 1, ms: expect.any(Number), changes: [{ change: "containerRenamed" }, {}] });
	expect(launched.pages).toBeGreaterThan(0);
	expect(await page()).toContain("Now");
	expect(await get("/en")).toMatchObject({
		differs: false,
		live: { revision: 1, by: expect.stringMatching(/^token:/u) },
	});
	expect(
		(await paper.ask("POST", "/front-drafts/en/launch", { as: paper.tokens.reporter, json: { draft: 3 } })).status,
	).toBe(403);
	expect(
		(await paper.ask("PUT", "/fronts", { as: paper.tokens.reporter, json: { edition: "en", containers: [{}] } }))
			.status,
	).toBe(403);
});

test("words for the front alone change the front, not the story", async () => {
	const { revision, containers } = await get("/en");
	await send("en", "s", [
		revision,
		{ do: "setPin", id: "words", pin: "p1", set: { headline: "Said shorter", kicker: "Talks" } },
	]);
	await paper.ask("POST", "/front-drafts/en/launch", { json: { draft: revision + 1 } });
	const html = await page();
	expect(html).toContain("Said shorter");
	const story = containers[0].pins[0].story;
	expect(await read(await paper.ask("GET", `/stories/${story}`))).toMatchObject({ headline: "First" });
	expect(await page((await paper.store.liveFacts(story))?.address)).not.toContain("Said shorter");
});

test("the page as it will be: pins of then, and what is scheduled until then", async () => {
	const story = await publishOne(paper, { headline: "For the morning" });
	const coming = await read(
		await paper.ask("POST", "/stories", {
			json: { edition: "en", section: "world", headline: "Not out yet", text: "Soon." },
		}),
	);
	const six = paper.clock.now + 6 * HOUR;
	await paper.ask("POST", `/stories/${coming.id}/publish`, { json: { at: six - HOUR } });
	const { revision, containers } = await get("/en");
	const pin = { id: "morning", story, ...DETAILS, headline: "Good morning", from: six, until: six + HOUR };
	await send("en", "s", [
		revision,
		{ do: "pin", id: "m", container: containers[0].id, pin, place: { after: null, before: "p1" } },
	]);
	const now = await (await paper.ask("GET", "/front-drafts/en/preview")).text();
	expect([now.includes("Good morning"), now.includes("Not out yet")]).toEqual([false, false]);
	const response = await paper.ask("GET", `/front-drafts/en/preview?at=${six}`);
	const then = await response.text();
	expect([then.includes("Good morning"), then.includes("Not out yet")]).toEqual([true, true]);
	expect(response.headers.get("x-robots-tag")).toContain("noindex");
	const cards = (await get(`/en/page?at=${six}`)).containers.flatMap((one: { cards: object[] }) => one.cards);
	expect(cards).toContainEqual(expect.objectContaining({ story: coming.id, isScheduled: true, pin: null }));
	expect(cards[0]).toMatchObject({ story, pin: "morning", headline: "Good morning" });
	expect((await paper.ask("GET", "/front-drafts/en/preview", { as: null })).status).toBe(401);
});

test("undo, history in order, and an earlier minute brought back whole", async () => {
	const before = await get("/en");
	const time = paper.clock.now;
	paper.clock.now += 60_000;
	await send("en", "s", [before.revision, { do: "unpin", id: "away", pin: "p2" }]);
	const undone = await read(await paper.ask("POST", "/front-drafts/en/undo", { json: { id: "u-1" } }));
	expect(undone).toMatchObject({ undone: { operation: { do: "unpin" }, story: { headline: "Second" } } });
	expect(undone.containers).toEqual(before.containers);
	paper.clock.now += 60_000;
	await send("en", "s", [
		undone.revision,
		{ do: "removeContainer", id: "gone", container: before.containers[1].id, holding: ["p2"] },
	]);
	const history = await get("/en/history");
	expect(history.changes.map((one: { operation: { do: string } }) => one.operation.do).slice(0, 3)).toEqual([
		"removeContainer",
		"pin",
		"unpin",
	]);
	expect(history.launches.map((one: { number: number }) => one.number)).toEqual([2, 1]);
	const then = await get(`/en/at?time=${time}`);
	expect(then).toMatchObject({ containers: before.containers, revision: before.revision, live: { launch: 2 } });
	const replace = { do: "replace", id: "back", containers: then.containers };
	expect((await read(await send("en", "old", [0, { ...replace, id: "old" }]))).effects).toMatchObject([
		{ outcome: "impossible", why: "othersWorked" },
	]);
	const { revision } = await get("/en");
	expect((await read(await send("en", "s", [revision, replace]))).containers).toEqual(before.containers);
	expect((await paper.ask("GET", "/front-drafts/en/at?time=5")).status).toBe(404);
});

test("undoing a launch launches the one before", async () => {
	const { live } = await get("/en");
	expect(live.revision).toBe(2);
	const again = await read(await paper.ask("POST", "/front-drafts/en/launch", { json: { again: 1, live: 2 } }));
	expect(again.changes).toMatchObject([{ change: "reworded", headline: "First" }]);
	expect(await page()).not.toContain("Said shorter");
	expect((await paper.ask("POST", "/front-drafts/en/launch", { json: { again: 1, live: 2 } })).status).toBe(412);
});

test("a withdrawn story leaves its slot at once", async () => {
	const { containers } = await get("/en");
	const story = containers[0].pins.find((one: { id: string }) => one.id === "p1").story;
	const address = (await paper.store.liveFacts(story))?.address ?? "none";
	expect(await page()).toContain(address);
	await paper.ask("POST", `/stories/${story}/withdraw`, { json: { reason: "Wrong" } });
	expect(await page()).not.toContain(address);
});

test("the list, who is there, candidates, and addresses of sections", async () => {
	heard.length = 0;
	for (let n = 0; n < 2; n++) await get("/en.world?screen=a1");
	expect(heard).toEqual([{ kind: "front", front: "en/world" }]);
	const { fronts } = await get("");
	expect(fronts.map((one: { front: string }) => one.front)).toEqual([
		"en",
		"en.world",
		"en.world.caucasus",
		"tr",
		"tr.dunya",
	]);
	expect(fronts[1]).toMatchObject({ name: "World", isArranged: false, people: [expect.stringMatching(/^token:/u)] });
	expect(fronts[0]).toMatchObject({ isArranged: true, differs: true, launched: { at: expect.any(Number) } });
	paper.clock.now += 60_000;
	expect((await get("")).fronts[1].people).toEqual([]);
	expect((await get("/en/candidates?words=SECOND")).stories).toMatchObject([{ headline: "Second", state: "live" }]);
	expect((await get("/en/candidates?words=not%20out")).stories).toMatchObject([{ state: "scheduled" }]);
	for (const [path, status] of [
		["/en.nowhere", 404],
		["/de", 404],
		["/en.world.caucasus", 200],
		["/EN", 404],
	] as const)
		expect((await paper.ask("GET", `/front-drafts${path}`)).status).toBe(status);
});

test("opinion shows the portrait of who wrote it and rules choose by several things", async () => {
	const colours = { create: { width: 600, height: 600, channels: 3 as const, background: "#864" } };
	const body = await sharp(colours).png().toBuffer();
	const picture = await read(await paper.ask("POST", "/assets", { body, headers: { "content-type": "image/png" } }));
	const person = await read(await paper.ask("GET", "/concepts/ada-demir"));
	await paper.ask("PUT", "/concepts/ada-demir", { json: { ...person, portrait: picture.id } });
	const byline = [{ person: "ada-demir" }];
	const signed = await publishOne(paper, { headline: "I think", byline, picture: { asset: picture.id } });
	await publishOne(paper, { headline: "Without a picture", byline });
	const rule = { look: "opinion", author: "ada-demir", section: "world", kind: "pictured" };
	const put = await paper.ask("PUT", "/fronts/en/world", { json: { containers: [rule] } });
	expect(put.status).toBe(200);
	const html = await page("/en/world");
	expect(html).toContain('class="portrait"');
	expect([html.includes("I think"), html.includes("Without a picture")]).toEqual([true, false]);
	expect((await get("/en.world/page")).containers[0].cards).toMatchObject([{ story: signed, pin: null }]);
});

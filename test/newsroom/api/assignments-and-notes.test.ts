/** Assignments, notes and what people are told of them, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PublishedNews } from "../../../src/desk/published-news.ts";
import type { LiveEvent } from "../../../src/newsroom/api/live-events.ts";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
let ada: SignedIn;
let ben: SignedIn;
let turkish: SignedIn;
const heard: LiveEvent[] = [];
beforeAll(async () => {
	paper = await openTestPaper();
	ada = await signedInHere(paper, { name: "Ada" });
	ben = await signedInHere(paper, { name: "Ben", role: "reporter" });
	turkish = await signedInHere(paper, { name: "Can", role: "reporter", edition: "tr" });
	paper.parts.live.listen((event) => void heard.push(event));
});
afterAll(() => paper.close());

const make = async (who: Pick<SignedIn, "ask"> = paper) =>
	(await read(await who.ask("POST", "/stories", { json: STORY }))).id as number;
const post = async (who: SignedIn, path: string, json: object) => read(await who.ask("POST", path, { json }));
const told = async (who: SignedIn) => {
	const { notifications } = await read(await who.ask("GET", "/notifications"));
	return notifications.map((one: { kind: string; text: string; story: number }) => [one.kind, one.text, one.story]);
};
const row = async (id: number, query = "") =>
	(await read(await ada.ask("GET", `/desk?${query}`))).stories.find((one: { id: number }) => one.id === id);

describe("an assignment", () => {
	test("stands in the list with its time and length, and is told to whom it is for", async () => {
		const id = await make();
		heard.length = 0;
		const dueAt = paper.clock.now + 3_600_000;
		const given = { person: ben.person.id, task: "Write the background", dueAt, words: 600 };
		const made = await post(ada, `/stories/${id}/assignments`, given);
		expect(made).toMatchObject({ ...given, story: id, name: "Ben", state: "open", by: expect.stringContaining("Ada") });
		expect(heard).toEqual([
			{ kind: "story", story: id },
			{ kind: "notification", person: ben.person.id },
		]);
		expect(await row(id)).toMatchObject({ assignments: [made], words: 4 });
		expect(await row(id, `assigned=${ben.person.id}&due=${dueAt + 1}`)).toBeDefined();
		expect(await row(id, `due=${dueAt}`)).toBeUndefined();
		expect(await row(id, `assigned=${ada.person.id}`)).toBeUndefined();
		expect((await told(ben))[0]).toEqual(["assignment", "Write the background", id]);
		const own = await read(await ben.ask("GET", "/desk?mine=yes"));
		expect(own.stories.map((one: { id: number }) => one.id)).toContain(id);
	});

	test("is said to be taken and done by who has it, and changed by those who may write", async () => {
		const id = await make();
		const made = await post(ada, `/stories/${id}/assignments`, { person: ben.person.id });
		const change = (who: SignedIn, json: object) => who.ask("PUT", `/assignments/${made.id}`, { json });
		expect(await read(await change(ben, { state: "accepted" }))).toMatchObject({ state: "accepted" });
		expect((await change(turkish, { state: "done" })).status).toBe(403);
		expect(await read(await change(ada, { person: ada.person.id, dueAt: null }))).toMatchObject({ name: "Ada" });
		expect((await change(ben, { words: 10 })).status).toBe(200);
		await change(ada, { state: "done" });
		expect((await row(id)).assignments).toEqual([]);
		expect((await read(await ben.ask("GET", `/stories/${id}/assignments`))).assignments).toHaveLength(1);
		expect((await turkish.ask("GET", `/stories/${id}/assignments`)).status).toBe(404);
	});

	test("is given only to people who are there and may read the story", async () => {
		const id = await make();
		const refused = async (person: number) => {
			const answer = await ada.ask("POST", `/stories/${id}/assignments`, { json: { person } });
			return [answer.status, (await read(answer)).detail];
		};
		expect(await refused(999)).toEqual([422, "There is no person 999."]);
		expect(await refused(turkish.person.id)).toEqual([422, expect.stringContaining("Can may not read")]);
		const reader = await signedInHere(paper, { role: "reader" });
		expect((await reader.ask("POST", `/stories/${id}/assignments`, { json: { person: 1 } })).status).toBe(403);
	});

	test("is done when the story goes live, and those who worked on it are told", async () => {
		const news = new PublishedNews(paper.store, () => paper.clock.now);
		await news.follow();
		const id = await make(ben);
		await post(ada, `/stories/${id}/assignments`, { person: turkish.person.id }).catch(() => {});
		await post(ada, `/stories/${id}/assignments`, { person: ben.person.id, task: "All of it" });
		await ada.ask("POST", `/stories/${id}/publish`, { json: {} });
		await news.follow();
		await news.follow();
		expect((await told(ben)).slice(0, 2)).toEqual([
			["published", STORY.headline, id],
			["assignment", "All of it", id],
		]);
		expect(await told(ada)).toEqual([]);
		expect((await row(id)).assignments).toEqual([]);
		// After a restart nothing is told again.
		await new PublishedNews(paper.store, () => paper.clock.now).follow();
		expect((await told(ben)).filter(([kind]: string[]) => kind === "published")).toHaveLength(1);
	});
});

describe("notes", () => {
	const anchor = { from: { item: [7, 12] }, to: { item: [7, 40] } };

	test("make a thread with replies; who is mentioned and who talks in it is told once", async () => {
		const id = await make();
		const first = await post(ada, `/stories/${id}/notes`, {
			text: "@Ben is this name right?",
			mentions: [ben.person.id],
			anchor,
			quote: "Talks",
		});
		expect(first).toMatchObject({ parent: null, person: ada.person.id, anchor, quote: "Talks", resolvedAt: null });
		const reply = await post(ben, `/stories/${id}/notes`, { text: "It is.", parent: first.id });
		const again = await post(ada, `/stories/${id}/notes`, {
			text: "Thanks",
			parent: reply.id,
			mentions: [ben.person.id],
		});
		expect([reply.parent, again.parent]).toEqual([first.id, first.id]);
		expect((await told(ben)).slice(0, 2).map(([kind]: string[]) => kind)).toEqual(["mention", "mention"]);
		expect((await told(ada))[0]).toEqual(["reply", "It is.", id]);
		expect((await read(await ben.ask("GET", `/stories/${id}/notes`))).notes).toEqual([first, reply, again]);
		expect((await row(id)).openNotes).toBe(1);
	});

	test("are settled and opened again by anybody who may read the story", async () => {
		const id = await make();
		const { id: note } = await post(ada, `/stories/${id}/notes`, { text: "Check" });
		const { id: reply } = await post(ada, `/stories/${id}/notes`, { text: "Soon", parent: note });
		expect(await post(ben, `/notes/${reply}/resolve`, {})).toMatchObject({
			id: note,
			resolvedAt: paper.clock.now,
			resolvedBy: `person:${ben.person.id} Ben`,
		});
		expect((await row(id)).openNotes).toBe(0);
		expect(await post(ada, `/notes/${note}/reopen`, {})).toMatchObject({ resolvedAt: null, resolvedBy: "" });
		expect((await row(id)).openNotes).toBe(1);
		expect((await turkish.ask("POST", `/notes/${note}/resolve`)).status).toBe(403);
		expect((await turkish.ask("GET", `/stories/${id}/notes`)).status).toBe(404);
	});

	test("are changed by who wrote them, and whoever is new in them is told", async () => {
		const id = await make();
		const { id: note } = await post(ada, `/stories/${id}/notes`, { text: "Chek" });
		const json = { text: "Check, @Ben", mentions: [ben.person.id] };
		expect((await ben.ask("PUT", `/notes/${note}`, { json })).status).toBe(403);
		const before = (await told(ben)).length;
		expect(await read(await ada.ask("PUT", `/notes/${note}`, { json }))).toMatchObject({
			text: "Check, @Ben",
			editedAt: paper.clock.now,
		});
		await ada.ask("PUT", `/notes/${note}`, { json });
		expect((await told(ben)).length).toBe(before + 1);
	});

	test.each([
		[{ text: " \u200b " }, "words"],
		[{ text: "x", parent: 999 }, "has no note 999"],
		[{ text: "x", mentions: [999] }, "no person 999"],
		[{ text: "x", anchor: "y".repeat(30_000) }, "anchor"],
	])("refuse %j", async (json, says) => {
		const id = await make();
		const refused = await ada.ask("POST", `/stories/${id}/notes`, { json });
		expect([refused.status, (await read(refused)).detail]).toEqual([422, expect.stringContaining(says)]);
	});

	test("do not reach people who may not read the story", async () => {
		const id = await make();
		const refused = await ada.ask("POST", `/stories/${id}/notes`, {
			json: { text: "@Can look", mentions: [turkish.person.id] },
		});
		expect([refused.status, (await read(refused)).detail]).toEqual([422, expect.stringContaining("Can may not read")]);
	});
});

test("a story that is sent back is told to those who wrote it, with the words for them", async () => {
	const id = await make(ben);
	await ben.ask("POST", `/stories/${id}/submit`);
	await ada.ask("POST", `/stories/${id}/send-back`, { json: { note: "Who says so?" } });
	expect((await told(ben))[0]).toEqual(["sentBack", "Who says so?", id]);
});

test("what one is told is read up to a point, of one story or all, and is nobody else's", async () => {
	const eve = await signedInHere(paper, { name: "Eve" });
	const [one, other] = [await make(), await make()];
	for (const id of [one, other, other])
		await post(ada, `/stories/${id}/notes`, { text: "@Eve", mentions: [eve.person.id] });
	const all = await read(await eve.ask("GET", "/notifications"));
	expect([all.unread, all.notifications.length, all.notifications[0].headline]).toEqual([3, 3, STORY.headline]);
	const page = await read(await eve.ask("GET", "/notifications?limit=2"));
	expect((await read(await eve.ask("GET", `/notifications?before=${page.next}`))).notifications).toEqual(
		all.notifications.slice(2),
	);
	const upTo = all.notifications[0].id;
	expect(await post(eve, "/notifications/read", { upTo, story: other })).toEqual({ unread: 1 });
	expect(await post(eve, "/notifications/read", { upTo })).toEqual({ unread: 0 });
	expect(await read(await eve.ask("GET", "/notifications?limit=0"))).toEqual({
		notifications: [],
		unread: 0,
		next: null,
	});
	expect((await paper.ask("GET", "/notifications")).status).toBe(403);
});

/** The stream of events over HTTP: who hears of what, how it ends, how much one person may hold; and who is in which story. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_CONNECTIONS } from "../../../src/newsroom/api/live-events.ts";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

interface Listening {
	/** The next event; null when the stream has ended. */
	next(): Promise<unknown>;
	leave(): Promise<void>;
}

async function listen(who: Pick<SignedIn, "ask">): Promise<Listening> {
	const response = await who.ask("GET", "/events");
	expect(response.headers.get("content-type")).toBe("text/event-stream");
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	let text = "";
	const next = async (): Promise<unknown> => {
		for (;;) {
			const end = text.indexOf("\n\n");
			if (end >= 0) {
				const message = text.slice(0, end);
				text = text.slice(end + 2);
				if (message.startsWith("data: ")) return JSON.parse(message.slice(6));
				continue;
			}
			const { done, value } = await reader.read();
			if (done) return null;
			text += new TextDecoder().decode(value);
		}
	};
	// The first thing is how long to wait before coming back: from then on everything is heard.
	const { value } = await reader.read();
	expect(new TextDecoder().decode(value)).toBe("retry: 2000\n\n");
	return { next, leave: () => reader.cancel() };
}

const make = async (json: object = STORY) => (await read(await paper.ask("POST", "/stories", { json }))).id as number;
const mark = () => paper.parts.live.emit({ kind: "alarm" });

test("every change of a story is told, and one of the paper, and one of a picture's words", async () => {
	const ada = await signedInHere(paper);
	const hears = await listen(ada);
	const id = await make();
	expect(await hears.next()).toEqual({ kind: "story", story: id });
	const { revision } = await read(await paper.ask("GET", `/stories/${id}`));
	await paper.ask("PUT", `/stories/${id}`, { json: STORY, headers: { "if-match": `"${revision}"` } });
	expect(await hears.next()).toEqual({ kind: "story", story: id });
	for (const verb of ["submit", "approve", "send-back", "publish"]) {
		await paper.ask("POST", `/stories/${id}/${verb}`);
		expect(await hears.next()).toEqual({ kind: "story", story: id });
	}
	await paper.ask("PUT", "/settings", { json: await read(await paper.ask("GET", "/settings")) });
	expect(await hears.next()).toEqual({ kind: "paper" });
	// What was refused, and what was only read, is no event.
	await paper.ask("POST", `/stories/${id}/submit`);
	await paper.ask("GET", `/stories/${id}`);
	mark();
	expect(await hears.next()).toEqual({ kind: "alarm" });
	await hears.leave();
});

test("stories are told to those who may read them, and what is for one person to that person", async () => {
	const caucasus = await signedInHere(paper, { role: "reporter", edition: "en", section: "world/caucasus" });
	const turkish = await signedInHere(paper, { role: "reporter", edition: "tr" });
	const [one, other] = [await listen(caucasus), await listen(turkish)];
	const [here, there] = [await make(), await make({ ...STORY, edition: "tr", section: "dunya" })];
	paper.parts.live.emit({ kind: "notification", person: turkish.person.id });
	mark();
	expect([await one.next(), await one.next()]).toEqual([{ kind: "story", story: here }, { kind: "alarm" }]);
	expect([await other.next(), await other.next(), await other.next()]).toEqual([
		{ kind: "story", story: there },
		{ kind: "notification", person: turkish.person.id },
		{ kind: "alarm" },
	]);
	await Promise.all([one.leave(), other.leave()]);
});

test("who is in a story is told to those who may read it, once for all windows of a person", async () => {
	const ada = await signedInHere(paper, { name: "Ada" });
	const turkish = await signedInHere(paper, { role: "reporter", edition: "tr" });
	const id = await make();
	const [hears, other] = [await listen(ada), await listen(turkish)];
	const person = { person: 7, name: "Ben" };
	const { presence } = paper.parts;
	const [first, second] = [presence.enter(id, person), presence.enter(id, person)];
	expect(await hears.next()).toEqual({ kind: "presence", story: id, people: [person] });
	expect((await read(await ada.ask("GET", "/presence"))).stories).toEqual([{ story: id, people: [person] }]);
	expect((await read(await turkish.ask("GET", "/presence"))).stories).toEqual([]);
	first();
	first();
	expect(presence.of(id)).toEqual([person]);
	second();
	expect(await hears.next()).toEqual({ kind: "presence", story: id, people: [] });
	expect(presence.all()).toEqual([]);
	mark();
	expect(await other.next()).toEqual({ kind: "alarm" });
	await Promise.all([hears.leave(), other.leave()]);
});

test("the stream ends with the session, and begins for nobody else", async () => {
	const ada = await signedInHere(paper);
	const hears = await listen(ada);
	await paper.store.write((tx) => tx.accounts.endSessions(ada.person.id, null, paper.clock.now));
	paper.clock.now += 1000;
	mark();
	expect(await hears.next()).toBeNull();
	expect((await ada.ask("GET", "/events")).status).toBe(401);
	expect((await paper.ask("GET", "/events", { as: null })).status).toBe(401);
	const token = await paper.ask("GET", "/events");
	expect([token.status, (await read(token)).detail]).toEqual([403, expect.stringContaining("programs follow")]);
});

test("a person's oldest window gives way to the newest; a stop ends them all", async () => {
	const ada = await signedInHere(paper);
	const [first, ...others] = await Promise.all(Array.from({ length: MOST_CONNECTIONS }, () => listen(ada)));
	const newest = await listen(ada);
	expect(await first?.next()).toBeNull();
	mark();
	for (const one of [...others, newest]) expect(await one.next()).toEqual({ kind: "alarm" });
	paper.parts.live.close();
	for (const one of [...others, newest]) expect(await one.next()).toBeNull();
	expect(await (await listen(ada)).next()).toBeNull();
});

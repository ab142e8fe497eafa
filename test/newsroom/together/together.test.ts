/** People write one story at the same time: all of it is there for everybody, in the store, and in revisions. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { bodyText } from "../../../src/elements/body.ts";
import { openTestPaper, read, STORY, type TestPaper } from "../api/paper.ts";
import { type SignedIn, signedInHere } from "../api/signed-in.ts";
import { type Served, serveTogether, Writer } from "./writers.ts";

let paper: TestPaper;
let served: Served;
let story: number;
let ada: SignedIn;
let bora: SignedIn;
const open: Writer[] = [];

beforeEach(async () => {
	paper = await openTestPaper();
	served = await serveTogether(paper);
	ada = await signedInHere(paper, { name: "Ada" });
	bora = await signedInHere(paper, { name: "Bora" });
	({ id: story } = await read(await paper.ask("POST", "/stories", { json: STORY })));
});
afterEach(async () => {
	for (const writer of open.splice(0)) writer.close();
	await served.stop();
	expect(served.faults).toEqual([]);
	await paper.close();
});

function writer(who: { secret: string }, more: ConstructorParameters<typeof Writer>[3] = {}): Writer {
	const made = new Writer(served.url, story, who.secret, more);
	open.push(made);
	return made;
}
const draft = async () => read(await paper.ask("GET", `/stories/${story}`));
const textOf = async () => bodyText((await draft()).body);

async function put(change: (body: { text: string }[]) => void, fields: object = {}): Promise<number> {
	const { revision } = await draft();
	const body = (await textOf()).split("\n\n").map((text) => ({ type: "paragraph", text }));
	change(body);
	const { text: _, ...rest } = STORY;
	const answer = await paper.ask("PUT", `/stories/${story}`, {
		json: { ...rest, ...fields, body },
		headers: { "if-match": `"${revision}"` },
	});
	expect(answer.status).toBe(200);
	return (await read(answer)).revision;
}

describe("two people in a story", () => {
	test("see each other from the moment that one comes, and when one is back, though nobody does anything", async () => {
		const [a, b] = [writer(ada), writer(bora)];
		await Promise.all([a.here(), b.here()]);
		const isSeen = () => a.awareness.getStates().has(b.doc.clientID);
		// What is sent later arrives later.
		b.type(0, 0, "One ");
		await a.until(({ text }) => text.startsWith("One "));
		expect(isSeen()).toBe(true);
		b.link.lose();
		await a.until(() => !isSeen());
		await b.until(({ link }) => link.state.connection === "open");
		b.type(0, 0, "Two ");
		await a.until(({ text }) => text.startsWith("Two "));
		expect(isSeen()).toBe(true);
	});

	test("see what the other writes, and where; a revision says who wrote it", async () => {
		const [a, b] = [writer(ada), writer(bora)];
		await Promise.all([a.here(), b.here()]);
		expect(paper.parts.presence.of(story).map(({ name }) => name)).toEqual(["Ada", "Bora"]);
		a.awareness.setLocalState({ cursor: { anchor: 1 }, user: { id: 99, name: "Somebody else" } });
		await b.until(({ awareness }) => Boolean(awareness.getStates().get(a.doc.clientID)?.cursor));
		expect(b.awareness.getStates().get(a.doc.clientID)).toEqual({
			cursor: { anchor: 1 },
			user: { id: ada.person.id, name: "Ada" },
		});
		a.type(0, 0, "Ada: ");
		b.type(1, 0, "Bora: ");
		const all = "Ada: First paragraph.\nBora: Second paragraph.";
		await Promise.all([a.until(({ text }) => text === all), b.until(({ text }) => text === all)]);
		await Promise.all([a.safe(), b.safe()]);
		const saved = await b.link.save();
		expect(saved).toMatchObject({ ok: true });
		const { revision } = await draft();
		expect(saved).toEqual({ ok: true, value: revision });
		await a.until(({ link }) => link.state.revision === revision);
		expect(await textOf()).toBe(all.replace("\n", "\n\n"));
		expect((await paper.store.revision(revision))?.by.split(", ").sort()).toEqual([
			`person:${ada.person.id} Ada`,
			`person:${bora.person.id} Bora`,
		]);
		// Nothing new: no other revision.
		expect(await a.link.save()).toEqual({ ok: true, value: revision });
		a.close();
		await b.until(({ awareness }) => !awareness.getStates().has(a.doc.clientID));
	});

	test("lose nothing when one was away and both wrote", async () => {
		const [a, b] = [writer(ada), writer(bora)];
		await Promise.all([a.here(), b.here()]);
		a.link.lose();
		for (let n = 0; n < 20; n++) a.paragraph(1, `Ada ${n}`);
		a.type(0, 0, "Far away, ");
		expect(a.link.state).toMatchObject({ connection: "lost", unsafe: 30 });
		b.type(0, 0, "Here, ");
		b.erase(1, 0, 7);
		await Promise.all([a.safe(), b.until(({ text }) => text.includes("Ada 0"))]);
		await a.until(({ text }) => text === b.text);
		expect(a.paragraphs).toHaveLength(22);
		for (const part of ["Far away, ", "Here, ", "Ada 19"]) expect(a.text).toContain(part);
		expect(a.paragraphs.at(-1)).toBe("paragraph.");
	});

	test("and a program that saves a revision of its own lose nothing of one another", async () => {
		const a = writer(ada);
		await a.here();
		a.type(0, 0, "Typed: ");
		await a.safe();
		const theirs = await put(
			(body) => {
				(body[1] as { text: string }).text = "The program's paragraph.";
				body.push({ type: "paragraph", text: "Added." } as never);
			},
			{ headline: "The program's headline" },
		);
		await a.until(({ link }) => link.state.revision >= theirs);
		const text = "Typed: First paragraph.\nThe program's paragraph.\nAdded.";
		await a.until((one) => one.text === text);
		await a.link.save();
		expect((await textOf()).replaceAll("\n\n", "\n")).toBe(text);
		expect(await draft()).toMatchObject({ headline: "The program's headline" });
	});

	test("find everything again after the server stopped", async () => {
		const a = writer(ada);
		await a.here();
		a.type(0, 0, "Before the stop. ");
		await a.safe();
		await served.stop();
		expect(await textOf()).toMatch(/^Before the stop\. First/);
		served = await serveTogether(paper);
		const b = new Writer(served.url, story, bora.secret, {
			generation: a.generation,
			state: Y.encodeStateAsUpdate(a.doc),
		});
		open.push(b);
		await b.safe();
		expect(b.paragraphs).toEqual(["Before the stop. First paragraph.", "Second paragraph."]);
	});
});

test("two to five people, lost connections, programs and stops between: nothing is lost, and all see the same", {
	timeout: 60_000,
}, async () => {
	let word = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 2, max: 5 }),
			fc.array(fc.record({ who: fc.nat(), what: fc.nat(9), where: fc.nat() }), { minLength: 10, maxLength: 40 }),
			async (people, moves) => {
				({ id: story } = await read(await paper.ask("POST", "/stories", { json: STORY })));
				const writers = Array.from({ length: people }, (_, n) => writer(n % 2 ? ada : bora));
				await Promise.all(writers.map((one) => one.here()));
				const written: string[] = [];
				for (const { who, what, where } of moves) {
					const one = writers[who % people] as Writer;
					const words = `w${++word}.`;
					const at = where % one.paragraphs.length;
					if (what === 0) one.link.lose();
					else if (what === 1) await new Promise((soon) => setTimeout(soon, 20));
					else if (what === 2) await one.link.save();
					else if (what === 3) {
						written.push(words);
						await put((body) => body.push({ type: "paragraph", text: words } as never));
					} else if (what === 4) {
						written.push(words);
						one.paragraph(at, words);
					} else {
						written.push(words);
						one.type(at, where % ((one.paragraphs[at]?.length ?? 0) + 1), words);
					}
				}
				for (const one of writers) one.link.retry();
				await Promise.all(writers.map((one) => one.safe()));
				const saved = await (writers[0] as Writer).link.save();
				expect(saved).toMatchObject({ ok: true });
				const text = (await textOf()).replaceAll("\n\n", "\n");
				const isSame = (one: Writer) => one.text.split("\n").filter(Boolean).join("\n") === text;
				await Promise.all(writers.map((one) => one.until(isSame)));
				const letters = (all: string) => [...all].sort().join("");
				// Words may have been typed into the middle of others: every letter is there, once.
				const expected = letters(`${written.join("")}First paragraph.Second paragraph.`);
				expect(letters(text.replaceAll("\n", ""))).toBe(expected);
				for (const one of open.splice(0)) one.close();
			},
		),
		{ numRuns: 8, endOnFailure: true },
	);
});

describe("a copy of a manuscript that is no more", () => {
	test("puts nothing on the new one", async () => {
		const a = writer(ada);
		await a.here();
		a.type(0, 0, "Old. ");
		await a.safe();
		const state = Y.encodeStateAsUpdate(a.doc);
		a.close();
		await served.together.save(story);
		await paper.store.write((tx) => tx.manuscripts.renew("restored"));
		await served.stop();
		served = await serveTogether(paper);
		const stale = writer(bora, { generation: a.generation, state, unsafe: 3 });
		await stale.until(({ link }) => link.state.ended === "anew");
		const fresh = writer(bora);
		await fresh.here();
		expect(fresh.paragraphs).toEqual(["Old. First paragraph.", "Second paragraph."]);
		expect(fresh.generation).toBe(`${a.generation}.restored`);
	});
});

describe("who may come in", () => {
	const status = (secret: string, origin = served.url, at = story) =>
		new Promise<number>((done) => {
			const socket = new WebSocket(`${served.url.replace("http", "ws")}/api/v1/stories/${at}/manuscript`, {
				headers: { cookie: `__Host-bs_session=${secret}`, origin },
			});
			socket.on("unexpected-response", (_request: unknown, response: { statusCode?: number }) => {
				done(response.statusCode ?? 0);
				socket.terminate();
			});
			socket.on("error", () => {});
			socket.on("open", () => {
				done(101);
				socket.terminate();
			});
		});

	test("is who has a session, on a page of the newsroom, for a story that there is", async () => {
		expect(await status("bss_wrong")).toBe(401);
		expect(await status(ada.secret, "https://evil.example")).toBe(403);
		expect(await status(ada.secret, "https://daily.example")).toBe(101);
		expect(await status(ada.secret, served.url, 999)).toBe(404);
		expect(await status(ada.secret)).toBe(101);
	});

	test("keeps to the places where a role holds", async () => {
		const elsewhere = await signedInHere(paper, { role: "reporter", edition: "tr" });
		// As if there were none.
		expect(await status(elsewhere.secret)).toBe(404);
		const here = await signedInHere(paper, { role: "reporter", edition: "en", section: "world" });
		const w = writer(here);
		await w.here();
		expect(w.link.state.mayWrite).toBe(true);
		// Moved to where the role does not hold: safe, but no revision, and it is said why.
		w.doc.getMap("entries").set("section", JSON.stringify("nowhere"));
		await w.safe();
		expect(await w.link.save()).toMatchObject({ ok: false, problem: { code: "forbidden" } });
		expect(w.link.state.trouble).toMatchObject({ code: "forbidden" });
		w.doc.getMap("entries").set("section", JSON.stringify("world/caucasus"));
		expect(await w.link.save()).toMatchObject({ ok: true });
		expect(w.link.state.trouble).toBeNull();
	});

	test("is asked again when people change: at once without the permission, then without the session", async () => {
		const { desk, live } = paper.parts;
		const { person, secret } = await signedInHere(paper, { role: "editor" });
		const w = writer({ secret });
		await w.here();
		const grants = (role: string) =>
			desk.store.write((tx) => tx.accounts.putGrants(person.id, [{ role, edition: "", section: "" }]));
		await grants("reader");
		live.emit({ kind: "paper" });
		await w.until(({ link }) => link.state.mayWrite === false);
		const a = writer(ada);
		await a.here();
		w.type(0, 0, "Late. ");
		// An answer to what was asked after it: the server has heard it by then.
		await w.link.save();
		expect([a.text.includes("Late"), w.link.state.unsafe]).toEqual([false, 6]);
		await grants("editor");
		live.emit({ kind: "paper" });
		await a.until(({ text }) => text.startsWith("Late. "));
		await w.safe();
		await desk.store.write((tx) => tx.accounts.endSessions(person.id, null, desk.clock()));
		live.emit({ kind: "paper" });
		await w.until(({ link }) => link.state.ended === "signedOut");
	});

	test("may read without writing, and nothing that they send gets in", async () => {
		const reader = await signedInHere(paper, { role: "reader" });
		const r = writer(reader);
		const a = writer(ada);
		await Promise.all([r.here(), a.here()]);
		expect([r.link.state.mayWrite, a.link.state.mayWrite]).toEqual([false, true]);
		r.type(0, 0, "x");
		a.type(0, 0, "y");
		await r.until(({ text }) => text.includes("y"));
		await a.safe();
		expect(a.text).not.toContain("x");
	});
});

test("a window that sends what is no update is cut off, and harms nobody", async () => {
	const [a, b] = [writer(ada), writer(bora)];
	await Promise.all([a.here(), b.here()]);
	const socket = new WebSocket(`${served.url.replace("http", "ws")}/api/v1/stories/${story}/manuscript`, {
		headers: { cookie: `__Host-bs_session=${bora.secret}`, origin: served.url },
	});
	const code = new Promise<number>((done) => socket.on("close", done));
	socket.on("open", () => {
		socket.send(JSON.stringify({ kind: "hello", generation: null }));
		socket.send(Uint8Array.from([2, 0, 0, 0, 1, 255, 255, 255, 255, 255]));
	});
	expect(await code).toBe(4400);
	a.type(0, 0, "Still here. ");
	await b.until(({ text }) => text.startsWith("Still here. "));
});

test("a window that comes while no revision can be made is told so at once", async () => {
	const reporter = await signedInHere(paper, { role: "reporter", edition: "en", section: "world" });
	const w = writer(reporter);
	await w.here();
	w.doc.getMap("entries").set("section", JSON.stringify("nowhere"));
	await w.safe();
	expect(await w.link.save()).toMatchObject({ ok: false });
	const a = writer(ada);
	await a.here();
	await a.until(({ link }) => link.state.trouble?.code === "forbidden");
});

describe("handed in, approved and scheduled while somebody writes", () => {
	test("is the story as it reads now; what is typed later is another text", async () => {
		Object.assign(paper.parts, { manuscripts: served.together });
		const w = writer(ada);
		await w.here();
		const step = async (words: string, path: string, json: object = {}) => {
			w.type(0, 0, words);
			await w.safe();
			const answer = await read(await paper.ask("POST", `/stories/${story}/${path}`, { json }));
			const { body } = (await paper.store.revision(answer.revision))?.content ?? { body: [] };
			expect(bodyText(body).startsWith(words)).toBe(true);
			return answer.revision as number;
		};
		await step("Handed in. ", "submit");
		await step("Approved. ", "approve");
		const scheduled = await step("Scheduled. ", "publish", { at: paper.clock.now + 60_000 });
		expect(await draft()).toMatchObject({ state: "scheduled", revision: scheduled });
		w.type(0, 0, "Later. ");
		await w.safe();
		await w.link.save();
		expect(await draft()).toMatchObject({ state: "draft" });
		expect(await paper.store.scheduled()).toEqual([]);
		w.close();
	});
});

describe("published while somebody writes", () => {
	test("is the story as it reads now, with what stands in open windows", async () => {
		const asked = await openTestPaper();
		try {
			const { together, url, stop } = await serveTogether(asked);
			Object.assign(asked.parts, { manuscripts: together });
			const ada = await signedInHere(asked, { name: "Ada" });
			const { id, revision } = await read(await asked.ask("POST", "/stories", { json: STORY }));
			const w = new Writer(url, id, ada.secret);
			open.push(w);
			await w.here();
			w.type(0, 0, "Written now. ");
			await w.safe();
			// Who names a revision means that one.
			const named = await asked.ask("POST", `/stories/${id}/publish`, { json: { revision } });
			expect(named.status).toBe(200);
			expect(await read(await asked.ask("GET", `/stories/${id}`))).toMatchObject({ revision, live: { revision } });
			const published = await asked.ask("POST", `/stories/${id}/publish`);
			expect(published.status).toBe(200);
			const now = await read(await asked.ask("GET", `/stories/${id}`));
			expect(bodyText(now.body)).toMatch(/^Written now\. First/);
			expect(now.live.revision).toBe(now.revision);
			expect(now.revision).toBeGreaterThan(revision);
			// What can not be saved is not left out unseen.
			w.doc.getMap("entries").set("section", JSON.stringify("nowhere"));
			await w.safe();
			const refused = await asked.ask("POST", `/stories/${id}/publish`);
			expect(await read(refused)).toMatchObject({ status: 409, at: "revision" });
			const saved = await asked.ask("POST", `/stories/${id}/publish`, { json: { revision: now.revision } });
			expect(saved.status).toBe(200);
			w.close();
			await stop();
		} finally {
			await asked.close();
		}
	});
});

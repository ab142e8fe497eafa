/** Sessions of people, and roles that hold at a place: what a session may do, from which pages, and where. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../../src/core/result.ts";
import { SYSTEM } from "../../../src/desk/actor.ts";
import { changePerson } from "../../../src/desk/people.ts";
import { ABSOLUTE_END, IDLE_END } from "../../../src/desk/sessions.ts";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";
import { signedInHere } from "./signed-in.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

describe("a session", () => {
	test("is a person who asks, and works under that name", async () => {
		const ada = await signedInHere(paper, { role: "editor" });
		expect(await read(await ada.ask("GET", "/me"))).toMatchObject({
			id: ada.person.id,
			name: "Ada Demir",
			role: "editor",
			person: { id: ada.person.id, name: "Ada Demir" },
		});
		const made = await read(await ada.ask("POST", "/stories", { json: STORY }));
		await ada.ask("POST", `/stories/${made.id}/publish`);
		const ledger = await paper.store.ledger((await paper.store.ledgerHead()).seq - 1, 1);
		expect(ledger[0]?.actor).toBe(`person:${ada.person.id} Ada Demir`);
	});

	test.each([
		["another origin", { origin: "https://evil.example" }],
		["an origin that only begins like ours", { origin: "http://daily.example.evil.example" }],
		["no origin that can be read", { origin: "null" }],
		["another port", { origin: "http://daily.example:81" }],
		["no header of ours", { "x-broadsheet": "" }],
	])("changes nothing for a page of %s, but reads", async (_name, headers) => {
		const ada = await signedInHere(paper);
		const before = await paper.store.storyIds(1e9, 1000);
		const refused = await ada.ask("POST", "/stories", { json: STORY, headers });
		expect([refused.status, (await read(refused)).type]).toEqual([403, "/docs/problems#notFromHere"]);
		expect(await paper.store.storyIds(1e9, 1000)).toEqual(before);
		expect((await ada.ask("GET", "/me", { headers })).status).toBe(200);
	});

	test("may be asked from the paper's own site behind a proxy", async () => {
		const ada = await signedInHere(paper);
		const headers = { origin: "https://daily.example", host: "127.0.0.1:8080" };
		expect((await ada.ask("POST", "/stories", { json: STORY, headers })).status).toBe(201);
	});

	test("ends when nothing was done for long, and however busy after a week", async () => {
		const idle = await signedInHere(paper);
		paper.clock.now += IDLE_END - 1;
		expect((await idle.ask("GET", "/me")).status).toBe(200);
		await paper.store.write(async () => {});
		paper.clock.now += IDLE_END - 1;
		expect((await idle.ask("GET", "/me")).status).toBe(200);
		await paper.store.write(async () => {});
		paper.clock.now += IDLE_END;
		expect((await idle.ask("GET", "/me")).status).toBe(401);
		const busy = await signedInHere(paper);
		for (let at = 0; at < ABSOLUTE_END - 3_600_000; at += 3_600_000) {
			paper.clock.now += 3_600_000;
			expect((await busy.ask("GET", "/me")).status).toBe(200);
			await paper.store.write(async () => {});
		}
		paper.clock.now += 3_600_000;
		expect((await busy.ask("GET", "/me")).status).toBe(401);
	});

	test("of a person who is shut out ends at once, and stays ended when they may come back", async () => {
		const ada = await signedInHere(paper);
		const { id, name, email } = ada.person;
		const grants = await paper.store.accounts.grants(id);
		must(await changePerson(paper.parts.desk, SYSTEM, id, { name, email, grants, disabled: true }));
		expect((await ada.ask("GET", "/me")).status).toBe(401);
		must(await changePerson(paper.parts.desk, SYSTEM, id, { name, email, grants, disabled: false }));
		expect((await ada.ask("GET", "/me")).status).toBe(401);
	});

	test("is not found by anything but its secret, and never beside an Authorization header", async () => {
		const ada = await signedInHere(paper);
		const hash = (await paper.store.accounts.sessions(ada.person.id))[0]?.secretHash;
		for (const cookie of [`bs_session=${hash}`, "bs_session=", "bs_session=bss_x", `other=${ada.secret}`])
			expect((await ada.ask("GET", "/me", { headers: { cookie } })).status).toBe(401);
		expect((await ada.ask("GET", "/me", { headers: { authorization: "Bearer bs_wrong" } })).status).toBe(401);
	});
});

describe("a role at a place", () => {
	const story = (section: string, edition = "en") => ({ ...STORY, edition, section });

	test("holds in the section and below it, and nowhere else", async () => {
		const ada = await signedInHere(paper, { role: "editor", edition: "en", section: "world/caucasus" });
		const create = async (section: string, edition?: string) =>
			(await ada.ask("POST", "/stories", { json: story(section, edition) })).status;
		expect(await create("world/caucasus")).toBe(201);
		expect(await create("world")).toBe(403);
		expect(await create("dunya", "tr")).toBe(403);
		const desk = await signedInHere(paper, { role: "editor", edition: "en", section: "world" });
		expect((await desk.ask("POST", "/stories", { json: story("world/caucasus") })).status).toBe(201);
		const edition = await signedInHere(paper, { role: "editor", edition: "en" });
		expect((await edition.ask("POST", "/stories", { json: story("world") })).status).toBe(201);
		expect((await edition.ask("POST", "/stories", { json: story("dunya", "tr") })).status).toBe(403);
	});

	test("lets nobody carry a story out of, or into, a section that is not theirs", async () => {
		const ada = await signedInHere(paper, { role: "editor", edition: "en", section: "world/caucasus" });
		const mine = await read(await ada.ask("POST", "/stories", { json: story("world/caucasus") }));
		const theirs = await read(await paper.ask("POST", "/stories", { json: story("world") }));
		const save = (made: { id: number; revision: number }, section: string) =>
			ada.ask("PUT", `/stories/${made.id}`, {
				json: story(section),
				headers: { "if-match": `"${made.revision}"` },
			});
		expect((await save(mine, "world")).status).toBe(403);
		expect((await save(theirs, "world/caucasus")).status).toBe(403);
	});

	test.each([
		["POST", "publish", {}],
		["POST", "publish", { at: "2031-01-01T00:00:00Z" }],
		["POST", "approve", {}],
		["POST", "submit", {}],
		["POST", "withdraw", { reason: "It was wrong." }],
	])("refuses to %s %s a story of another section", async (method, verb, json) => {
		const ada = await signedInHere(paper, { role: "editor", edition: "en", section: "world/caucasus" });
		const { id } = await read(await paper.ask("POST", "/stories", { json: story("world") }));
		if (verb === "withdraw") await paper.ask("POST", `/stories/${id}/publish`);
		const refused = await ada.ask(method, `/stories/${id}/${verb}`, { json });
		expect([refused.status, (await read(refused)).detail]).toEqual([403, expect.stringContaining("in en/world")]);
	});

	test("does not arrange another front, nor change the whole paper", async () => {
		const ada = await signedInHere(paper, { role: "administrator", edition: "en", section: "world" });
		expect((await ada.ask("PUT", "/fronts/en", { json: { containers: [{}] } })).status).toBe(403);
		expect((await ada.ask("PUT", "/fronts/en/world", { json: { containers: [{}] } })).status).not.toBe(403);
		const settings = await read(await paper.ask("GET", "/settings"));
		expect((await ada.ask("PUT", "/settings", { json: settings })).status).toBe(403);
		const section = { name: "New" };
		expect((await ada.ask("PUT", "/sections/en/sport", { json: section })).status).toBe(403);
		expect((await ada.ask("PUT", "/sections/en/world/asia", { json: section })).status).toBe(200);
	});

	test("lets nobody read a story in hand that stands elsewhere, by any address below it", async () => {
		const ada = await signedInHere(paper);
		const { id, revision } = await read(await ada.ask("POST", "/stories", { json: { ...STORY, section: "world" } }));
		const elsewhere = await signedInHere(paper, {
			grants: [{ role: "reporter", edition: "en", section: "world/caucasus" }],
		});
		const below = ["", "/revisions", `/revisions/${revision}`, "/checks", "/notes", "/plan", "/translations"];
		for (const rest of below) {
			const path = `/stories/${id}${rest}`;
			expect([path, (await ada.ask("GET", path)).status]).toEqual([path, 200]);
			expect([path, (await elsewhere.ask("GET", path)).status]).toEqual([path, 404]);
		}
	});

	test("several grants add up", async () => {
		const ada = await signedInHere(paper, {
			grants: [
				{ role: "reporter", edition: "en", section: "" },
				{ role: "editor", edition: "tr", section: "" },
			],
		});
		const { id } = await read(await ada.ask("POST", "/stories", { json: story("world") }));
		expect((await ada.ask("POST", `/stories/${id}/publish`)).status).toBe(403);
		const turkish = await read(await ada.ask("POST", "/stories", { json: story("dunya", "tr") }));
		expect((await ada.ask("POST", `/stories/${turkish.id}/publish`)).status).toBe(200);
	});
});

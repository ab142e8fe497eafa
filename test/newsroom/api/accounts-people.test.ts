/** People, roles and the audit trail through the API: who may give what to whom, and that all of it is on record. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Route } from "../../../src/newsroom/api/route.ts";
import { ROUTES } from "../../../src/newsroom/api/routes.ts";
import { peopleStrings } from "../../../src/newsroom/app/strings/people/strings.ts";
import { verifyAudit } from "../../../src/store/verify-audit.ts";
import { codeOf, fromPages } from "./own-pages.ts";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
let boss: SignedIn;
beforeAll(async () => {
	paper = await openTestPaper();
	boss = await signedInHere(paper, { role: "administrator", name: "Boss" });
});
afterAll(() => paper.close());

const everywhere = (role: string) => [{ role, edition: "", section: "" }];
const newest = async (query: object = {}) => (await paper.store.audit.search({ limit: 1, ...query }))[0];

describe("people", () => {
	test("are invited with roles at places, listed, changed, shut out and let in again", async () => {
		const grants = [{ role: "editor", edition: "en", section: "world" }];
		const made = await boss.ask("POST", "/people", { json: { name: "Eda Ak", email: "Eda@Daily.example", grants } });
		const { person, invitation } = await read(made);
		expect([made.status, person]).toMatchObject([201, { email: "eda@daily.example", state: "invited", grants }]);
		const link = await fromPages(paper, "POST", "/invitations/read", { json: { invitation } });
		expect(await read(link)).toMatchObject({ person: { name: "Eda Ak" }, by: `person:${boss.person.id} Boss` });
		const again = await read(await boss.ask("POST", `/people/${person.id}/invitation`));
		const old = await fromPages(paper, "POST", "/invitations/read", { json: { invitation } });
		expect(await codeOf(old)).toBe("linkEnded");
		const change = { name: "Eda Ak", email: "eda@daily.example", grants: everywhere("reporter") };
		expect((await boss.ask("PUT", `/people/${person.id}`, { json: { ...change, disabled: true } })).status).toBe(200);
		expect(await read(await boss.ask("GET", `/people/${person.id}`))).toMatchObject({ state: "shutOut" });
		const ended = await fromPages(paper, "POST", "/invitations/read", { json: again });
		expect(await codeOf(ended)).toBe("linkEnded");
		expect(await codeOf(await boss.ask("POST", `/people/${person.id}/invitation`))).toBe("wrongState");
		expect((await boss.ask("PUT", `/people/${person.id}`, { json: change })).status).toBe(200);
		expect(await read(await boss.ask("GET", `/people/${person.id}`))).toMatchObject({ state: "noWayIn" });
		const { people } = await read(await boss.ask("GET", "/people"));
		expect(people.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(["Boss", "Eda Ak"]));
		expect((await boss.ask("GET", "/people/999")).status).toBe(404);
		expect((await boss.ask("PUT", "/people/999", { json: change })).status).toBe(404);
	});

	test.each([
		["no name", { name: " " }, 422],
		["no e-mail address", { email: "eda" }, 422],
		["the address of somebody else", { email: "taken@daily.example" }, 409],
		["a role that there is not", { grants: everywhere("king") }, 422],
		["a section that there is not", { grants: [{ role: "editor", edition: "en", section: "moon" }] }, 422],
		["a section of no edition", { grants: [{ role: "editor", edition: "", section: "world" }] }, 422],
	])("are not made with %s", async (_name, wrong, status) => {
		await boss.ask("POST", "/people", { json: { name: "T", email: "taken@daily.example", grants: [] } });
		const good = { name: "New", email: "new@daily.example", grants: [] };
		const refused = await boss.ask("POST", "/people", { json: { ...good, ...wrong } });
		expect(refused.status).toBe(status);
		expect(await paper.store.accounts.personByEmail("new@daily.example")).toBeNull();
	});

	test("are managed only by who may do all that they may", async () => {
		await boss.ask("PUT", "/roles/staff", { json: { name: "Staff", permissions: ["people.manage", "story.read"] } });
		const clerk = await signedInHere(paper, { role: "staff" });
		const grants = everywhere("administrator");
		const up = await clerk.ask("POST", "/people", { json: { name: "X", email: "x@daily.example", grants } });
		expect(up.status).toBe(403);
		expect((await clerk.ask("POST", `/people/${boss.person.id}/invitation`)).status).toBe(403);
		expect((await clerk.ask("DELETE", `/people/${boss.person.id}/sessions`)).status).toBe(403);
		const own = { name: "Clerk", email: clerk.person.email, grants };
		expect((await clerk.ask("PUT", `/people/${clerk.person.id}`, { json: own })).status).toBe(403);
		const role = { name: "Staff", permissions: ["people.manage", "story.publish"] };
		expect((await clerk.ask("PUT", "/roles/staff", { json: role })).status).toBe(403);
		const reader = { name: "R", email: "r@daily.example", grants: everywhere("staff") };
		expect((await clerk.ask("POST", "/people", { json: reader })).status).toBe(201);
	});

	test("lose their sessions when somebody ends them, and the last administrator stays", async () => {
		const ben = await signedInHere(paper);
		expect(await read(await boss.ask("DELETE", `/people/${ben.person.id}/sessions`))).toEqual({ ended: 1 });
		expect((await ben.ask("GET", "/me")).status).toBe(401);
		const down = { name: "Boss", email: boss.person.email, grants: everywhere("editor") };
		expect(await codeOf(await boss.ask("PUT", `/people/${boss.person.id}`, { json: down }))).toBe("wrongState");
		expect((await boss.ask("GET", "/people")).status).toBe(200);
	});
});

describe("roles", () => {
	test("are made, changed, given, and deleted when nobody has them", async () => {
		const permissions = ["story.read", "story.write"];
		const made = await boss.ask("PUT", "/roles/stringer", { json: { name: " Stringer ", permissions } });
		expect(await read(made)).toMatchObject({ key: "stringer", name: "Stringer", permissions, readyMade: false });
		const ben = await signedInHere(paper, { role: "stringer", edition: "en", section: "world" });
		const story = (section: string, edition = "en") => ({ json: { ...STORY, section, edition } });
		expect((await ben.ask("POST", "/stories", story("world"))).status).toBe(201);
		expect((await ben.ask("POST", "/stories", story("dunya", "tr"))).status).toBe(403);
		expect(await codeOf(await boss.ask("DELETE", "/roles/stringer"))).toBe("wrongState");
		// What a role may do changes for everybody who has it, at once.
		await boss.ask("PUT", "/roles/stringer", { json: { name: "Stringer", permissions: ["story.read"] } });
		expect((await ben.ask("POST", "/stories", story("world"))).status).toBe(403);
		const { name, email } = ben.person;
		await boss.ask("PUT", `/people/${ben.person.id}`, { json: { name, email, grants: [] } });
		expect((await boss.ask("DELETE", "/roles/stringer")).status).toBe(200);
		expect((await boss.ask("PUT", "/roles/UPPER", { json: { name: "x", permissions } })).status).toBe(404);
		expect(await codeOf(await boss.ask("PUT", "/roles/administrator", { json: { name: "x", permissions } }))).toBe(
			"wrongState",
		);
	});
});

describe("the audit trail", () => {
	test("has every change by a person or a token, in the transaction of the change", async () => {
		const ben = await signedInHere(paper, { name: "Ben" });
		const { id } = await read(await ben.ask("POST", "/stories", { json: STORY, address: "192.0.2.44" }));
		expect(await newest()).toMatchObject({
			actor: `person:${ben.person.id} Ben`,
			person: ben.person.id,
			action: "createStory",
			subject: `story:${id}`,
			outcome: 200,
			address: "192.0.2.44",
		});
		await ben.ask("POST", `/stories/${id}/publish`);
		expect(await newest()).toMatchObject({ action: "publishStory", subject: `story:${id}` });
		await publishOne(paper);
		expect(await newest()).toMatchObject({ actor: expect.stringMatching(/^token:\d+ administrator$/), person: null });
		expect(await verifyAudit(paper.store)).toMatchObject({ ok: true });
	});

	test("has what was refused, once for many times, and nothing of reading", async () => {
		await paper.settled();
		const before = (await paper.store.audit.head()).seq;
		const reader = await signedInHere(paper, { role: "reader" });
		const elsewhere = await signedInHere(paper, { role: "reporter", edition: "tr" });
		await reader.ask("GET", "/me");
		await reader.ask("PUT", "/settings", { json: {} });
		for (let n = 0; n < 3; n++) await elsewhere.ask("POST", "/stories", { json: STORY });
		await paper.settled();
		expect(await newest()).toMatchObject({ action: "createStory", outcome: 403, detail: { times: 3 } });
		expect(await paper.store.audit.after(before, 9)).toMatchObject([
			{ action: "putSettings", subject: "", outcome: 403, person: reader.person.id },
			{ action: "createStory", person: elsewhere.person.id },
		]);
	});

	test("keeps no secret: neither codes, nor links, nor passwords", async () => {
		const { invitation } = await read(
			await boss.ask("POST", "/people", { json: { name: "S", email: "secret@daily.example", grants: [] } }),
		);
		const json = { email: "seven lanterns", password: "seven lanterns by the river" };
		await fromPages(paper, "POST", "/sign-in/password", { json });
		const all = JSON.stringify(await paper.store.audit.search({ limit: 1000 }));
		for (const secret of [invitation, json.password, "seven lanterns", boss.secret]) expect(all).not.toContain(secret);
	});

	test("is searched by who may, page by page", async () => {
		const search = async (query: string) => read(await boss.ask("GET", `/audit?${query}`));
		const first = await search("limit=2");
		expect(first.entries).toHaveLength(2);
		const second = await search(`limit=2&before=${first.next}`);
		expect(second.entries[0].seq).toBe(first.next - 1);
		expect((await search("action=invitePerson")).entries.length).toBeGreaterThan(1);
		expect((await search(`person=${boss.person.id}&limit=1`)).entries[0].actor).toBe(`person:${boss.person.id} Boss`);
		expect((await search("refused=yes")).entries.every(({ outcome }: { outcome: number }) => outcome >= 400)).toBe(
			true,
		);
		expect(await search("subject=story:999999")).toEqual({ entries: [], next: null });
		expect((await boss.ask("GET", "/audit?from=x")).status).toBe(422);
		const editor = await signedInHere(paper, { role: "editor" });
		const ofSection = await signedInHere(paper, { role: "administrator", edition: "en", section: "world" });
		for (const who of [editor, ofSection])
			for (const path of ["/audit", "/people", `/people/${boss.person.id}`])
				expect([path, (await who.ask("GET", path)).status]).toEqual([path, 403]);
	});
});

test("every change has words in the audit trail, in every language of the interface", () => {
	const recorded = ROUTES.filter(
		(route: Route) => route.method !== "get" && route.access !== "anyone" && route.isOnRecord !== false,
	);
	for (const [language, { actions }] of Object.entries(peopleStrings))
		expect([language, recorded.map(({ name }) => name).filter((name) => !Object.hasOwn(actions, name))]).toEqual([
			language,
			[],
		]);
});

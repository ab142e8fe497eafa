/** The way in: the first administrator, passkeys, passwords with codes, recovery codes; and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inviteAdministrator } from "../../../src/desk/accounts/invitations.ts";
import { INVITATION_LIFE, inviteIn } from "../../../src/desk/accounts/invite.ts";
import { SoftPasskey } from "../../support/soft-passkey.ts";
import { comingInto, PASSWORD } from "./coming-in.ts";
import { codeOf, cookieOf, fromPages, ORIGIN } from "./own-pages.ts";
import { openTestPaper, read, type TestPaper } from "./paper.ts";
import { askAs } from "./signed-in.ts";

let paper: TestPaper;
let at: ReturnType<typeof comingInto>;
const post: typeof at.post = (...given) => at.post(...given);
beforeAll(async () => {
	paper = await openTestPaper({ limits: { failuresPerMinute: 10_000, openPerMinute: 10_000 } });
	at = comingInto(paper);
});
afterAll(() => paper.close());

describe("the first administrator", () => {
	test("comes in by the link of the first start, once, and is signed in", async () => {
		const { desk } = paper.parts;
		expect(await read(await fromPages(paper, "GET", "/sign-in"))).toMatchObject({
			paper: "The Daily",
			hasAdministrator: false,
			canUsePasskeys: true,
		});
		const old = (await inviteAdministrator(desk)) ?? "";
		const invitation = (await inviteAdministrator(desk)) ?? "";
		expect(await codeOf(await post("/invitations/read", { invitation: old }))).toBe("linkEnded");
		expect(await read(await post("/invitations/read", { invitation }))).toMatchObject({ person: null });
		const who = { invitation, name: " Ada  Demir ", email: "Ada@Daily.example" };
		expect(await codeOf(await post("/invitations/begin", { ...who, email: "no address" }))).toBe("invalidField");
		const begun = await read(await post("/invitations/begin", who));
		expect(begun.totp.address).toMatch(/^otpauth:\/\/totp\/The%20Daily:ada%40daily\.example\?/u);
		const passkey = new SoftPasskey(ORIGIN);
		const way = { kind: "passkey", ticket: begun.ticket, response: passkey.make(begun.passkey), name: "" };
		const answered = await post("/invitations/accept", { ...who, way });
		const cookie = answered.headers.get("set-cookie") ?? "";
		expect(cookie).toMatch(/^__Host-bs_session=bss_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/u);
		const { person, recoveryCodes } = await read(answered);
		expect(person.name).toBe("Ada Demir");
		expect(new Set(recoveryCodes).size).toBe(10);
		const me = await read(await askAs(paper, cookieOf(answered) ?? "", "GET", "/me"));
		expect(me).toMatchObject({ name: "Ada Demir", role: "administrator" });
		expect(await inviteAdministrator(desk)).toBeNull();
		for (const path of ["read", "begin", "accept"] as const) {
			const body = { ...who, ...(path === "accept" ? { way } : {}) };
			const again = await post(`/invitations/${path}`, path === "read" ? { invitation } : body);
			expect([again.status, await codeOf(again)]).toEqual([410, "linkEnded"]);
		}
	});

	test("is one, when two come with the link at the same time", async () => {
		const other = await openTestPaper();
		const invitation = (await inviteAdministrator(other.parts.desk)) ?? "";
		const come = async (email: string) => {
			const who = { invitation, name: "Somebody", email };
			const begun = await read(await fromPages(other, "POST", "/invitations/begin", { json: who }));
			const response = new SoftPasskey(ORIGIN).make(begun.passkey);
			const way = { kind: "passkey", ticket: begun.ticket, response, name: "" };
			return (await fromPages(other, "POST", "/invitations/accept", { json: { ...who, way } })).status;
		};
		const both = await Promise.all([come("one@daily.example"), come("two@daily.example")]);
		expect(both.sort()).toEqual([200, 410]);
		expect(await other.store.accounts.people()).toHaveLength(1);
		await other.close();
	});
});

describe("a passkey", () => {
	test("lets its person in, and is remembered as used", async () => {
		const { passkey, id } = await at.withPasskey();
		const answered = await at.signInByPasskey(passkey);
		expect(answered.status).toBe(200);
		expect((await read(answered)).person.id).toBe(id);
		expect((await paper.store.accounts.passkeys(id))[0]).toMatchObject({ name: "Telephone", counter: 2 });
		expect((await paper.store.audit.search({ limit: 1 }))[0]).toMatchObject({
			action: "signIn",
			subject: `person:${id}`,
			detail: { method: "passkey" },
		});
	});

	test("answers a challenge once, and only its own", async () => {
		const { passkey } = await at.withPasskey();
		const begun = await read(await post("/sign-in/passkey/begin", {}));
		const response = passkey.use(begun.options);
		const body = { ticket: begun.ticket, response };
		expect((await post("/sign-in/passkey", body)).status).toBe(200);
		expect(await codeOf(await post("/sign-in/passkey", body))).toBe("startAgain");
		const other = await read(await post("/sign-in/passkey/begin", {}));
		const replayed = await post("/sign-in/passkey", { ticket: other.ticket, response });
		expect(await codeOf(replayed)).toBe("passkeyRefused");
		const later = await read(await post("/sign-in/passkey/begin", {}));
		paper.clock.now += 601_000;
		const late = await post("/sign-in/passkey", { ticket: later.ticket, response: passkey.use(later.options) });
		expect(await codeOf(late)).toBe("startAgain");
	});

	test.each([
		["answered on another site", { origin: "https://evil.example" }],
		["used without finger, face or code", { isVerified: false }],
	])("%s does not let anybody in", async (_name, how) => {
		const { passkey } = await at.withPasskey();
		const answered = await at.signInByPasskey(passkey, how);
		expect([answered.status, await codeOf(answered), cookieOf(answered)]).toEqual([422, "passkeyRefused", null]);
	});

	test("that is not known, or was copied, lets nobody in", async () => {
		expect(await codeOf(await at.signInByPasskey(new SoftPasskey(ORIGIN)))).toBe("passkeyRefused");
		const { passkey, id } = await at.withPasskey();
		expect((await at.signInByPasskey(passkey)).status).toBe(200);
		const [kept] = await paper.store.accounts.passkeys(id);
		// The counter of a copy stands behind that of the one that was used.
		await paper.store.write((tx) => tx.accounts.usePasskey(kept?.id ?? "", 50, 1));
		expect(await codeOf(await at.signInByPasskey(passkey))).toBe("passkeyRefused");
	});

	test("of somebody who is shut out lets nobody in", async () => {
		const { passkey, id } = await at.withPasskey();
		const person = await paper.store.accounts.person(id);
		if (person) await paper.store.write((tx) => tx.accounts.putPerson({ ...person, disabledAt: 1 }));
		expect(await codeOf(await at.signInByPasskey(passkey))).toBe("passkeyRefused");
	});
});

describe("a password", () => {
	test("with a code lets its person in; the code is good once", async () => {
		const { totp, email } = await at.withPassword();
		const typed = at.code(totp);
		const answered = await at.signInByPassword(email.toUpperCase(), `${typed.slice(0, 3)} ${typed.slice(3)}`);
		expect(answered.status).toBe(200);
		expect(cookieOf(answered)).not.toBeNull();
		expect(await codeOf(await at.signInByPassword(email, typed))).toBe("signInFailed");
		paper.clock.now += 30_000;
		// The code before is still in its time, and older than one that was used.
		const next = at.code(totp);
		expect((await at.signInByPassword(email, next)).status).toBe(200);
		expect(await codeOf(await at.signInByPassword(email, typed))).toBe("signInFailed");
	});

	test("at setting it up must be long, varied, and not one's name; a wrong code may be typed again", async () => {
		const { link, email } = await at.invited();
		const begun = await read(await post("/invitations/begin", { invitation: link }));
		const accept = (password: string, typed: string) =>
			post("/invitations/accept", {
				invitation: link,
				way: { kind: "password", ticket: begun.ticket, password, code: typed },
			});
		const good = at.code(begun.totp.secret);
		for (const weak of ["short", "aaaaaaaaaaaaaaaa", email, "deniz kaya 1"]) {
			const refused = await read(await accept(weak, good));
			expect([refused.status, refused.at]).toEqual([422, "password"]);
		}
		const wrong = String((Number(good) + 1) % 1_000_000).padStart(6, "0");
		expect((await read(await accept(PASSWORD, wrong))).at).toBe("code");
		expect((await accept(PASSWORD, good)).status).toBe(200);
	});

	test("is the same however its letters were composed", async () => {
		const { link, email } = await at.invited();
		const begun = await read(await post("/invitations/begin", { invitation: link }));
		const password = "şöyle böyle güzel".normalize("NFD");
		const way = { kind: "password", ticket: begun.ticket, password, code: at.code(begun.totp.secret) };
		expect((await post("/invitations/accept", { invitation: link, way })).status).toBe(200);
		expect((await post("/sign-in/password", { email, password: password.normalize("NFC") })).status).toBe(200);
	});

	test("answers alike for an e-mail address that nobody has, and locks it out alike", async () => {
		const { email } = await at.withPassword();
		const { email: noPassword } = await at.withPasskey();
		const answers = [];
		for (const one of [email, noPassword, "nobody@daily.example"]) {
			const all = [];
			for (let n = 0; n < 6; n++) {
				const answered = await post("/sign-in/password", { email: one, password: "wrong" });
				all.push([answered.status, await read(answered)]);
			}
			answers.push(all);
		}
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
		expect(answers[0]?.map(([status]) => status)).toEqual([403, 403, 403, 403, 403, 429]);
	});

	test("is locked after five wrong ones, even the right one, longer each time; one is told", async () => {
		const { email, totp, id } = await at.withPassword();
		for (let n = 0; n < 5; n++) await post("/sign-in/password", { email, password: `wrong ${n}` });
		const locked = await post("/sign-in/password", { email, password: PASSWORD });
		expect([locked.status, locked.headers.get("retry-after")]).toEqual([429, "60"]);
		paper.clock.now += 60_000;
		await post("/sign-in/password", { email, password: "wrong again" });
		expect((await post("/sign-in/password", { email, password: PASSWORD })).headers.get("retry-after")).toBe("120");
		paper.clock.now += 120_000;
		const answered = await at.signInByPassword(email, at.code(totp));
		expect(answered.status).toBe(200);
		expect(await paper.store.accounts.notices(id)).toMatchObject([{ kind: "lockedOut" }]);
		// All is forgiven: the next failure is a first one.
		await post("/sign-in/password", { email, password: "wrong" });
		expect((await post("/sign-in/password", { email, password: PASSWORD })).status).toBe(200);
		const trail = await paper.store.audit.search({ subject: `person:${id}`, limit: 50 });
		expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(["lockedOut", "signInFailed", "signIn"]));
	});

	test("tried many times at once is looked at no more than the free times", async () => {
		const email = "many@daily.example";
		const all = await Promise.all(
			Array.from({ length: 20 }, (_, n) => post("/sign-in/password", { email, password: `guess ${n}` })),
		);
		expect(all.filter(({ status }) => status === 403)).toHaveLength(5);
	});

	test("gives nothing to whoever guesses codes", async () => {
		const { email, totp } = await at.withPassword();
		const { ticket } = await read(await post("/sign-in/password", { email, password: PASSWORD }));
		const good = at.code(totp);
		const wrong = String((Number(good) + 7) % 1_000_000).padStart(6, "0");
		for (let n = 0; n < 5; n++)
			expect(await codeOf(await post("/sign-in/code", { ticket, code: wrong }))).toBe("signInFailed");
		expect(await codeOf(await post("/sign-in/code", { ticket, code: good }))).toBe("lockedOut");
		expect(await codeOf(await post("/sign-in/password", { email, password: PASSWORD }))).toBe("lockedOut");
	});
});

describe("a recovery code", () => {
	test("takes the place of the telephone once, however it was typed, and one is told", async () => {
		const { email, recoveryCodes, id } = await at.withPassword();
		const [first = ""] = recoveryCodes;
		expect((await at.signInByPassword(email, first.toLowerCase().replaceAll("-", " "))).status).toBe(200);
		expect(await codeOf(await at.signInByPassword(email, first))).toBe("signInFailed");
		expect(await paper.store.accounts.notices(id)).toMatchObject([{ kind: "recoveryCodeUsed", detail: "9" }]);
	});

	test("lets in alone whoever has no password; whoever has one needs it too", async () => {
		const ada = await at.withPasskey();
		const typed = ada.recoveryCodes[1] ?? "";
		expect((await post("/sign-in/recovery", { email: ada.email, code: typed })).status).toBe(200);
		expect(await codeOf(await post("/sign-in/recovery", { email: ada.email, code: typed }))).toBe("signInFailed");
		const ben = await at.withPassword();
		const other = { email: ben.email, code: ben.recoveryCodes[0] };
		expect(await codeOf(await post("/sign-in/recovery", other))).toBe("signInFailed");
		expect(await paper.store.accounts.recoveryCodesLeft(ben.id)).toBe(10);
		const foreign = { email: ben.email, code: ada.recoveryCodes[2] };
		expect(await codeOf(await post("/sign-in/recovery", foreign))).toBe("signInFailed");
	});
});

describe("a link", () => {
	test("ends after a week, and with the person", async () => {
		const one = await at.invited();
		const two = await at.invited();
		paper.clock.now += INVITATION_LIFE;
		expect(await codeOf(await post("/invitations/read", { invitation: one.link }))).toBe("linkEnded");
		expect(await codeOf(await post("/invitations/begin", { invitation: two.link }))).toBe("linkEnded");
		const three = await at.invited();
		const person = await paper.store.accounts.person(three.id);
		if (person) await paper.store.write((tx) => tx.accounts.putPerson({ ...person, disabledAt: 1 }));
		expect(await codeOf(await post("/invitations/read", { invitation: three.link }))).toBe("linkEnded");
	});

	test("for somebody who was there takes away passkeys, sessions and codes of before", async () => {
		const ada = await at.withPasskey();
		const { desk } = paper.parts;
		const invitation = await desk.store.write((tx) => inviteIn(tx, ada.id, "test", desk.clock()));
		expect((await at.signInByPasskey(ada.passkey)).status).toBe(200);
		const begun = await read(await post("/invitations/begin", { invitation }));
		const fresh = new SoftPasskey(ORIGIN);
		const way = { kind: "passkey", ticket: begun.ticket, response: fresh.make(begun.passkey), name: "New" };
		expect((await post("/invitations/accept", { invitation, way })).status).toBe(200);
		expect((await askAs(paper, ada.session, "GET", "/me")).status).toBe(401);
		expect(await codeOf(await at.signInByPasskey(ada.passkey))).toBe("passkeyRefused");
		const old = { email: ada.email, code: ada.recoveryCodes[0] };
		expect(await codeOf(await post("/sign-in/recovery", old))).toBe("signInFailed");
		expect((await at.signInByPasskey(fresh)).status).toBe(200);
	});

	test("can not be finished with what was begun for another", async () => {
		const [one, two] = [await at.invited(), await at.invited()];
		const begun = await read(await post("/invitations/begin", { invitation: one.link }));
		const response = new SoftPasskey(ORIGIN).make(begun.passkey);
		const way = { kind: "passkey", ticket: begun.ticket, response, name: "" };
		expect(await codeOf(await post("/invitations/accept", { invitation: two.link, way }))).toBe("startAgain");
	});
});

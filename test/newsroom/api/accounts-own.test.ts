/** One's own account: ways in added and removed, sessions ended, and what needs a fresh proof. */
import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { beginSession, CONFIRMED_FOR } from "../../../src/desk/sessions.ts";
import { SoftPasskey } from "../../support/soft-passkey.ts";
import { codeOf, fromPages, ORIGIN } from "./own-pages.ts";
import { openTestPaper, read, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
let ada: SignedIn;
const PASSWORD = "seven lanterns by the river";
const headers = { origin: ORIGIN };
const ask = (method: string, path: string, json?: unknown, who = ada) =>
	who.ask(method, path, { headers, ...(json === undefined ? {} : { json }) });
const account = async () => read(await ask("GET", "/account"));
const code = (secret: string) => new TOTP({ secret }).generate({ timestamp: paper.clock.now });

beforeAll(async () => {
	paper = await openTestPaper();
});
beforeEach(async () => {
	ada = await signedInHere(paper);
});
afterAll(() => paper.close());

async function addPasskey(who = ada, name = "Telephone"): Promise<SoftPasskey> {
	const begun = await read(await ask("POST", "/account/ways/begin", undefined, who));
	const passkey = new SoftPasskey(ORIGIN);
	const way = { kind: "passkey", ticket: begun.ticket, response: passkey.make(begun.passkey), name };
	expect((await ask("POST", "/account/ways", { way }, who)).status).toBe(200);
	return passkey;
}

async function setPassword(): Promise<string> {
	const begun = await read(await ask("POST", "/account/ways/begin"));
	const way = { kind: "password", ticket: begun.ticket, password: PASSWORD, code: code(begun.totp.secret) };
	expect((await ask("POST", "/account/ways", { way })).status).toBe(200);
	paper.clock.now += 30_000;
	return begun.totp.secret;
}

async function confirmByPasskey(passkey: SoftPasskey, who = ada): Promise<Response> {
	const begun = await read(await ask("POST", "/account/confirm/begin", undefined, who));
	const response = passkey.use(begun.passkey.options);
	return ask("POST", "/account/confirm", { kind: "passkey", ticket: begun.passkey.ticket, response }, who);
}

describe("a way in", () => {
	test("is added, named, and removed, but never the only one", async () => {
		await addPasskey();
		const [first] = (await account()).passkeys;
		expect(first).toMatchObject({ name: "Telephone", usedAt: null });
		const last = await ask("DELETE", `/account/passkeys/${first.id}`);
		expect([last.status, await codeOf(last)]).toEqual([409, "wrongState"]);
		await addPasskey(ada, "Desk");
		expect((await ask("PUT", `/account/passkeys/${first.id}`, { name: "  Old   phone " })).status).toBe(200);
		expect((await account()).passkeys.map((one: { name: string }) => one.name).sort()).toEqual(["Desk", "Old phone"]);
		expect((await ask("DELETE", `/account/passkeys/${first.id}`)).status).toBe(200);
		const other = await signedInHere(paper);
		const [desk] = (await account()).passkeys;
		for (const [method, json] of [["DELETE"], ["PUT", { name: "mine" }]] as const)
			expect((await ask(method, `/account/passkeys/${desk.id}`, json, other)).status).toBe(422);
		expect((await account()).passkeys).toMatchObject([{ name: "Desk" }]);
	});

	test("by password is set with codes, changed without, and removed when there is another", async () => {
		const secret = await setPassword();
		expect((await account()).passwordAt).toBe(paper.clock.now - 30_000);
		expect(await codeOf(await ask("DELETE", "/account/password"))).toBe("wrongState");
		expect((await read(await ask("PUT", "/account/password", { password: "short" }))).at).toBe("password");
		const next = "eight bridges over the sound";
		expect((await ask("PUT", "/account/password", { password: next })).status).toBe(200);
		const signIn = (password: string) =>
			fromPages(paper, "POST", "/sign-in/password", { json: { email: ada.person.email, password } });
		expect((await signIn(PASSWORD)).status).toBe(403);
		const { ticket } = await read(await signIn(next));
		const done = await fromPages(paper, "POST", "/sign-in/code", { json: { ticket, code: code(secret) } });
		expect(done.status).toBe(200);
		await addPasskey();
		expect((await ask("DELETE", "/account/password")).status).toBe(200);
		expect((await account()).passwordAt).toBeNull();
		expect((await signIn(next)).status).toBe(403);
	});

	test("that is changed ends the other sessions, and is told to whoever signs in next, not to whoever did it", async () => {
		const { desk } = paper.parts;
		const from = { address: "192.0.2.9", agent: "Other" };
		const other = await desk.store.write((tx) => beginSession(tx, ada.person.id, "passkey", from, desk.clock()));
		await setPassword();
		expect((await read(await ask("GET", "/account/notices"))).notices).toEqual([]);
		const sessions = (await account()).sessions;
		expect(
			sessions.map(({ id, isThis }: { id: number; isThis: boolean }) => [id === other.session.id, isThis]),
		).toEqual([[false, true]]);
		paper.clock.now += 1;
		const later = await desk.store.write((tx) => beginSession(tx, ada.person.id, "passkey", from, desk.clock()));
		const asLater = { headers: { ...headers, cookie: `__Host-bs_session=${later.secret}` } };
		const notices = await read(await ada.ask("GET", "/account/notices", asLater));
		expect(notices.notices).toMatchObject([{ kind: "credentialsChanged", detail: "passwordChanged" }]);
		expect((await ada.ask("POST", "/account/notices/seen", asLater)).status).toBe(200);
		expect((await read(await ada.ask("GET", "/account/notices", asLater))).notices).toEqual([]);
	});

	test("is known by recovery codes that are renewed: the old ones are good for nothing", async () => {
		await addPasskey();
		const { recoveryCodes } = await read(await ask("POST", "/account/recovery-codes"));
		const again = await read(await ask("POST", "/account/recovery-codes"));
		const use = (typed: string) =>
			fromPages(paper, "POST", "/sign-in/recovery", { json: { email: ada.person.email, code: typed } });
		expect((await use(recoveryCodes[0])).status).toBe(403);
		expect((await use(again.recoveryCodes[0])).status).toBe(200);
		expect((await account()).recoveryCodesLeft).toBe(9);
	});
});

describe("what is sensitive", () => {
	test("needs a fresh proof: by passkey, or by password and code", async () => {
		const passkey = await addPasskey();
		const secret = await setPassword();
		paper.clock.now += CONFIRMED_FOR + 1;
		for (const [method, path, json] of [
			["POST", "/account/ways/begin"],
			["POST", "/account/recovery-codes"],
			["PUT", "/account/password", { password: PASSWORD }],
			["DELETE", "/account/password"],
		] as const) {
			const refused = await ask(method, path, json);
			expect([path, refused.status, await codeOf(refused)]).toEqual([path, 403, "confirmFirst"]);
		}
		expect((await confirmByPasskey(passkey)).status).toBe(200);
		expect((await ask("POST", "/account/recovery-codes")).status).toBe(200);
		paper.clock.now += CONFIRMED_FOR + 1;
		expect(await codeOf(await ask("POST", "/account/recovery-codes"))).toBe("confirmFirst");
		const proof = { kind: "password", password: PASSWORD, code: code(secret) };
		expect(await codeOf(await ask("POST", "/account/confirm", { ...proof, password: "wrong" }))).toBe("signInFailed");
		expect((await ask("POST", "/account/confirm", proof)).status).toBe(200);
		expect((await ask("POST", "/account/recovery-codes")).status).toBe(200);
	});

	test("is not confirmed by the passkey of somebody else", async () => {
		await addPasskey();
		const ben = await signedInHere(paper);
		const theirs = await addPasskey(ben);
		const begun = await read(await ask("POST", "/account/confirm/begin"));
		const response = theirs.use(begun.passkey.options);
		const refused = await ask("POST", "/account/confirm", { kind: "passkey", ticket: begun.passkey.ticket, response });
		expect(await codeOf(refused)).toBe("passkeyRefused");
	});

	test("locks out whoever guesses with a session that was left open", async () => {
		await setPassword();
		for (let n = 0; n < 5; n++)
			await ask("POST", "/account/confirm", { kind: "password", password: `guess ${n}`, code: "000000" });
		const proof = { kind: "password", password: PASSWORD, code: "000000" };
		expect(await codeOf(await ask("POST", "/account/confirm", proof))).toBe("lockedOut");
	});

	test("concerns people and roles as well; a token is its own proof", async () => {
		const boss = await signedInHere(paper, { role: "administrator" });
		paper.clock.now += CONFIRMED_FOR + 1;
		const person = { name: "Eda", email: "eda@daily.example", grants: [] };
		expect(await codeOf(await boss.ask("POST", "/people", { json: person }))).toBe("confirmFirst");
		expect(await codeOf(await boss.ask("PUT", "/roles/stringer", { json: { name: "S", permissions: [] } }))).toBe(
			"confirmFirst",
		);
		expect(await codeOf(await boss.ask("POST", "/tokens", { json: { name: "x", role: "reader" } }))).toBe(
			"confirmFirst",
		);
		expect((await paper.ask("POST", "/people", { json: person })).status).toBe(201);
	});
});

describe("sessions", () => {
	test("are listed with where they are, and ended one by one or all the others", async () => {
		const { desk } = paper.parts;
		const begin = (agent: string) =>
			desk.store.write((tx) =>
				beginSession(tx, ada.person.id, "password", { address: "192.0.2.9", agent }, desk.clock()),
			);
		const [one] = [await begin("One"), await begin("Two"), await begin("Three")];
		expect((await account()).sessions.map(({ agent }: { agent: string }) => agent)).toEqual([
			"Three",
			"Two",
			"One",
			"Test",
		]);
		expect((await ask("DELETE", `/account/sessions/${one?.session.id}`)).status).toBe(200);
		expect((await account()).sessions).toHaveLength(3);
		const ben = await signedInHere(paper);
		const theirs = (await read(await ask("GET", "/account", undefined, ben))).sessions[0].id;
		await ask("DELETE", `/account/sessions/${theirs}`);
		expect((await ben.ask("GET", "/me")).status).toBe(200);
		expect((await ask("DELETE", "/account/sessions")).status).toBe(200);
		expect((await account()).sessions).toMatchObject([{ isThis: true, agent: "Test" }]);
	});

	test("are people's: a token has no account", async () => {
		expect((await paper.ask("GET", "/account")).status).toBe(403);
		expect((await paper.ask("POST", "/account/recovery-codes")).status).toBe(403);
	});
});

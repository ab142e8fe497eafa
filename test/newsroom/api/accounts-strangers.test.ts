/** Strangers at the door: other sites, guessers, floods, cookies of neighbours, sessions of before. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("nobody else's page", () => {
	test.each([
		["another origin", { origin: "https://evil.example" }],
		["no origin", { origin: "null" }],
		["no header of ours", { "x-broadsheet": "" }],
	])("signs anybody in: %s", async (_name, headers) => {
		const { email, totp } = await at.withPassword();
		const first = await post("/sign-in/password", { email, password: PASSWORD }, { headers });
		expect([first.status, await codeOf(first)]).toEqual([403, "notFromHere"]);
		const { ticket } = await read(await post("/sign-in/password", { email, password: PASSWORD }));
		const second = await post("/sign-in/code", { ticket, code: at.code(totp) }, { headers });
		expect([second.status, cookieOf(second)]).toEqual([403, null]);
	});

	test("and an address that fails too often has to wait, whoever it tries to be", async () => {
		const strict = await openTestPaper({ limits: { failuresPerMinute: 3 } });
		const guess = (n: number, address: string) =>
			fromPages(strict, "POST", "/sign-in/password", {
				json: { email: `p${n}@daily.example`, password: "x" },
				address,
			});
		for (let n = 0; n < 3; n++) expect((await guess(n, "192.0.2.1")).status).toBe(403);
		const waiting = await guess(4, "192.0.2.1");
		expect([waiting.status, await codeOf(waiting)]).toEqual([429, "rateLimited"]);
		expect((await guess(4, "192.0.2.2")).status).toBe(403);
		await strict.close();
	});

	test("and one that asks for very many challenges has to wait, because each is kept for a while", async () => {
		const strict = await openTestPaper({ limits: { openPerMinute: 3 } });
		const begin = (address: string) => fromPages(strict, "POST", "/sign-in/passkey/begin", { address });
		for (let n = 0; n < 3; n++) expect((await begin("192.0.2.1")).status).toBe(200);
		expect(await codeOf(await begin("192.0.2.1"))).toBe("rateLimited");
		expect((await begin("192.0.2.2")).status).toBe(200);
		strict.clock.now += 60_000;
		expect((await begin("192.0.2.1")).status).toBe(200);
		await strict.close();
	});

	test("sets a cookie that counts over https: only the one with the safe name does", async () => {
		const { session } = await at.withPasskey();
		const ask = (cookie: string) => fromPages(paper, "GET", "/me", { headers: { cookie } });
		expect((await ask(`bs_session=${session}`)).status).toBe(401);
		expect((await ask(`__Host-bs_session=${session}`)).status).toBe(200);
	});

	test("knows the session before or after: signing in makes a new one, signing out ends it", async () => {
		const { passkey, session } = await at.withPasskey();
		const headers = { cookie: `__Host-bs_session=${session}` };
		const begun = await read(await post("/sign-in/passkey/begin", {}, { headers }));
		const body = { ticket: begun.ticket, response: passkey.use(begun.options) };
		const fresh = cookieOf(await post("/sign-in/passkey", body, { headers })) ?? "";
		expect(fresh).not.toBe(session);
		expect((await askAs(paper, session, "GET", "/me")).status).toBe(401);
		const out = await askAs(paper, fresh, "DELETE", "/session", { headers: { origin: ORIGIN } });
		expect(out.headers.get("set-cookie")).toMatch(/^__Host-bs_session=; .*Max-Age=0$/u);
		expect((await askAs(paper, fresh, "GET", "/me")).status).toBe(401);
	});
});

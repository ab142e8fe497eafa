/** Who may do what, how often, and what every answer carries. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROBLEMS } from "../../../src/core/problems.ts";
import { must } from "../../../src/core/result.ts";
import { createToken, revokeToken } from "../../../src/desk/tokens.ts";
import { ROUTES } from "../../../src/newsroom/api/routes.ts";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper({ limits: { bodyBytes: 10_000 } });
});
afterAll(() => paper.close());

describe("tokens", () => {
	test("a secret is 32 random bytes and only its hash is kept", async () => {
		const made = must(
			await createToken(paper.parts.desk, { name: "desk", role: "editor", expiresAt: null }, randomBytes),
		);
		expect(made.secret).toMatch(/^bs_[\w-]{43}$/u);
		expect(JSON.stringify(await paper.store.tokens())).not.toContain(made.secret);
		expect(await read(await paper.ask("GET", "/me", { as: made.secret }))).toMatchObject({
			name: "desk",
			role: "editor",
			expiresAt: null,
		});
	});

	test("without one, with a wrong, revoked or ended one: 401 and a challenge", async () => {
		const revoked = must(
			await createToken(paper.parts.desk, { name: "r", role: "editor", expiresAt: null }, randomBytes),
		);
		await revokeToken(paper.parts.desk, revoked.token.id);
		const ended = must(
			await createToken(paper.parts.desk, { name: "e", role: "editor", expiresAt: paper.clock.now + 10 }, randomBytes),
		);
		expect((await paper.ask("GET", "/me", { as: ended.secret })).status).toBe(200);
		paper.clock.now += 10;
		for (const as of [null, "bs_wrong", "x y", revoked.secret, ended.secret]) {
			const response = await paper.ask("GET", "/me", { as });
			expect([response.status, response.headers.get("www-authenticate")?.startsWith("Bearer")]).toEqual([401, true]);
		}
	});

	test("a role that does not exist, or an end that has passed, makes no token", async () => {
		expect(
			await createToken(paper.parts.desk, { name: "x", role: "king", expiresAt: null }, randomBytes),
		).toMatchObject({ ok: false, problem: { at: "role" } });
		expect(await createToken(paper.parts.desk, { name: "x", role: "editor", expiresAt: 1 }, randomBytes)).toMatchObject(
			{ ok: false, problem: { at: "expiresAt" } },
		);
	});
});

describe("roles", () => {
	test.each([
		["reader", "POST", "/stories", 403],
		["reader", "GET", "/stories", 200],
		["reporter", "POST", "/stories", 201],
		["reporter", "POST", "/stories/1/publish", 403],
		["reporter", "POST", "/stories/1/approve", 403],
		["reporter", "PUT", "/fronts/en", 403],
		["editor", "POST", "/stories/1/approve", 200],
		["editor", "PUT", "/settings", 403],
		["editor", "PUT", "/sections", 403],
		["reader", "PUT", "/concepts/x", 403],
		["reader", "POST", "/assets", 403],
		["administrator", "PUT", "/settings", 200],
	] as const)("%s may %s %s: %i", async (role, method, path, status) => {
		const json =
			path === "/settings"
				? { name: "The Daily", site: "https://daily.example" }
				: path === "/stories" && method === "POST"
					? STORY
					: undefined;
		const response = await paper.ask(method, path, { as: paper.tokens[role], ...(json ? { json } : {}) });
		expect(response.status).toBe(status);
	});
});

describe("limits", () => {
	test("a token's requests, with Retry-After, and it recovers", async () => {
		const small = await openTestPaper({ limits: { requestsPerMinute: 3 } });
		const statuses = [];
		for (let i = 0; i < 4; i++) statuses.push((await small.ask("GET", "/me")).status);
		expect(statuses).toEqual([200, 200, 200, 429]);
		const refused = await small.ask("GET", "/me");
		expect(refused.headers.get("retry-after")).toBe("20");
		expect((await small.ask("GET", "/me", { as: small.tokens.editor })).status).toBe(200);
		small.clock.now += 20_000;
		expect((await small.ask("GET", "/me")).status).toBe(200);
		await small.close();
	});

	test("failed attempts of one address, without shutting out a good token or another address", async () => {
		const small = await openTestPaper({ limits: { failuresPerMinute: 2 } });
		const statuses = [];
		for (let i = 0; i < 3; i++)
			statuses.push((await small.ask("GET", "/me", { as: "bs_bad", address: "192.0.2.1" })).status);
		expect(statuses).toEqual([401, 401, 429]);
		expect((await small.ask("GET", "/me", { address: "192.0.2.1" })).status).toBe(200);
		expect((await small.ask("GET", "/me", { as: "bs_bad", address: "192.0.2.2" })).status).toBe(401);
		await small.close();
	});

	test("a body that is too large, declared or not, is not read to its end", async () => {
		let pulled = 0;
		const endless = new ReadableStream({
			pull(controller) {
				pulled++;
				controller.enqueue(new Uint8Array(1000).fill(32));
			},
		});
		const streamed = await paper.ask("POST", "/stories", {
			headers: { "content-type": "application/json" },
			body: endless,
		});
		expect([streamed.status, pulled < 30]).toEqual([413, true]);
		expect((await paper.ask("POST", "/stories", { json: { ...STORY, headline: "x".repeat(20_000) } })).status).toBe(
			413,
		);
	});

	test("a body that breaks off is refused and is no fault", async () => {
		const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
		const response = await paper.ask("POST", "/stories", {
			headers: { "content-type": "application/json" },
			body: broken,
		});
		expect([response.status, paper.faults]).toEqual([422, []]);
	});

	test("what is not JSON is 415", async () => {
		const response = await paper.ask("POST", "/stories", {
			body: "headline=x",
			headers: { "content-type": "application/x-www-form-urlencoded" },
		});
		expect([response.status, (await read(response)).type]).toEqual([415, "/docs/problems#wrongType"]);
	});
});

describe("every answer", () => {
	test("is not to be kept, and lets no other site in", async () => {
		for (const path of ["/me", "/stories/999", "/nowhere", "/api/openapi.json"]) {
			const response = await paper.ask("GET", path, { headers: { origin: "https://evil.example" } });
			expect(response.headers.get("cache-control")).toBe("no-store");
			expect(response.headers.get("x-content-type-options")).toBe("nosniff");
			expect(response.headers.get("access-control-allow-origin")).toBeNull();
		}
	});

	test("to HEAD has no body; OPTIONS and 405 say what is allowed", async () => {
		await publishOne(paper);
		const head = await paper.ask("HEAD", "/stories/1");
		expect([head.status, await head.text(), head.headers.get("etag") !== null]).toEqual([200, "", true]);
		const options = await paper.ask("OPTIONS", "/stories/1", { as: null });
		expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, PUT, OPTIONS"]);
		const wrong = await paper.ask("DELETE", "/stories/1");
		expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, PUT, OPTIONS"]);
	});

	test("that refuses is a problem of the catalogue", async () => {
		const response = await paper.ask("GET", "/nowhere");
		const { title, help, status } = PROBLEMS.notFound;
		expect(await read(response)).toEqual({
			type: "/docs/problems#notFound",
			title,
			status,
			help,
			detail: expect.any(String),
		});
		expect(await (await paper.ask("GET", "/api/problems")).text()).toContain('id="underEmbargo"');
	});

	test("to a disk that is full or broken is 503, to a fault of ours 500 without its words", async () => {
		const failing = async (error: Error) => {
			const broken = await openTestPaper();
			const store = Object.assign(Object.create(broken.store), { write: () => Promise.reject(error) });
			const other = await openTestPaper({ parts: { desk: { store, clock: broken.parts.desk.clock } } });
			const response = await other.ask("POST", "/stories", { json: STORY, as: broken.tokens.editor });
			const body = await read(response);
			expect(other.faults).toHaveLength(1);
			await Promise.all([broken.close(), other.close()]);
			return [response.status, body.type, body.detail.includes("secret"), body.instance.startsWith("urn:uuid:")];
		};
		const full = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
		expect(await failing(full)).toEqual([503, "/docs/problems#storeUnavailable", false, true]);
		expect(await failing(new Error("secret thing"))).toEqual([500, "/docs/problems#internal", false, true]);
	});
});

test("the OpenAPI document names every route, and every reference in it leads somewhere", async () => {
	const response = await paper.ask("GET", "/api/openapi.json", { as: null });
	const document = await read(response);
	expect(document.openapi).toBe("3.1.0");
	const operations = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
		(path) => Object.values(path).map((one) => one.operationId),
	);
	expect(operations.sort()).toEqual(ROUTES.map((route) => route.name).sort());
	const wrong: string[] = [];
	JSON.stringify(document, (key, value) => {
		if (key === "$ref" && typeof value === "string") {
			const target = value
				.slice(2)
				.split("/")
				.reduce(
					(at: Record<string, unknown> | undefined, part) => at?.[part] as Record<string, unknown> | undefined,
					document,
				);
			if (!value.startsWith("#/") || target === undefined) wrong.push(value);
		}
		return value;
	});
	expect(wrong).toEqual([]);
	for (const path of Object.keys(document.paths))
		for (const [, name] of path.matchAll(/\{(\w+)\}/gu))
			expect(JSON.stringify(document.paths[path])).toContain(`"name":"${name}","in":"path"`);
});

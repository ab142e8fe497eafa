/** The reader's front door over real HTTP. */
import { renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { saveStory } from "../../src/desk/save-story.ts";
import { content } from "../press/small-world.ts";
import { openSite, parse, type Site } from "./site.ts";

let site: Site;
let story: { id: number; path: string };
beforeAll(async () => {
	site = await openSite();
	story = await site.publish({ headline: "Talks begin", section: "world/caucasus" });
});
afterAll(() => site.end());

describe("content negotiation", () => {
	const cases: [string | undefined, string | undefined][] = [
		[undefined, undefined],
		["gzip, deflate, br, zstd", "br"],
		["gzip", "gzip"],
		["x-gzip", "gzip"],
		["GZIP, BR", "br"],
		["*", "br"],
		["br;q=0, *", "gzip"],
		["br;q=0.3, gzip;q=0.8", "gzip"],
		["br;q=0, gzip;q=0", undefined],
		["identity", undefined],
		["identity, br;q=0.5", undefined],
		["identity;q=0.5, br", "br"],
		["deflate", undefined],
		["br;q=nonsense", undefined],
		["", undefined],
	];
	test.each(cases)("Accept-Encoding %j is answered with %j", async (accept, coding) => {
		const answer = await site.ask(story.path, accept === undefined ? {} : { "Accept-Encoding": accept });
		expect(answer.status).toBe(200);
		expect(answer.headers["content-encoding"]).toBe(coding);
		expect(answer.headers.vary).toBe("Accept-Encoding");
		expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
		const body =
			coding === "br" ? brotliDecompressSync(answer.body) : coding === "gzip" ? gunzipSync(answer.body) : answer.body;
		expect(body.toString()).toContain("Talks begin");
	});
});

test("HEAD gives the headers of GET and no body", async () => {
	const get = await site.ask(story.path, { "Accept-Encoding": "br" });
	const head = await site.ask(story.path, { "Accept-Encoding": "br" }, "HEAD");
	expect(head.body.length).toBe(0);
	expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
});

test("conditional requests are answered with 304 while the page is the same, in whatever form it was sent", async () => {
	const { etag = "" } = (await site.ask(story.path, { "Accept-Encoding": "br" })).headers;
	for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
		const answer = await site.ask(story.path, { "If-None-Match": known });
		expect([known, answer.status, answer.body.length]).toEqual([known, 304, 0]);
		expect(answer.headers["cache-control"]).toContain("max-age=5");
	}
	expect((await site.ask(story.path, { "If-None-Match": '"other"' })).status).toBe(200);
	const front = (await site.ask("/en")).headers.etag ?? "";
	await site.publish({ headline: "Something new" });
	expect((await site.ask("/en", { "If-None-Match": front })).status).toBe(200);
});

describe("one page has one address, and every other leads there in one step", () => {
	test.each([
		["a slash at the end", (path: string) => `${path}/`],
		["doubled slashes", (path: string) => path.replaceAll("/", "//")],
		["capitals", (path: string) => path.toUpperCase()],
		["needless percent-encoding", (path: string) => path.replace("talks", "%74alks")],
		["another slug", (path: string) => path.replace("talks-begin", "older-headline")],
		[
			"another section, capitals and a slash",
			(path: string) => path.replace("world/caucasus/talks", "City/TALKS").concat("/"),
		],
		["a section that is no more", (path: string) => path.replace("world/caucasus", "long/gone")],
	])("%s", async (_, change) => {
		const answer = await site.ask(change(story.path));
		expect(answer.status).toBe(301);
		expect(answer.headers.location?.replace(/\?$/u, "")).toBe(story.path);
	});

	test("a story without a slug is found by its number alone, also after it was given a slug", async () => {
		const bare = await site.publish({ headline: "!!!" });
		expect(bare.path).toBe(`/en/world/${bare.id}`);
		expect(await site.ask(`/en/city/${bare.id}`)).toMatchObject({ status: 301, headers: { location: bare.path } });
		const draft = (await site.world.store.story(bare.id))?.draft ?? 0;
		must(await saveStory(site.world.desk, SYSTEM, bare.id, content({ slug: "named" }), draft));
		const done = must(await publishStory(site.world.desk, SYSTEM, bare.id));
		await site.press.catchUp(done.entry.seq);
		expect(await site.ask(bare.path)).toMatchObject({ status: 301, headers: { location: done.facts.address } });
		expect((await site.ask(`/en/city/${bare.id}`)).status).toBe(404);
	});

	test("a story that moved", async () => {
		const moved = await site.publish({ headline: "First name" });
		const record = await site.world.store.story(moved.id);
		must(
			await saveStory(
				site.world.desk,
				SYSTEM,
				moved.id,
				content({ slug: "second-name", section: "city" }),
				record?.draft ?? 0,
			),
		);
		const done = must(await publishStory(site.world.desk, SYSTEM, moved.id));
		await site.press.catchUp(done.entry.seq);
		expect(await site.ask(moved.path)).toMatchObject({ status: 301, headers: { location: done.facts.address } });
		expect(await site.ask(`${moved.path.toUpperCase()}/`)).toMatchObject({
			status: 301,
			headers: { location: done.facts.address },
		});
		expect((await site.ask(done.facts.address)).status).toBe(200);
	});

	test("letters beyond ASCII, percent-encoded or sent as bytes", async () => {
		const chinese = await site.publish({ headline: "北京 会谈" });
		expect(chinese.path).toMatch(/%E5%8C%97/u);
		expect((await site.ask(chinese.path)).status).toBe(200);
		const small = await site.ask(chinese.path.replace(/%[0-9A-F]{2}/gu, (hex) => hex.toLowerCase()));
		expect(small).toMatchObject({ status: 301, headers: { location: chinese.path } });
		const bytes = Buffer.from(decodeURIComponent(chinese.path)).toString("latin1");
		expect((await site.ask(bytes)).status).toBe(400);
	});

	test("addresses of before, with a query and by name, and the whole address as a proxy sends it", async () => {
		await site.world.store.write(async (tx) => {
			await tx.putRedirect("/?p=7", `story:${story.id}`);
			await tx.putRedirect("/2021/01/old-name", `story:${story.id}`);
			await tx.putRedirect("/en/old-name-2", `story:${story.id}`);
			await tx.putRedirect("/wp-content/a.jpg", `asset:${site.world.assets[0]}`);
		});
		for (const path of ["/?p=7", "/2021/01/old-name", "/2021/01/Old-Name/", "/en/old-name-2"])
			expect([path, (await site.ask(path)).headers.location]).toEqual([path, story.path]);
		expect((await site.ask("/wp-content/a.jpg")).headers.location).toMatch(/^\/media\//u);
		expect((await site.ask(`http://daily.example${story.path}`)).status).toBe(200);
		expect((await site.ask(`${story.path}?utm_source=letter`)).status).toBe(200);
	});
});

test("a withdrawn story is gone, at every address that it had", async () => {
	const wrong = await site.publish({ headline: "Wrong story" });
	await site.withdraw(wrong.id);
	const answer = await site.ask(wrong.path);
	expect(answer.status).toBe(410);
	expect(answer.body.toString()).toContain("It was not true.");
	expect((await site.ask(wrong.path.replace("wrong-story", "other"))).status).toBe(410);
});

test("a number at the end of an address that never was leads to no story", async () => {
	const gone = await site.publish({ headline: "Gone" });
	await site.withdraw(gone.id);
	const { id, path } = story;
	for (const at of [
		`/en/${id}`,
		`/en/nope/${id}`,
		`/en/nope/${gone.id}`,
		`/en/2021/${id}`,
		`/en/2021/x-${id}`,
		`/tr/2021/13`,
		path.replace("/en/", "/tr/"),
		gone.path.replace("/en/", "/tr/"),
	])
		expect([at, (await site.ask(at)).status]).toEqual([at, 404]);
});

test.each([
	["/tr/nothing-here", 'lang="tr'],
	["/en/nothing-here", 'lang="en'],
	["/nothing-here", 'lang="tr'],
])("what is not there is said in the language of its edition: %s", async (path, lang) => {
	const answer = await site.ask(path, { "Accept-Language": "tr" });
	expect(answer.status).toBe(404);
	expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
	expect(answer.body.toString()).toContain(lang);
});

test.each([
	["tr-TR,tr;q=0.9,en;q=0.5", "/tr"],
	["en-GB", "/en"],
	["fr", "/en"],
	["fr;q=1, tr;q=0.2", "/tr"],
	["*", "/en"],
	["tr;q=0, en", "/en"],
])("the front door leads a reader of %j to %s", async (languages, base) => {
	const answer = await site.ask("/", { "Accept-Language": languages });
	expect(answer).toMatchObject({ status: 302, headers: { location: base, vary: "Accept-Language" } });
});

test("headers keep readers safe and say what machines may do", async () => {
	const { headers } = await site.ask(story.path);
	expect(headers["content-security-policy"]).toContain("default-src");
	expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
	expect(headers).toMatchObject({
		"x-content-type-options": "nosniff",
		"x-frame-options": "DENY",
		"cross-origin-opener-policy": "same-origin",
	});
	expect(headers["referrer-policy"]).toBeDefined();
	expect(headers["tdm-reservation"]).toBe(
		site.press.standing.room.generation.first?.paper.rights.tdmReservation ? "1" : undefined,
	);
	expect((await site.ask("/en/rss.xml")).headers["cross-origin-resource-policy"]).toBe("cross-origin");
});

test("only reading is allowed", async () => {
	for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
		expect(await site.ask(story.path, { "Content-Length": "0" }, method)).toMatchObject({
			status: 405,
			headers: { allow: "GET, HEAD" },
		});
});

test("headers that are too large are refused, and the server lives on", async () => {
	expect((await site.ask("/en", { "X-Long": "a".repeat(20_000) })).status).toBe(431);
	expect((await site.ask(`/${"a".repeat(9000)}`)).status).toBe(404);
	expect(parse(await site.say("NONSENSE\r\n\r\n")).status).toBe(400);
	expect((await site.ask("/en")).status).toBe(200);
});

test("requests sent one behind the other are answered in their order", async () => {
	const many = ["/en", "/en/nothing", story.path, "/en/archive"].map(
		(path, n) => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: ${n === 3 ? "close" : "keep-alive"}\r\n\r\n`,
	);
	const said = await site.say(many.join(""));
	expect([...said.matchAll(/HTTP\/1\.1 (\d+)/gu)].map((match) => match[1])).toEqual(["200", "404", "200", "200"]);
});

test("clients that are slow to speak are let go", { timeout: 30_000 }, async () => {
	const quick = await openSite({ patience: { headers: 200, request: 400, silence: 5000 } });
	expect(parse(await quick.say("GET /en HTTP/1.1\r\nHost: x\r\n")).status).toBe(408);
	const body = await quick.say("POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
	expect(parse(body).status).toBe(405);
	expect((await quick.ask("/en")).status).toBe(200);
	await quick.end();
});

test("a stop lets what is under way end, and takes nothing new", { timeout: 30_000 }, async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	const slow = {
		prefix: "/slow",
		async answer(_: unknown, response: import("node:http").ServerResponse) {
			await held;
			response.end("done");
			return true;
		},
	};
	const stopping = await openSite({ parts: { routes: [slow] } });
	const under = stopping.ask("/slow", { Connection: "keep-alive" });
	await wait(50);
	const stopped = stopping.server.stop(5000);
	await expect(stopping.ask("/en")).rejects.toThrow("ECONNREFUSED");
	release();
	expect((await under).body.toString()).toContain("done");
	await stopped;
	await stopping.press.close();
	await stopping.world.end();
});

test("pages go out while the database can not be reached", { timeout: 30_000 }, async () => {
	const cold = await openSite({ hotBytes: 0 });
	const here = await cold.publish({ headline: "It stands" });
	const file = join(cold.world.folder, "paper.sqlite");
	// One holds the database for itself and would let nobody read.
	await cold.world.store.close();
	for (const end of ["", "-wal", "-shm"]) {
		try {
			renameSync(file + end, `${file}${end}.away`);
		} catch {}
	}
	for (const path of [here.path, "/en", "/en/rss.xml", "/robots.txt", `${here.path}?utm_source=letter`])
		expect([path, (await cold.ask(path, { "Accept-Encoding": "br" })).status]).toEqual([path, 200]);
	const undrawn = await cold.ask("/en/2021/02");
	expect(undrawn.status).toBeGreaterThanOrEqual(500);
	await cold.server.stop(100);
	await cold.press.close();
});

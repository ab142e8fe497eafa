/** A browser application over HTTP: a page for every address, files for ever, nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { application } from "../../src/web/application.ts";
import { type HttpServer, listen } from "../../src/web/http-server.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-application-"));
const script = "console.log('a script that is a little longer than nothing');\n".repeat(20);
let server: HttpServer;

beforeAll(async () => {
	mkdirSync(join(folder, "files"));
	writeFileSync(join(folder, "index.html"), "<!doctype html><title>Newsroom</title>");
	writeFileSync(join(folder, "story.html"), "<!doctype html><title>Newsroom</title><link>");
	const pages = [
		{ address: "^stories/\\d+$", page: "story.html" },
		{ address: "", page: "index.html" },
	];
	writeFileSync(join(folder, "pages.json"), JSON.stringify(pages));
	writeFileSync(join(folder, "files", "main-ABC.js"), script);
	writeFileSync(join(folder, "files", "main-ABC.js.br"), brotliCompressSync(script));
	writeFileSync(join(folder, "files", "main-ABC.js.map"), "{}");
	writeFileSync(join(folder, "meta.json"), "{}");
	const answer = application(folder, "/newsroom/");
	server = await listen(
		async (request, response) => {
			if (!(await answer(request, response, (request.url ?? "").split("?")[0] ?? ""))) {
				response.writeHead(418);
				response.end();
			}
		},
		"127.0.0.1",
		0,
	);
});
afterAll(async () => {
	await server.stop(100);
	rmSync(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) =>
	fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", ...init });

test("every address below is the page, never kept unasked, under a strict policy", async () => {
	for (const path of ["/newsroom/", "/newsroom/stories/41", "/newsroom/settings/sections?x=1"]) {
		const response = await ask(path);
		expect([path, response.status]).toEqual([path, 200]);
		expect(await response.text()).toContain("<title>Newsroom</title>");
		expect(response.headers.get("cache-control")).toBe("no-cache");
		const policy = response.headers.get("content-security-policy") ?? "";
		expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
		expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
	}
});

test("at an address whose screen is known the page names what that screen needs", async () => {
	const [story, other] = await Promise.all(["stories/41", "stories/41/record"].map((path) => ask(`/newsroom/${path}`)));
	expect(await story?.text()).toContain("<link>");
	expect(await other?.text()).not.toContain("<link>");
	expect(story?.headers.get("etag")).not.toBe(other?.headers.get("etag"));
});

test("a page that is known is not sent again, and HEAD sends none", async () => {
	const etag = (await ask("/newsroom/")).headers.get("etag") ?? "";
	expect((await ask("/newsroom/x", { headers: { "if-none-match": etag } })).status).toBe(304);
	expect((await ask("/newsroom/", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
	const head = await ask("/newsroom/", { method: "HEAD" });
	expect([head.status, await head.text()]).toEqual([200, ""]);
	expect(Number(head.headers.get("content-length"))).toBeGreaterThan(0);
});

test("files are kept for ever and go out in the form that was made at build", async () => {
	const response = await ask("/newsroom/files/main-ABC.js", { headers: { "accept-encoding": "br" } });
	expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
	expect(response.headers.get("content-encoding")).toBe("br");
	expect(await response.text()).toBe(script);
	// There is no gzip form of it: the file itself goes out.
	const plain = await ask("/newsroom/files/main-ABC.js", { headers: { "accept-encoding": "gzip" } });
	expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, script]);
	const etag = response.headers.get("etag") ?? "";
	expect((await ask("/newsroom/files/main-ABC.js", { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("a file of an earlier build, a map, and what lies beside the files are not there", async () => {
	const hidden = ["main-OLD.js", "main-ABC.js.map", "..%2fmeta.json", "../meta.json", "%2e%2e/index.html", ""];
	for (const name of hidden) {
		const response = await ask(`/newsroom/files/${name}`);
		const text = await response.text();
		expect([name, text.includes("{}") || text.includes("console.log")]).toEqual([name, false]);
		if (name.startsWith("main")) expect([name, response.status]).toEqual([name, 404]);
	}
});

test("the address without its slash leads to it; others are not its own; nothing can be sent to it", async () => {
	const response = await ask("/newsroom");
	expect([response.status, response.headers.get("location")]).toEqual([301, "/newsroom/"]);
	expect((await ask("/newsrooms")).status).toBe(418);
	expect((await ask("/newsroom/", { method: "POST" })).status).toBe(405);
});

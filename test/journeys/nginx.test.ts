/** The shipped nginx configuration before the running program: the same pages, and pages even when the program is stopped. */
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../bench/support/free-port.ts";
import { type Nginx, nginxHasBrotli, startNginx } from "../../bench/support/nginx.ts";
import { type Program, startProgram } from "../../bench/support/program.ts";
import { type Seeded, seed } from "../../bench/support/seed.ts";
import { shippedConfiguration } from "../../bench/support/shipped-nginx.ts";
import { missing, nginxPath } from "../support/tools.ts";

interface Answer {
	readonly status: number;
	readonly headers: Record<string, string>;
	readonly body: string;
}

/** As typed, without the tidying that `fetch` does to paths. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const out = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.on("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers as Record<string, string>,
					body: Buffer.concat(parts).toString("latin1"),
				}),
			);
		});
		out.on("error", reject);
		out.end();
	});
}

/** Each server names and dates its answers in its own way. */
const ITS_OWN = ["server", "date", "etag", "last-modified", "connection", "keep-alive", "transfer-encoding"];

function comparable({ status, headers, body }: Answer): object {
	const rest = Object.entries(headers).filter(([name]) => !ITS_OWN.includes(name));
	return { status, body, headers: Object.fromEntries(rest) };
}

const folder = mkdtempSync(join(tmpdir(), "broadsheet-nginx-"));
let paper: Seeded;
let program: Program;
let nginx: Nginx;
let port: number;
let story: string;
let withdrawn: string;

async function api(path: string, body: object): Promise<Record<string, string>> {
	const headers = { Authorization: `Bearer ${paper.token}`, "Content-Type": "application/json" };
	const answer = await fetch(`http://127.0.0.1:${program.port}/api/v1${path}`, {
		method: "POST",
		headers,
		body: JSON.stringify(body),
	});
	const value = (await answer.json()) as Record<string, string>;
	if (!answer.ok) throw new Error(JSON.stringify(value));
	return value;
}

async function publish(headline: string): Promise<{ id: string; url: string }> {
	const { id } = await api("/stories", {
		edition: "en",
		section: "world",
		headline,
		text: "The ferry sailed at noon.",
	});
	const { url } = await api(`/stories/${id}/publish`, {});
	return { id: String(id), url: url ?? "" };
}

describe.skipIf(nginxPath === undefined)(
	`nginx before the program${nginxPath ? "" : ` (skipped: ${missing.nginx})`}`,
	() => {
		beforeAll(async () => {
			paper = await seed(join(folder, "paper"), 40, () => {});
			program = await startProgram(paper.data);
			port = await freePort();
			const places = {
				data: paper.data,
				port,
				program: program.port,
				brotli: nginxHasBrotli,
				cache: join(folder, "cache"),
			};
			nginx = await startNginx(join(folder, "nginx"), port, shippedConfiguration(places));
			story = (await publish("Ferry sails at noon")).url;
			const other = await publish("Ferry sinks");
			withdrawn = other.url;
			await api(`/stories/${other.id}/withdraw`, { reason: "It did not sink." });
		});

		afterAll(async () => {
			await nginx?.stop();
			await program?.stop();
			rmSync(folder, { recursive: true, force: true });
		});

		const kinds = () => ({
			front: "/en",
			"section's front": "/en/world",
			"sub-section's front": "/en/world/europe",
			story,
			"withdrawn story": withdrawn,
			topic: "/en/topics/subject-0x",
			author: "/en/people/reporter-0x",
			archive: "/en/archive",
			corrections: "/en/corrections",
			imprint: "/en/imprint",
			rss: "/en/rss.xml",
			atom: "/en/world/atom.xml",
			"JSON feed": "/en/feed.json",
			"map index": "/sitemap.xml",
			"news map": "/en/sitemap-news.xml",
			robots: "/robots.txt",
			mining: "/.well-known/tdmrep.json",
			"no such page": "/en/world/nothing",
			"no such story": "/en/world/nothing-999999",
			"front door": "/",
			"old spelling": "/EN/World/",
		});

		test("gives every kind of page as the program gives it", async () => {
			const codings = ["identity", "gzip", ...(nginxHasBrotli ? ["br, gzip"] : [])];
			for (const [kind, path] of Object.entries(kinds()))
				for (const coding of codings) {
					const headers = { "Accept-Encoding": coding };
					// First from the program: a page stands once it was asked for.
					const own = comparable(await ask(program.port, path, headers));
					const through = comparable(await ask(port, path, headers));
					expect(through, `${kind} ${path} ${coding}`).toEqual(own);
				}
		});

		test("sends standing pages by itself, and answers 304 and HEAD", async () => {
			const page = await ask(port, story, { "Accept-Encoding": "gzip" });
			expect(page.headers.server).toContain("nginx");
			expect(page.headers["last-modified"]).toBeDefined();
			const again = await ask(port, story, { "Accept-Encoding": "gzip", "If-None-Match": page.headers.etag ?? "" });
			expect(again.status).toBe(304);
			const head = await ask(port, story, {}, "HEAD");
			expect([head.status, head.body]).toEqual([200, ""]);
		});

		test("hands on what is no page: other methods, queries, the API, assets", async () => {
			for (const [path, method] of [
				[story, "POST"],
				[story, "DELETE"],
				[`${story}?p=1`, "GET"],
				["/api/v1/nothing", "GET"],
				["/healthz", "GET"],
			] as const)
				expect(comparable(await ask(port, path, {}, method)), `${method} ${path}`).toEqual(
					comparable(await ask(program.port, path, {}, method)),
				);
			const font = /\/assets\/[\w.-]+/u.exec((await ask(program.port, story)).body)?.[0] ?? "/assets/none";
			expect(comparable(await ask(port, font))).toEqual(comparable(await ask(program.port, font)));
		});

		test("plays no tricks with paths", async () => {
			const tricks = [
				`${story}.html`,
				`${story}.html.gz`,
				`/${story}`,
				"/en//world",
				"/en/./world",
				"/en/world/../imprint",
				"/en/%77orld",
				"/en/world%2f..%2fimprint",
				`${withdrawn}.410`,
				"/en/world/",
				"/en/rss.xml/",
			];
			for (const path of tricks)
				expect(comparable(await ask(port, path)), path).toEqual(comparable(await ask(program.port, path)));
			// Above the root nginx says 400 before any rule of ours.
			for (const path of ["/../../nginx/root.conf", "/%2e%2e/%2e%2e/paper.sqlite", "/en/..%2f..%2f..%2fpaper.sqlite"])
				expect([400, 404], path).toContain((await ask(port, path)).status);
		});

		test("shows a correction within seconds", async () => {
			const { id, url } = await publish("Bridge opens");
			expect((await ask(port, url)).body).toContain("Bridge opens");
			const stored = await fetch(`http://127.0.0.1:${program.port}/api/v1/stories/${id}`, {
				headers: { Authorization: `Bearer ${paper.token}` },
			});
			const headers = {
				Authorization: `Bearer ${paper.token}`,
				"Content-Type": "application/json",
				"If-Match": stored.headers.get("etag") ?? "",
			};
			const body = JSON.stringify({
				edition: "en",
				section: "world",
				headline: "Bridge opens at last",
				text: "It opened.",
			});
			const saved = await fetch(`http://127.0.0.1:${program.port}/api/v1/stories/${id}`, {
				method: "PUT",
				headers,
				body,
			});
			expect(saved.status).toBe(200);
			await api(`/stories/${id}/publish`, { correction: "The time was wrong." });
			for (let tries = 0; !(await ask(port, url)).body.includes("Bridge opens at last"); tries++) {
				expect(tries).toBeLessThan(100);
				await pause(50);
			}
		});

		test("goes on with what stands while the program is stopped", async () => {
			const before = await ask(port, story);
			await program.stop();
			expect(comparable(await ask(port, story))).toEqual(comparable(before));
			expect((await ask(port, "/en")).status).toBe(200);
			expect((await ask(port, "/en/rss.xml")).status).toBe(200);
			const door = await ask(port, "/");
			expect([door.status, new URL(door.headers.location ?? "", "http://x").pathname]).toEqual([302, "/en"]);
			const lost = await ask(port, "/en/world/nothing");
			expect([lost.status, lost.headers["retry-after"]]).toEqual([503, "30"]);
		});
	},
);

/** Scheduled publication over the whole program: never early, over a restart, and what was missed goes out at the start. */
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../../scripts/build.mjs";
import { openPaper } from "../../src/cli/compose.ts";
import { type Running, serve } from "../../src/cli/serve.ts";
import { must } from "../../src/core/result.ts";
import { createToken } from "../../src/desk/tokens.ts";
import { API_LIMITS } from "../../src/newsroom/api/api.ts";
import { before } from "../support/before.ts";
import { broadsheet, newPaperArguments, type Server, startServer, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
const data = folder.path("daily");
let token = "";
let running: Running | null = null;
let program: Server | null = null;

beforeAll(async () => {
	await ensureBuilt();
	expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
	const paper = await openPaper(data);
	token = must(await createToken(paper.desk, { name: "desk", role: "editor", expiresAt: null }, randomBytes)).secret;
	await paper.close();
});
afterAll(async () => {
	await running?.stop();
	program?.process.kill("SIGKILL");
	folder.remove();
});

const options = {
	data,
	host: "127.0.0.1",
	port: 0,
	site: "",
	hotBytes: 10_000_000,
	purgeUrl: "",
	trustProxy: false,
	limits: API_LIMITS,
	log: pino({ level: "silent" }),
};

/** Schedules a new story; gives the address that it will have. */
async function schedule(url: string, at: number, headline: string): Promise<{ id: number; path: string }> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const section = newPaperArguments[newPaperArguments.indexOf("--section") + 1];
	const edition = newPaperArguments[newPaperArguments.indexOf("--edition") + 1];
	const made = await fetch(`${url}/api/v1/stories`, {
		method: "POST",
		headers,
		body: JSON.stringify({ edition, section, headline, text: "Words." }),
	});
	const { id } = (await made.json()) as { id: number };
	const answer = await fetch(`${url}/api/v1/stories/${id}/publish`, {
		method: "POST",
		headers,
		body: JSON.stringify({ at: new Date(at).toISOString() }),
	});
	if (Date.now() < at) expect(answer.status).toBe(202);
	return { id, path: `/${edition}/${section}/${headline.toLowerCase().replaceAll(" ", "-")}-${id}` };
}

const statusOf = async (url: string, path: string): Promise<number> =>
	(await fetch(url + path, { redirect: "manual" })).status;

test("a scheduled story is never early on any page, and then it is there", async () => {
	running = await serve(options);
	const { url } = running;
	let path = "";
	const at = await before(async (moment) => {
		({ path } = await schedule(url, moment, "In a moment"));
	});
	for (;;) {
		const status = await statusOf(url, path);
		const front = await (await fetch(`${url}${path.slice(0, path.indexOf("/", 1))}`)).text();
		const now = Date.now();
		// Whatever was answered, was answered before now.
		if (now < at) expect([status, front.includes(path)]).toEqual([404, false]);
		if (status === 200) break;
		await wait(20);
	}
	expect(await (await fetch(`${url}${path.slice(0, path.indexOf("/", 1))}/rss.xml`)).text()).toContain(path);
	await running.stop();
	running = null;
});

test("what was missed while nothing ran goes out at the start, and is reported", async () => {
	let made = { id: 0, path: "" };
	const at = await before(async (moment) => {
		running = await serve(options);
		made = await schedule(running.url, moment, "Missed one");
		await running.stop();
	}, 700);
	await wait(Math.max(0, at - Date.now()) + 50);
	running = await serve(options);
	expect(running.missed).toMatchObject([{ story: made.id }]);
	expect(running.missed[0]?.lateMs).toBeGreaterThan(0);
	expect(await statusOf(running.url, made.path)).toBe(200);
	await running.stop();
	running = await serve(options);
	expect(running.missed).toEqual([]);
	await running.stop();
	running = null;
});

test("a schedule outlives kill -9, and what is due then goes out before the first page is asked for", async () => {
	let path = "";
	let later = "";
	const at = await before(async (moment) => {
		program = await startServer(data);
		({ path } = await schedule(program.url, moment, "Over the kill"));
		({ path: later } = await schedule(program.url, Date.now() + 3_600_000, "In an hour"));
		await program.end("SIGKILL");
	}, 1500);
	await wait(Math.max(0, at - Date.now()) + 50);
	program = await startServer(data);
	expect(await statusOf(program.url, path)).toBe(200);
	expect(await statusOf(program.url, later)).toBe(404);
	expect(await program.end("SIGTERM")).toBe(0);
	program = null;
});

test("health, readiness and metrics", async () => {
	running = await serve(options);
	for (const path of ["/healthz", "/readyz"]) expect([path, await statusOf(running.url, path)]).toEqual([path, 200]);
	const metrics = await (await fetch(`${running.url}/metrics`)).text();
	expect(metrics).toMatch(/^broadsheet_standing_pages [1-9]/mu);
	expect(metrics).toMatch(/^broadsheet_press_behind 0$/mu);
	await running.stop();
	running = null;
});

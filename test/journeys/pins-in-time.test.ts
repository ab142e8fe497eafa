/** Pins of a front over a restart of the whole program: what should have begun while nothing ran stands there at the start. */
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
import { broadsheet, newPaperArguments, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
const data = folder.path("daily");
const section = newPaperArguments[newPaperArguments.indexOf("--section") + 1];
const edition = newPaperArguments[newPaperArguments.indexOf("--edition") + 1];
let token = "";
let running: Running | null = null;

beforeAll(async () => {
	await ensureBuilt();
	expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
	const paper = await openPaper(data);
	token = must(await createToken(paper.desk, { name: "desk", role: "editor", expiresAt: null }, randomBytes)).secret;
	await paper.close();
});
afterAll(async () => {
	await running?.stop();
	folder.remove();
});

const start = () =>
	serve({
		data,
		host: "127.0.0.1",
		port: 0,
		site: "",
		hotBytes: 10_000_000,
		purgeUrl: "",
		trustProxy: false,
		limits: API_LIMITS,
		log: pino({ level: "silent" }),
	});

async function call<Answer>(url: string, method: string, path: string, body?: unknown): Promise<Answer> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const response = await fetch(`${url}/api/v1${path}`, {
		method,
		headers,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	expect([method, path, response.ok]).toEqual([method, path, true]);
	return (await response.json()) as Answer;
}
const front = async (url: string) => (await fetch(`${url}/${edition}`)).text();

test("one pin begins while the program is down, another ends, and both are so when it is back", async () => {
	running = await start();
	let { url } = running;
	const stories: number[] = [];
	for (const headline of ["First", "Second"]) {
		const { id } = await call<{ id: number }>(url, "POST", "/stories", { edition, section, headline, text: "Words." });
		await call(url, "POST", `/stories/${id}/publish`);
		stories.push(id);
	}
	const soon = await before(async (moment) => {
		const pinned = [
			{ story: stories[0], from: moment, headline: "It begins" },
			{ story: stories[1], until: moment, headline: "It ends" },
		];
		running ??= await start();
		({ url } = running);
		const containers = [{ look: "lead", pinned }];
		const { fronts } = await call<{ fronts: { revision: number }[] }>(url, "GET", "/fronts");
		await call(url, "PUT", `/fronts/${edition}`, { containers, revision: fronts[0]?.revision ?? 0 });
		const text = await front(url);
		if (Date.now() < moment) expect([text.includes("It begins"), text.includes("It ends")]).toEqual([false, true]);
		await running.stop();
		running = null;
	});
	await wait(Math.max(0, soon - Date.now()) + 50);
	running = await start();
	({ url } = running);
	const after = await front(url);
	expect([after.includes("It begins"), after.includes("It ends")]).toEqual([true, false]);
	const { entries } = await call<{ entries: { kind: string; actor: string }[] }>(
		url,
		"GET",
		"/ledger?after=0&limit=1000",
	);
	const launches = entries.filter((one) => one.kind === "front").map((one) => one.actor);
	expect(launches.slice(-2)).toEqual([expect.stringMatching(/^token:/u), "system"]);
});

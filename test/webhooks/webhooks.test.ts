/** Webhooks over a real store and real endpoints on loopback: signed, retried, in order, and harmless to each other. */
import { createHmac, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PaperSettings } from "../../src/core/paper.ts";
import { must } from "../../src/core/result.ts";
import { RETRY_AFTER, WebhookInput } from "../../src/core/webhook.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeSettings } from "../../src/desk/change-paper.ts";
import { changeWebhook, createWebhook, deliverAgain, removeWebhook, tryWebhook } from "../../src/desk/webhooks.ts";
import type { Delivery } from "../../src/store/webhooks.ts";
import { post } from "../../src/webhooks/post.ts";
import { isPublic } from "../../src/webhooks/public-address.ts";
import { Webhooks } from "../../src/webhooks/webhooks.ts";
import { openInFolder, type SqliteFolder } from "../store/sqlite-folder.ts";

interface Got {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** An endpoint that answers as `answer` says and remembers what it got; null: it never answers. */
async function endpoint(answer: (nth: number) => number | null) {
	const got: Got[] = [];
	const server: Server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8").on("data", (part: string) => (body += part));
		request.on("end", () => {
			got.push({ headers: request.headers, body });
			const status = answer(got.length);
			if (status === null) return;
			response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {});
			response.end(`answer ${got.length}`);
		});
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	closing.push(close);
	return { url, got, close };
}

let opened: SqliteFolder;
let closing: (() => void)[];
let clock: { now: number };
let running: Webhooks[];
beforeEach(async () => {
	opened = await openInFolder();
	closing = [];
	running = [];
	clock = { now: Date.UTC(2026, 10, 24, 9) };
});
afterEach(async () => {
	for (const one of running) await one.stop();
	for (const close of closing) close();
	await opened.close();
});

const desk = () => ({ store: opened.store, clock: () => clock.now });
const hookTo = async (url: string, changes: Partial<WebhookInput> = {}) =>
	must(
		await createWebhook(
			desk(),
			SYSTEM,
			WebhookInput.parse({ url, events: ["paper.changed"], ...changes }),
			randomBytes,
		),
	);
const rename = (name: string) =>
	changeSettings(desk(), SYSTEM, PaperSettings.parse({ name, site: "https://daily.example" }));

function start(options: Partial<ConstructorParameters<typeof Webhooks>[0]> = {}): Webhooks {
	const webhooks = new Webhooks({
		...desk(),
		site: () => "https://daily.example",
		isPrivateAllowed: true,
		patience: 200,
		failed: (error) => expect.unreachable(String(error)),
		...options,
	});
	running.push(webhooks);
	webhooks.start();
	return webhooks;
}

/** Waits until the log of a webhook is as wanted. */
async function log(webhook: number, wanted: (rows: readonly Delivery[]) => boolean): Promise<readonly Delivery[]> {
	for (let tries = 0; tries < 400; tries++) {
		const rows = await opened.store.webhooks.deliveries(webhook, 1e9, 100);
		if (wanted(rows)) return rows;
		await new Promise((later) => setTimeout(later, 10));
	}
	const rows = await opened.store.webhooks.deliveries(webhook, 1e9, 100);
	throw new Error(`The log never was as wanted: ${JSON.stringify(rows)}`);
}
const all = (state: string, count: number) => (rows: readonly Delivery[]) =>
	rows.filter((row) => row.state === state).length === count;

function isSigned(secret: string, { headers, body }: Got): boolean {
	const key = Buffer.from(secret.replace("whsec_", ""), "base64");
	const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
	return headers["webhook-signature"] === `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
}

describe("webhooks", () => {
	test("tell each entry once, signed, to those who asked for it, and nothing from before", async () => {
		await rename("Before");
		clock.now += 1;
		const receiver = await endpoint(() => 204);
		const other = await endpoint(() => 200);
		const hook = await hookTo(receiver.url);
		const deaf = await hookTo(other.url, { events: ["story.published"] });
		const webhooks = start();
		clock.now += 1;
		await rename("One");
		await rename("Two");
		webhooks.wake();
		const rows = await log(hook.id, all("delivered", 2));
		expect(rows.map(({ status, attempts, event }) => [status, attempts, event])).toEqual([
			[204, 1, "paper.changed"],
			[204, 1, "paper.changed"],
		]);
		const said = receiver.got.map(
			({ body }) => JSON.parse(body) as { type: string; data: { document: { name: string } } },
		);
		expect(said.map(({ type, data }) => [type, data.document.name])).toEqual([
			["paper.changed", "One"],
			["paper.changed", "Two"],
		]);
		expect(receiver.got.every((got) => isSigned(hook.secret, got))).toBe(true);
		expect(isSigned(deaf.secret, receiver.got[0] as Got)).toBe(false);
		expect([other.got, await opened.store.webhooks.deliveries(deaf.id, 1e9, 9)]).toEqual([[], []]);
	});

	test("try again later and later, over a restart, and give up in the end", async () => {
		const receiver = await endpoint((nth) => (nth < 3 ? 500 : 200));
		const hook = await hookTo(receiver.url);
		let webhooks = start();
		await rename("One");
		webhooks.wake();
		const [first] = await log(hook.id, (rows) => rows[0]?.attempts === 1);
		expect(first).toMatchObject({ state: "waiting", status: 500, answer: "answer 1", nextAt: clock.now + 10_000 });
		await webhooks.stop();
		clock.now += 9999;
		webhooks = start();
		await new Promise((later) => setTimeout(later, 50));
		expect(receiver.got.length).toBe(1);
		clock.now += 1;
		webhooks.wake();
		await log(hook.id, (rows) => rows[0]?.attempts === 2);
		clock.now += 30_000;
		webhooks.wake();
		await log(hook.id, all("delivered", 1));
		// The same message each time, so that a receiver that took it already can tell.
		expect(new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
		const dead = await endpoint(() => 302);
		must(await changeWebhook(desk(), SYSTEM, hook.id, WebhookInput.parse({ ...input(dead.url) })));
		await rename("Two");
		for (const wait of [0, ...RETRY_AFTER]) {
			const before = dead.got.length;
			clock.now += wait;
			webhooks.wake();
			await log(hook.id, (rows) => rows.length === 2 && (rows[0]?.attempts ?? 0) > before);
		}
		const [last] = await log(hook.id, all("failed", 1));
		expect([last?.attempts, dead.got.length]).toEqual([RETRY_AFTER.length + 1, RETRY_AFTER.length + 1]);
	});

	test("of a dead and a silent endpoint harm nobody", async () => {
		const silent = await endpoint(() => null);
		const gone = await endpoint(() => 200);
		gone.close();
		const receiver = await endpoint(() => 200);
		const hooks = [await hookTo(silent.url), await hookTo(gone.url), await hookTo(receiver.url)];
		const webhooks = start();
		for (const name of ["One", "Two", "Three"]) await rename(name);
		webhooks.wake();
		await log(hooks[2]?.id ?? 0, all("delivered", 3));
		const [first] = (await log(hooks[0]?.id ?? 0, (rows) => rows.some((row) => row.attempts === 1))).toReversed();
		expect([first?.status, first?.answer]).toEqual([0, "there was no answer in time"]);
		// After the first failure the endpoint is left alone, however much waits for it.
		expect([silent.got.length, receiver.got.length]).toEqual([1, 3]);
		expect(await opened.store.webhooks.counts()).toMatchObject({ delivered: 3, waiting: 6 });
	});

	test("are sent again by hand, tried, switched off and removed", async () => {
		const receiver = await endpoint(() => 200);
		const hook = await hookTo(receiver.url);
		const webhooks = start();
		await rename("One");
		webhooks.wake();
		const [row] = await log(hook.id, all("delivered", 1));
		must(await deliverAgain(desk(), SYSTEM, hook.id, row?.id ?? 0));
		must(await tryWebhook(desk(), SYSTEM, hook.id));
		webhooks.wake();
		await log(hook.id, all("delivered", 3));
		expect(receiver.got[1]?.body).toBe(receiver.got[0]?.body);
		expect(JSON.parse(receiver.got[2]?.body ?? "")).toMatchObject({ type: "test" });
		must(await changeWebhook(desk(), SYSTEM, hook.id, input(receiver.url, { active: false })));
		await rename("Two");
		webhooks.wake();
		expect((await tryWebhook(desk(), SYSTEM, hook.id)).ok).toBe(false);
		must(await removeWebhook(desk(), SYSTEM, hook.id));
		expect(await tryWebhook(desk(), SYSTEM, hook.id)).toMatchObject({ problem: { code: "webhookNotFound" } });
		expect(receiver.got.length).toBe(3);
	});

	test("are not told of what happened while they were switched off, nor is anything of it kept for another start", async () => {
		const receiver = await endpoint(() => 200);
		const hook = await hookTo(receiver.url);
		const switched = async (active: boolean) => {
			must(await changeWebhook(desk(), SYSTEM, hook.id, input(receiver.url, { active })));
		};
		const webhooks = start();
		await switched(false);
		await rename("Unheard");
		webhooks.wake();
		await webhooks.stop();
		await switched(true);
		await rename("Heard");
		start().wake();
		await log(hook.id, all("delivered", 1));
		expect(receiver.got.map(({ body }) => JSON.stringify(body))).toEqual([expect.stringContaining("Heard")]);
	});

	test("need the permission to change settings", async () => {
		const reader = { name: "token:1", role: "reader" };
		const made = await createWebhook(desk(), reader, input("http://127.0.0.1/"), randomBytes);
		expect(made).toMatchObject({ ok: false, problem: { code: "forbidden" } });
	});
});

const input = (url: string, changes: Partial<WebhookInput> = {}) =>
	WebhookInput.parse({ url, events: ["paper.changed"], ...changes });

describe("addresses that are not public", () => {
	test("are refused whether named by number or by name", async () => {
		const receiver = await endpoint(() => 200);
		for (const url of [
			receiver.url,
			receiver.url.replace("127.0.0.1", "localhost"),
			"http://[::1]/",
			"http://169.254.169.254/",
		]) {
			const { status, answer } = await post(url, {}, "{}", { isPrivateAllowed: false, patience: 1000 });
			expect([url, status, answer]).toEqual([url, 0, expect.stringContaining("private network")]);
		}
		expect(receiver.got).toEqual([]);
	});

	test("are told from public ones in any dress", () => {
		for (const address of ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "172.32.0.1", "::ffff:8.8.8.8"])
			expect([address, isPublic(address)]).toEqual([address, true]);
		const octet = fc.integer({ min: 0, max: 255 });
		const closed = fc.oneof(
			fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet),
			fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
			fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
			fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
			fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
		);
		fc.assert(
			fc.property(closed, (parts) => {
				const address = parts.join(".");
				expect([isPublic(address), isPublic(`::ffff:${address}`)]).toEqual([false, false]);
			}),
		);
		for (const address of ["::1", "::", "fd00::1", "fe80::1", "64:ff9b::7f00:1", "not an address", "2002:7f00:1::"])
			expect([address, isPublic(address)]).toEqual([address, false]);
	});
});

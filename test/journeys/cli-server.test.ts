/** A server's life: it starts, publishes, is killed, is back; backed up while it serves; stopped cleanly; restored. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import {
	broadsheet,
	newPaperArguments,
	publish,
	type Server,
	startServer,
	temporaryFolder,
} from "../support/program.ts";

const folder = temporaryFolder();
const running: Server[] = [];
afterAll(() => {
	for (const { process } of running) process.kill("SIGKILL");
	folder.remove();
});

async function start(data: string): Promise<Server> {
	const server = await startServer(data);
	running.push(server);
	return server;
}

test("new, token, start, publish, kill -9, start, backup beside it, stop, restore", async () => {
	const data = folder.path("daily");
	expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
	const { token } = (await broadsheet(["token", "create", "--data", data, "--role", "editor", "--json"])).json<{
		token: string;
	}>();
	const first = await start(data);
	expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
	const story = await publish(first.url, token, "Before the kill");
	expect(await (await fetch(`${first.url}${story.url}`)).text()).toContain("Before the kill");

	// A server is there already: a second one, a full press and a restore are refused and harm nothing.
	const other = await broadsheet(["start", "--data", data, "--port", "0"]);
	expect(other.code).toBe(3);
	expect(other.err).toContain(`(${first.process.pid}`);
	expect((await broadsheet(["press", "--all", "--data", data])).code).toBe(3);

	await first.end("SIGKILL");
	const second = await start(data);
	expect(await (await fetch(`${second.url}${story.url}`)).text()).toContain("Before the kill");
	const later = await publish(second.url, token, "After the kill");

	const file = folder.path("daily.tar");
	const backedUp = await broadsheet(["backup", file, "--data", data, "--json"]);
	expect(backedUp.code).toBe(0);
	expect(backedUp.json()).toMatchObject({ file, ledger: { seq: later.ledger }, damaged: [] });
	expect((await broadsheet(["backup", file, "--data", data])).code).toBe(3);
	const after = await publish(second.url, token, "After the backup");
	expect((await broadsheet(["restore", file, "--data", data, "--replace"])).code).toBe(3);
	expect((await fetch(`${second.url}${after.url}`)).status).toBe(200);
	expect((await broadsheet(["press", "--verify", "--data", data, "--json"])).json()).toMatchObject({ ok: true });

	expect(await second.end("SIGTERM")).toBe(0);
	expect((await broadsheet(["restore", file, "--data", data])).code).toBe(3);
	const restored = await broadsheet(["restore", file, "--data", data, "--replace", "--json"]);
	expect(restored.code).toBe(0);
	expect(restored.json()).toMatchObject({ data, replaced: `${data}.replaced-1`, ledger: { seq: later.ledger } });
	expect(existsSync(`${data}.replaced-1/paper.sqlite`)).toBe(true);
	expect((await broadsheet(["verify", "--data", data])).code).toBe(0);

	const third = await start(data);
	expect((await fetch(`${third.url}${later.url}`)).status).toBe(200);
	expect((await fetch(`${third.url}${after.url}`)).status).toBe(404);
	expect(await third.end("SIGINT")).toBe(0);
	const all = await broadsheet(["press", "--all", "--data", data, "--json"]);
	expect(all.code).toBe(0);
	expect((await broadsheet(["press", "--verify", "--data", data, "--json"])).json()).toMatchObject({ ok: true });
	const plan = await broadsheet(["press", "--plan", String(story.ledger), "--data", data, "--json"]);
	expect(plan.json()).toMatchObject({ entry: { seq: story.ledger, kind: "publish" } });
	expect((await broadsheet(["press", "--plan", "9999", "--data", data])).code).toBe(3);
});

test("a port that is taken is an error that names another one", async () => {
	const { createServer } = await import("node:net");
	const data = folder.path("busy");
	await broadsheet(["new", data, ...newPaperArguments]);
	const taken = createServer().listen(0, "127.0.0.1");
	await once(taken, "listening");
	const { port } = taken.address() as { port: number };
	const ran = await broadsheet(["start", "--data", data, "--port", String(port)]);
	taken.close();
	expect(ran.code).toBe(3);
	expect(ran.err).toContain(`--port ${port + 1}`);
});

test("a stop that arrives twice at once, as npm sends it, still ends cleanly", async () => {
	const data = folder.path("twice");
	await broadsheet(["new", data, ...newPaperArguments]);
	const server = await start(data);
	server.process.kill("SIGINT");
	expect(await server.end("SIGINT")).toBe(0);
});

test("the demonstration newspaper is there after one command", async () => {
	const data = folder.path("demo");
	const server = await startServer(data, ["--demo"]);
	running.push(server);
	for (const edition of ["en", "tr", "ar", "ru", "hy"]) {
		const front = await fetch(`${server.url}/${edition}`);
		expect([edition, front.status]).toEqual([edition, 200]);
	}
	const corrections = await (await fetch(`${server.url}/en/corrections`)).text();
	expect(corrections).toContain("20.4 per cent");
	expect(corrections).toContain("belonged to an exercise");
	expect(await server.end("SIGTERM")).toBe(0);
	const checks = [["verify"], ["press", "--verify"]];
	for (const args of checks) expect((await broadsheet([...args, "--data", data])).code).toBe(0);
});

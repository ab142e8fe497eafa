/** Webhooks and tokens through the API: secrets are shown once, and only to those who may set up the paper. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, type TestPaper } from "./paper.ts";

let paper: TestPaper;
const wakes = { count: 0 };
beforeAll(async () => {
	paper = await openTestPaper({ parts: { webhooks: { wake: () => wakes.count++ } } });
});
afterAll(() => paper.close());

const ask = async (method: string, path: string, json?: unknown, as: string | null = paper.tokens.administrator) => {
	const response = await paper.ask(method, path, { as, ...(json === undefined ? {} : { json }) });
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const hook = { url: "https://archive.example/in", description: "The archive", events: ["story.published"] };

test("a webhook's secret is shown when it is made and when it is renewed, and never again", async () => {
	const made = await ask("POST", "/webhooks", hook);
	expect([made.status, String(made.body.secret)]).toEqual([201, expect.stringMatching(/^whsec_[\w+/]{43}=$/u)]);
	const { id } = made.body;
	const listed = await ask("GET", "/webhooks");
	expect(listed.body.webhooks).toEqual([{ ...hook, id, active: true, createdAt: paper.clock.now, quietUntil: 0 }]);
	const renewed = await ask("POST", `/webhooks/${id}/secret`);
	expect(renewed.body.secret).not.toBe(made.body.secret);
	const changed = await ask("PUT", `/webhooks/${id}`, { ...hook, events: ["asset.changed"], active: false });
	expect([changed.status, changed.body.events, "secret" in changed.body]).toEqual([200, ["asset.changed"], false]);
	expect(await ask("POST", `/webhooks/${id}/test`)).toMatchObject({ status: 409 });
	await ask("PUT", `/webhooks/${id}`, hook);
	const before = wakes.count;
	expect(await ask("POST", `/webhooks/${id}/test`)).toMatchObject({
		status: 202,
		body: { event: "test", attempts: 0 },
	});
	const { body } = await ask("GET", `/webhooks/${id}/deliveries`);
	const [delivery] = body.deliveries as { id: number }[];
	expect(await ask("POST", `/webhooks/${id}/deliveries/${delivery?.id}/again`)).toMatchObject({ status: 202 });
	expect(wakes.count).toBe(before + 2);
	expect((await ask("POST", `/webhooks/${id}/deliveries/99/again`)).status).toBe(404);
	expect((await ask("DELETE", `/webhooks/${id}`)).status).toBe(200);
	expect((await ask("DELETE", `/webhooks/${id}`)).status).toBe(404);
});

test("an address that is none, no events and unknown events are refused with their place", async () => {
	for (const [given, at] of [
		[{ ...hook, url: "ftp://x.example" }, "url"],
		[{ ...hook, url: "not an address" }, "url"],
		[{ ...hook, events: [] }, "events"],
		[{ ...hook, events: ["story.eaten"] }, "events.0"],
	] as const)
		expect(await ask("POST", "/webhooks", given)).toMatchObject({ status: 422, body: { at } });
});

test("a token is shown once, works, and is refused from the moment it is revoked", async () => {
	const made = await ask("POST", "/tokens", { name: "wire desk", role: "reporter" });
	expect([made.status, made.body.role]).toEqual([201, "reporter"]);
	const { token, ...shown } = made.body as Record<string, unknown>;
	const { body } = await ask("GET", "/tokens");
	expect(body.tokens).toContainEqual(shown);
	expect(JSON.stringify(body)).not.toContain(String(token));
	expect((await ask("GET", "/me", undefined, String(token))).status).toBe(200);
	expect((await ask("DELETE", `/tokens/${shown.id}`)).status).toBe(200);
	expect((await ask("GET", "/me", undefined, String(token))).status).toBe(401);
	expect((await ask("DELETE", "/tokens/4711")).status).toBe(404);
	expect(await ask("POST", "/tokens", { name: "x", role: "emperor" })).toMatchObject({
		status: 422,
		body: { at: "role" },
	});
});

test("who may not set up the paper sees and makes none", async () => {
	for (const [method, path] of [
		["GET", "/webhooks"],
		["POST", "/webhooks"],
		["GET", "/tokens"],
		["POST", "/tokens"],
		["DELETE", "/tokens/1"],
	] as const)
		expect([path, (await ask(method, path, undefined, paper.tokens.editor)).status]).toEqual([path, 403]);
});

/** The server is killed while three people write: nothing that it acknowledged is gone, and all go on where they were. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freePort } from "../../src/cli/free-port.ts";
import { bodyText } from "../../src/elements/body.ts";
import { Writer } from "../newsroom/together/writers.ts";
import { asPerson, signedIn } from "../support/newsroom.ts";
import { broadsheet, emptyFolder } from "../support/running-paper.ts";
import { browserPath, launchBrowser } from "../support/tools.ts";

const program = fileURLToPath(new URL("../../bin/broadsheet.mjs", import.meta.url));
const KILLS = 3;

async function start(data: string, port: number): Promise<ChildProcess> {
	const child = spawn(process.execPath, [program, "start", "--data", data, "--port", String(port)], {
		stdio: "ignore",
	});
	for (;;) {
		const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
		if (ready?.status === 200) return child;
		if (child.exitCode !== null) throw new Error("the paper did not start");
		await new Promise((later) => setTimeout(later, 50));
	}
}

test.skipIf(browserPath === undefined)(
	"a person goes on writing while the server is killed, loses the window too, and goes on",
	{ timeout: 60_000 },
	async () => {
		const data = await emptyFolder();
		await broadsheet("demo", "--data", data);
		const port = await freePort("127.0.0.1");
		const url = `http://127.0.0.1:${port}`;
		let child = await start(data, port);
		const ada = await signedIn({ url, data, api: (async () => ({})) as never, stop: async () => {} }, { name: "Ada" });
		const story = { edition: "en", section: "world", headline: "Killed", text: "Begin." };
		const { id } = await ada.api<{ id: number }>("POST", "/stories", story);
		const browser = await launchBrowser();
		try {
			const context = await ada.context(browser);
			const page = await context.newPage();
			await page.goto(`${url}/newsroom/stories/${id}`);
			await page.locator(".ProseMirror > p").first().click();
			await page.keyboard.press("End");
			await page.keyboard.type(" Before.");
			await page.locator('[data-kind="saved"]').waitFor();
			await page.keyboard.type(" In mid-");
			child.kill("SIGKILL");
			await once(child, "exit");
			await page.keyboard.type("sentence,");
			await page.locator('[data-kind="offline"]').waitFor();
			child = await start(data, port);
			await page.keyboard.type(" and on.");
			await page.locator('[data-kind="saved"]').waitFor();
			await page.keyboard.press("ControlOrMeta+s");
			await page.getByText("Saved as a revision").waitFor();
			const { body } = await ada.api<{ body: never }>("GET", `/stories/${id}`);
			expect(bodyText(body)).toBe("Begin. Before. In mid-sentence, and on.");
		} finally {
			await browser.close();
			child.kill("SIGINT");
			await once(child, "exit");
			await rm(data, { recursive: true, force: true });
		}
	},
);

test("nothing acknowledged is lost when the server is killed in mid-sentence", { timeout: 120_000 }, async () => {
	const data = await emptyFolder();
	await broadsheet("demo", "--data", data);
	const port = await freePort("127.0.0.1");
	const url = `http://127.0.0.1:${port}`;
	let child = await start(data, port);
	const people = await Promise.all(
		["Ada", "Bora", "Cem"].map((name) =>
			signedIn({ url, data, api: (async () => ({})) as never, stop: async () => {} }, { name }),
		),
	);
	const first = asPerson(url, people[0] as (typeof people)[0]);
	const { id } = await first.api<{ id: number }>("POST", "/stories", {
		edition: "en",
		section: "world",
		headline: "Killed",
		text: "One. \n\nTwo. \n\nThree. ",
	});
	const writers = people.map((person) => new Writer(url, id, person.secret));
	await Promise.all(writers.map((one) => one.here()));
	let n = 0;
	const typing = setInterval(() => {
		for (const [at, one] of writers.entries()) one.type(at, one.paragraphs[at]?.length ?? 0, String(n++ % 10));
	}, 15);
	for (let kill = 0; kill < KILLS; kill++) {
		const safeBefore = writers.map((one) => one.states.length);
		await Promise.all(writers.map((one, at) => one.until(({ states }) => states.length > (safeBefore[at] ?? 0) + 60)));
		child.kill("SIGKILL");
		await once(child, "exit");
		// What each knew to be safe when the server died.
		const known = writers.map((one) => one.paragraphs.map((text) => text.length));
		const unsafe = writers.map((one) => one.link.state.unsafe);
		child = await start(data, port);
		const kept = new Writer(url, id, (people[0] as (typeof people)[0]).secret);
		// Before the others are back with what they have, the store alone must know all that was acknowledged.
		await kept.here();
		for (const at of writers.keys())
			expect(kept.paragraphs[at]?.length).toBeGreaterThanOrEqual((known[at]?.[at] ?? 0) - (unsafe[at] ?? 0));
		kept.close();
	}
	clearInterval(typing);
	await Promise.all(writers.map((one) => one.safe()));
	const text = writers[0]?.text ?? "";
	await Promise.all(writers.map((one) => one.until((other) => other.text === text)));
	expect(text.replace(/\D/gu, "")).toHaveLength(n);
	const saved = await writers[0]?.link.save();
	expect(saved).toMatchObject({ ok: true });
	const story = await first.api<{ body: never }>("GET", `/stories/${id}`);
	expect(bodyText(story.body).replaceAll("\n\n", "\n")).toBe(text);
	for (const one of writers) one.close();
	child.kill("SIGINT");
	await once(child, "exit");
	await rm(data, { recursive: true, force: true });
});

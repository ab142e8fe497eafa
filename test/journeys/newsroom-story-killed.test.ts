/** The server is killed while three people write: nothing that it acknowledged is gone, and all go on where they were. */
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { bodyText } from "../../src/elements/body.ts";
import { Writer } from "../newsroom/together/writers.ts";
import { copyDemo } from "../support/demo-once.ts";
import { asPerson, signedIn } from "../support/newsroom.ts";
import { type Server, startServer } from "../support/program.ts";
import { emptyFolder, type RunningPaper } from "../support/running-paper.ts";
import { testPort } from "../support/test-port.ts";
import { browserPath, launchBrowser } from "../support/tools.ts";

const KILLS = 3;

/** The paper as one signs in to it; nobody asks it for more. */
const paperAt = ({ url }: Server, data: string) => ({ url, data }) as RunningPaper;

test.skipIf(browserPath === undefined)(
	"a person goes on writing while the server is killed, loses the window too, and goes on",
	{ timeout: 60_000 },
	async () => {
		const data = await emptyFolder();
		await copyDemo(data);
		// After each kill it is found where it was.
		const port = ["--port", String(await testPort())];
		let server = await startServer(data, port);
		const { url } = server;
		const ada = await signedIn(paperAt(server, data), { name: "Ada" });
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
			await server.end("SIGKILL");
			await page.keyboard.type("sentence,");
			await page.locator('[data-kind="offline"]').waitFor();
			server = await startServer(data, port);
			await page.keyboard.type(" and on.");
			await page.locator('[data-kind="saved"]').waitFor();
			await page.keyboard.press("ControlOrMeta+s");
			await page.getByText("Saved as a revision").waitFor();
			const { body } = await ada.api<{ body: never }>("GET", `/stories/${id}`);
			expect(bodyText(body)).toBe("Begin. Before. In mid-sentence, and on.");
		} finally {
			await browser.close();
			await server.end("SIGINT");
			await rm(data, { recursive: true, force: true });
		}
	},
);

test("nothing acknowledged is lost when the server is killed in mid-sentence", { timeout: 120_000 }, async () => {
	const data = await emptyFolder();
	await copyDemo(data);
	// After each kill it is found where it was.
	const port = ["--port", String(await testPort())];
	let server = await startServer(data, port);
	const { url } = server;
	const people = await Promise.all(["Ada", "Bora", "Cem"].map((name) => signedIn(paperAt(server, data), { name })));
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
		await server.end("SIGKILL");
		// What each knew to be safe when the server died.
		const known = writers.map((one) => one.paragraphs.map((text) => text.length));
		const unsafe = writers.map((one) => one.link.state.unsafe);
		server = await startServer(data, port);
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
	await server.end("SIGINT");
	await rm(data, { recursive: true, force: true });
});

/** The way of a story to its readers, in a real browser: reviewed, published, scheduled over a restart, corrected, withdrawn; and what fails raises an alarm. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { before } from "../support/before.ts";
import { copyDemo } from "../support/demo-once.ts";
import { openIn, widthOf } from "../support/looks.ts";
import { asPerson, type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type Server, startServer, temporaryFolder } from "../support/program.ts";
import type { RunningPaper } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

const folder = temporaryFolder();
const data = folder.path("demo");
let server: Server;
let browser: Browser;
let ada: SignedInPerson;
let cem: SignedInPerson;

const STORY = {
	edition: "en",
	section: "world",
	standfirst: "What it is about",
	text: "Built in 1974 by the city.\n\nIt stands.",
};

async function write(who: SignedInPerson, fields: object): Promise<{ id: number; revision: number }> {
	return who.api("POST", "/stories", { ...STORY, ...fields });
}
async function save(who: SignedInPerson, id: number, revision: number, fields: object): Promise<number> {
	const saved = await who.api<{ revision: number }>(
		"PUT",
		`/stories/${id}`,
		{ ...STORY, ...fields },
		{ "if-match": `"${revision}"` },
	);
	return saved.revision;
}

async function open(person: SignedInPerson, path: string): Promise<Page> {
	const page = await person.window(browser);
	await page.goto(`${server.url}/newsroom${path}`);
	await page.locator("h1").first().waitFor();
	return page;
}
const record = (person: SignedInPerson, id: number) => open(person, `/stories/${id}/record`);
const reader = async (path: string) => {
	const response = await fetch(server.url + path, { redirect: "manual" });
	return { status: response.status, text: await response.text() };
};
const dialog = (page: Page) => page.locator(".k-dialog");
describe.skipIf(browserPath === undefined)(
	`publishing${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			await copyDemo(data);
			server = await startServer(data);
			browser = await launchBrowser();
			const paper = { url: server.url, data } as RunningPaper;
			ada = await signedIn(paper, { name: "Ada Demir", role: "reporter" });
			cem = await signedIn(paper, { name: "Cem Kaya" });
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await server?.end("SIGINT");
			folder.remove();
		});

		it("leads from the reporter over the editor to the readers, and says what was done", async () => {
			const { id } = await write(ada, { headline: "The bridge opens" });
			const reporter = await record(ada, id);
			await reporter.keyboard.press("Control+Shift+H");
			await dialog(reporter).getByLabel("Note to whoever reads it").fill("Quotations are checked");
			await dialog(reporter).getByRole("button", { name: "Hand in" }).click();
			await reporter.getByText("In review").first().waitFor();
			expect(await reporter.getByRole("button", { name: "Publish" }).count()).toBe(0);

			const editor = await record(cem, id);
			await editor.getByRole("tab", { name: "Review" }).click();
			await editor.getByText("Quotations are checked").waitFor();
			await editor.getByRole("button", { name: "Approve" }).click();
			await dialog(editor).getByRole("button", { name: "Approve" }).click();
			// The other window learns of it by itself.
			await reporter.getByText("Approved").first().waitFor();

			await dialog(editor).waitFor({ state: "detached" });
			await editor.keyboard.press("Control+Shift+P");
			await dialog(editor).getByText(`/en/world/the-bridge-opens-${id}`).waitFor();
			await dialog(editor).getByText("World").first().waitFor();
			const sent: string[] = [];
			editor.on("request", (request) => {
				if (request.method() === "POST" && request.url().endsWith("/publish")) sent.push(request.url());
			});
			// By keyboard alone, and pressed twice.
			const focused = () => editor.evaluate(() => document.activeElement?.textContent);
			for (let n = 0; n < 20 && (await focused()) !== "Publish now"; n++) await editor.keyboard.press("Tab");
			await editor.keyboard.press("Enter");
			await editor.keyboard.press("Enter");
			await dialog(editor).getByText("What was done").waitFor();
			await dialog(editor)
				.getByText(/\d+ pages in \d+ ms/u)
				.waitFor();
			expect(sent).toHaveLength(1);
			expect((await reader(`/en/world/the-bridge-opens-${id}`)).status).toBe(200);
			expect((await reader("/en/world")).text.includes("The bridge opens")).toBe(true);
			await dialog(editor).getByRole("button", { name: "Close" }).last().click();
			await editor.getByText("Live").first().waitFor();
		});

		it("publishes from the text, with what was typed a moment ago", async () => {
			const { id } = await write(cem, { headline: "Just typed" });
			const page = await open(cem, `/stories/${id}`);
			await page.locator(".ProseMirror").click();
			await page.keyboard.press("Control+End");
			await page.keyboard.type(" And this was typed last.");
			await page.keyboard.press("Control+Shift+P");
			await dialog(page).getByRole("button", { name: "Publish now" }).click();
			await dialog(page).getByText("What was done").waitFor();
			expect((await reader(`/en/world/just-typed-${id}`)).text.includes("And this was typed last.")).toBe(true);
		});

		it("offers to publish changes from the moment that there are some, and not before", async () => {
			const { id } = await write(cem, { headline: "As it stands" });
			await cem.api("POST", `/stories/${id}/publish`, {});
			const page = await open(cem, `/stories/${id}`);
			const publish = page.getByRole("button", { name: "Publish changes" });
			await page.locator('[data-kind="saved"]').waitFor();
			await page.getByRole("button", { name: "More actions for this story" }).click();
			await page.getByRole("menuitem", { name: "Withdraw" }).waitFor();
			expect(await page.getByRole("menuitem", { name: "Publish changes" }).count()).toBe(0);
			await page.keyboard.press("Escape");
			expect(await publish.count()).toBe(0);
			await page.locator(".ProseMirror").click();
			await page.keyboard.press("Control+End");
			await page.keyboard.type("!");
			await publish.waitFor();
		});

		it("corrects on the record, with the old words and the new for readers", async () => {
			const { id, revision } = await write(cem, { headline: "The tower" });
			await cem.api("POST", `/stories/${id}/publish`, {});
			await save(cem, id, revision, { headline: "The tower", text: "Built in 1973 by the city.\n\nIt stands." });
			const page = await record(cem, id);
			await page.getByRole("tab", { name: "Revisions" }).click();
			await page.locator("del", { hasText: "1974" }).waitFor();
			await page.locator("ins", { hasText: "1973" }).waitFor();
			await page.getByRole("button", { name: "Publish changes" }).click();
			await dialog(page)
				.locator(".k-radio", { hasText: /^Correction/u })
				.click();
			await dialog(page).getByRole("button", { name: "Publish changes now" }).click();
			await dialog(page).getByText("A correction needs words.").waitFor();
			await dialog(page).getByLabel("Correction for readers").fill("The tower was built in 1973.");
			await dialog(page).getByRole("button", { name: "Publish changes now" }).click();
			await dialog(page).getByText("What was done").waitFor();
			for (const path of [`/en/world/the-tower-${id}`, "/en/corrections", `/en/corrections/${id}`])
				expect([path, (await reader(path)).text.includes("The tower was built in 1973.")]).toEqual([path, true]);
			expect((await reader(`/en/corrections/${id}`)).text.includes("<del>1974</del><ins>1973</ins>")).toBe(true);
		});

		it("restores an earlier revision as a new one", async () => {
			const { id, revision } = await write(cem, { headline: "First words" });
			await save(cem, id, revision, { headline: "Other words" });
			const page = await record(cem, id);
			await page.getByRole("button", { name: "Restore the older one" }).click();
			await dialog(page).getByRole("button", { name: "Restore" }).click();
			await page.getByText("Restored as a new revision").waitFor();
			expect(await cem.api("GET", `/stories/${id}`)).toMatchObject({ headline: "First words" });
		});

		it("withdraws from every page and lists what was cleaned; it can come back", async () => {
			const { id } = await write(cem, { headline: "Wholly wrong" });
			await cem.api("POST", `/stories/${id}/publish`, {});
			const path = `/en/world/wholly-wrong-${id}`;
			for (const one of ["/en/world", "/en/rss.xml", "/en/sitemap-news.xml"])
				expect([one, (await reader(one)).text.includes("Wholly wrong")]).toEqual([one, true]);
			const page = await record(cem, id);
			await page.getByRole("button", { name: "More actions for this story" }).click();
			await page.getByRole("menuitem", { name: "Withdraw" }).click();
			await dialog(page).getByLabel("Reason for readers").fill("None of it was so.");
			await dialog(page).getByRole("button", { name: "Withdraw" }).click();
			await dialog(page).getByText("These pages were cleaned:").waitFor();
			await dialog(page).getByRole("link", { name: "/en/rss.xml" }).first().waitFor();
			const notice = await reader(path);
			expect([notice.status, notice.text.includes("None of it was so.")]).toEqual([410, true]);
			for (const one of ["/en/world", "/en/rss.xml", "/en/world/rss.xml", "/en/sitemap-news.xml"])
				expect([one, (await reader(one)).text.includes("Wholly wrong")]).toEqual([one, false]);
			await dialog(page).getByRole("button", { name: "Close" }).last().click();
			await page.getByRole("button", { name: "More actions for this story" }).click();
			await page.getByRole("menuitem", { name: "Reinstate" }).click();
			await dialog(page).getByLabel("Note for readers").fill("It was so after all.");
			await dialog(page).getByRole("button", { name: "Reinstate" }).click();
			await page.getByText("Live").first().waitFor();
			expect((await reader(path)).text.includes("It was so after all.")).toBe(true);
		});

		it("says only what it knows when the answer is lost, and publishes once", async () => {
			const { id } = await write(cem, { headline: "Lost answer" });
			const page = await record(cem, id);
			// The server does it; what it answers never arrives.
			await page.route("**/publish", async (route) => {
				await route.fetch();
				await route.abort("connectionfailed");
			});
			await page.getByRole("button", { name: "Publish" }).click();
			await dialog(page).getByRole("button", { name: "Publish now" }).click();
			await dialog(page).getByText("It is not known yet").waitFor();
			await dialog(page).getByText("though the answer was lost").waitFor();
			await page.unroute("**/publish");

			const { id: other } = await write(cem, { headline: "Never sent" });
			const never = await record(cem, other);
			await never.route("**/publish", (route) => route.abort("connectionfailed"));
			await never.getByRole("button", { name: "Publish" }).click();
			await dialog(never).getByRole("button", { name: "Publish now" }).click();
			await dialog(never).getByText("It did not go out.").waitFor({ timeout: 20_000 });
			expect(await dialog(never).getByText("Published").count()).toBe(0);
		});

		it("waits for the end of an embargo over a restart, and goes out then", async () => {
			let id = 0;
			const until = await before(async (embargo) => {
				({ id } = await write(cem, { headline: "Not yet", embargo }));
				const page = await record(cem, id);
				await page.getByRole("button", { name: "Publish" }).click();
				// Whoever comes too late publishes at once.
				const schedule = dialog(page).getByRole("button", { name: "Schedule" });
				await schedule.or(dialog(page).getByRole("button", { name: "Publish now" })).waitFor();
				if (!(await schedule.isVisible())) return;
				await dialog(page).getByText("When the embargo ends").waitFor();
				await schedule.click();
				await dialog(page).getByText("and not before").or(dialog(page).getByText("What was done")).waitFor();
			}, 5000);
			const path = `/en/world/not-yet-${id}`;
			await server.end("SIGKILL");
			server = await startServer(data);
			const again = asPerson(server.url, cem);
			let first = 0;
			for (; first === 0; ) {
				const { status } = await reader(path);
				if (status === 200) first = Date.now();
				else await new Promise((later) => setTimeout(later, 50));
			}
			expect(first).toBeGreaterThanOrEqual(until);
			expect(await again.api("GET", `/stories/${id}`)).toMatchObject({ state: "live" });
			ada = asPerson(server.url, ada);
			cem = again;
		});

		it("publishes nothing at once when an embargo is set while one decides", async () => {
			const { id, revision } = await write(cem, { headline: "Meanwhile" });
			const page = await record(cem, id);
			await page.getByRole("button", { name: "Publish" }).click();
			await dialog(page).getByRole("button", { name: "Publish now" }).waitFor();
			await save(ada, id, revision, { headline: "Meanwhile", embargo: Date.now() + 3_600_000 });
			await dialog(page).getByRole("button", { name: "Schedule" }).waitFor();
			expect(await dialog(page).getByRole("radio", { name: "Now", exact: true }).isChecked()).toBe(false);
			expect(await dialog(page).getByRole("button", { name: "Publish now" }).count()).toBe(0);
		});

		it("raises an alarm when a scheduled story does not go out, until somebody has seen to it", async () => {
			const admin = await signedIn({ url: server.url, data } as RunningPaper, {
				name: "Defne Ak",
				role: "administrator",
			});
			const page = await admin.window(browser);
			let id = 0;
			// The rule has to be in force before the moment comes.
			await before(async (at) => {
				await admin.api("PUT", "/workflow", {});
				({ id } = await write(cem, { headline: "Stopped", standfirst: "" }));
				await page.goto(`${server.url}/newsroom/settings/workflow`);
				await page.getByRole("button", { name: /Standfirst/u }).click();
				await page.getByRole("option", { name: "Stops publication" }).click();
				await cem.api("POST", `/stories/${id}/publish`, { at });
				await page.getByRole("button", { name: "Save" }).click();
				await page.getByText("The rules are in force").waitFor();
			}, 4000);
			await page.getByText("A scheduled story did not go out").waitFor();
			expect(await (await fetch(`${server.url}/metrics`)).text()).toContain("broadsheet_alarms 1");
			await page.getByRole("button", { name: "Seen to" }).click();
			await page.getByText("A scheduled story did not go out").waitFor({ state: "detached" });
			await page.goto(`${server.url}/newsroom/alarms`);
			await page.getByText("Seen to by Defne Ak").waitFor();
			await admin.api("PUT", "/workflow", {});
			expect((await reader(`/en/world/stopped-${id}`)).status).toBe(404);
		});

		it("has nothing that axe finds, in the light, in the dark, from right to left on a phone", async () => {
			const { id, revision } = await write(cem, { headline: "Looked at" });
			await cem.api("POST", `/stories/${id}/publish`, {});
			await save(cem, id, revision, {
				headline: "Looked at again",
				text: "It stands.\n\nBuilt in 1973 by others.\n\nNew.",
			});
			const page = await (await cem.context(browser)).newPage();
			for (const look of [
				{ colorScheme: "light", language: "en", width: 1280 },
				{ colorScheme: "dark", language: "tr", width: 1280 },
				{ colorScheme: "light", language: "ar", width: 360 },
			] as const) {
				const isSound = async (what: string) => expect([look, what, await violations(page)]).toEqual([look, what, []]);
				await openIn(page, `${server.url}/newsroom`, look, `/stories/${id}/record`);
				await page.locator(".pb-record li").first().waitFor();
				await isSound("the record");
				await page.getByRole("tab").nth(1).click();
				await page.locator(".pb-pair").first().waitFor();
				await isSound("what changed");
				await page.locator(".pb-actions .k-button-primary").click();
				await dialog(page).locator(".pb-plan").waitFor();
				await isSound("the plan");
				expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
				await openIn(page, `${server.url}/newsroom`, look, "/alarms");
				await page.locator(".pb-alarms").first().waitFor();
				await isSound("the alarms");
			}
		});
	},
);

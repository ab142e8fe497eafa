/** What stands around a story's text in a real browser: its lists, its panels, its tools, and what could not be loaded. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
const contexts: BrowserContext[] = [];

const isSaved = (page: Page) => page.locator('[data-kind="saved"]').waitFor();
async function openNewStory(): Promise<Page> {
	const { id } = await ada.api<{ id: number }>("POST", "/stories", {
		edition: "en",
		section: "world",
		headline: "Harbour",
		text: "The harbour opened again.\n\nForty ships waited.",
	});
	const context = await ada.context(browser);
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(`${paper.url}/newsroom/stories/${id}`);
	await page.locator(".ProseMirror").waitFor();
	await isSaved(page);
	return page;
}

describe.skipIf(browserPath === undefined)(
	`around a story${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
		});
		afterEach(async () => {
			for (const context of contexts.splice(0)) await context.close();
		});
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it("closes a list after a choice, by keyboard and by pointer, and opens it again when one writes", async () => {
			await ada.api("PUT", "/concepts/harbours", { kind: "subject", names: { "": "Harbours" } });
			await ada.api("PUT", "/concepts/harvests", { kind: "subject", names: { "": "Harvests" } });
			const page = await openNewStory();
			const topics = page.getByRole("combobox", { name: "Topics" });
			const tags = page.getByRole("grid", { name: "Topics" });
			const isClosed = async () => {
				expect(await topics.getAttribute("aria-expanded")).toBe("false");
				expect(await page.getByRole("listbox").count()).toBe(0);
			};
			await topics.fill("harbou");
			await page.getByRole("option", { name: "Harbours" }).waitFor();
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			await tags.getByText("Harbours").waitFor();
			await isClosed();
			await page.keyboard.type("harve");
			await page.getByRole("option", { name: "Harvests" }).click();
			await tags.getByText("Harvests").waitFor();
			await isClosed();
			await page.keyboard.press("ArrowDown");
			await page.getByRole("listbox").waitFor();
			await page.keyboard.press("Escape");
			await isClosed();
		});

		it("says in its place that a panel could not be loaded, keeps the text, and loads it when asked again", async () => {
			const page = await openNewStory();
			await page.context().setOffline(true);
			await page.getByRole("tab", { name: "Notes" }).click();
			const panel = page.getByRole("tabpanel");
			await panel.getByRole("button", { name: "Try again" }).waitFor();
			await page.locator(".ProseMirror").press("ControlOrMeta+End");
			await page.keyboard.type(" Still here.");
			await page.getByText("Forty ships waited. Still here.").waitFor();
			await page.context().setOffline(false);
			await panel.getByRole("button", { name: "Try again" }).click();
			await panel.getByRole("textbox").first().waitFor();
			await isSaved(page);
		});

		it("says that a dialog and a screen could not be loaded, and loads them when asked again", async () => {
			const page = await openNewStory();
			// What else of the story was on its way when the connection went says so beside the text.
			const again = { name: "Try again" };
			await page.context().setOffline(true);
			await page.keyboard.press("ControlOrMeta+k");
			await page.getByRole("dialog", { name: "This could not be opened" }).waitFor();
			await page.context().setOffline(false);
			await page.getByRole("dialog").getByRole("button", again).click();
			await page.getByRole("dialog", { name: "Go or do" }).waitFor();
			await page.keyboard.press("Escape");

			await page.context().setOffline(true);
			await page.getByRole("link", { name: "Pictures" }).first().click();
			await page.getByRole("heading", { name: "This screen could not be shown" }).waitFor();
			await page.context().setOffline(false);
			await page.getByRole("main").getByRole("button", again).click();
			await page.getByRole("heading", { name: "Pictures", level: 1 }).waitFor();
		});

		it("lets nothing jump when another panel is chosen, and keeps the tools in one row", async () => {
			const page = await openNewStory();
			const list = page.getByRole("tablist", { name: "Beside the text" });
			const boxes = () =>
				list.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => JSON.stringify(tab.getBoundingClientRect())));
			await list.waitFor();
			const before = await boxes();
			for (const name of ["Preview", "Notes", "Translations"]) {
				await page.getByRole("tab", { name }).click();
				expect(await boxes()).toEqual(before);
			}
			const rows = (width: number) =>
				page.setViewportSize({ width, height: 800 }).then(() =>
					page.locator(".st-tools").evaluate((tools) => {
						const all = [...tools.querySelectorAll("button, label")].map((one) => one.getBoundingClientRect());
						return new Set(all.map(({ top, height }) => Math.round((top + height / 2) / 8))).size;
					}),
				);
			expect(await rows(1280)).toBe(1);
			expect(await rows(360)).toBe(2);
		});

		it("writes times as the paper's clock shows them, and says so where one's own shows another", async () => {
			const account = async (timezoneId: string) => {
				const context = await ada.context(browser, { timezoneId });
				contexts.push(context);
				const page = await context.newPage();
				await page.goto(`${paper.url}/newsroom/account`);
				await page.getByText("here", { exact: true }).first().waitFor();
				return { page, hint: page.getByText("Times of Istanbul") };
			};
			const away = await account("America/New_York");
			await away.hint.waitFor();
			const { sessions } = await ada.api<{ sessions: { seenAt: number }[] }>("GET", "/account");
			const istanbul = (options: Intl.DateTimeFormatOptions) =>
				new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "Europe/Istanbul" }).format(sessions[0]?.seenAt);
			const seen = new RegExp(`${istanbul({ hour: "2-digit", hourCycle: "h23" })}:\\d\\d`, "u");
			await away.page.getByText(seen).first().waitFor();
			const here = await account("Europe/Istanbul");
			await here.page.getByText(seen).first().waitFor();
			expect(await here.hint.count()).toBe(0);
		});

		it("begins a story in one way, by whatever address, and says of an address that is none that nothing is there", async () => {
			const context = await ada.context(browser);
			contexts.push(context);
			const page = await context.newPage();
			await page.goto(`${paper.url}/newsroom/stories/new`);
			await page.getByRole("dialog", { name: "New story" }).waitFor();
			await page.getByRole("button", { name: "Cancel" }).click();
			await page.getByRole("dialog").waitFor({ state: "detached" });
			await page.reload();
			await page.getByRole("heading", { name: "Desk" }).waitFor();
			expect(await page.getByRole("dialog").count()).toBe(0);
			await page.goto(`${paper.url}/newsroom/stories/none`);
			await page.getByText("There is no screen at this address").waitFor();
		});
	},
);

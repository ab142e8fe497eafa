/** The desk in a real browser: two people see the same at once, the list stays under the hand, views are shared, the keyboard leads everywhere. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeDeskWork } from "../support/desk-work.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;

async function open(person: SignedInPerson, path = "/", options = {}): Promise<Page> {
	const page = await person.window(browser, options);
	await page.goto(`${paper.url}/newsroom${path}`);
	await page.locator(".d-row").first().waitFor();
	return page;
}

const row = (page: Page, headline: string) => page.locator(".d-row", { hasText: headline });
const first = (page: Page) => page.locator(".d-row .d-link").first().textContent();
const count = async (page: Page, state: string) =>
	Number((await page.locator(".d-tab", { hasText: state }).locator(".d-count").textContent())?.replace(/\D/gu, ""));
const begin = (who: SignedInPerson, headline: string) =>
	who.api<{ id: number; revision: number }>("POST", "/stories", {
		edition: "en",
		section: "world",
		headline,
		text: "Some words.",
	});
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const search = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.skipIf(browserPath === undefined)(`desk${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
		ben = await signedIn(paper, { name: "Ben Kaya" });
		await makeDeskWork(ada, ben);
	});
	afterEach(closeWindows);
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it("shows at once what others do, and who is in a story", async () => {
		const page = await open(ada);
		const drafts = await count(page, "Draft");
		const { id } = await begin(ben, "Fresh from the harbour");
		await row(page, "Fresh from the harbour").waitFor();
		await expect.poll(() => count(page, "Draft")).toBe(drafts + 1);
		await ben.api("POST", `/stories/${id}/submit`);
		await row(page, "Fresh from the harbour").getByText("In review").waitFor();
		const other = await open(ben);
		await other.evaluate((story) => {
			const socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/v1/stories/${story}/manuscript`);
			Object.assign(globalThis, { socket });
		}, id);
		await row(page, "Fresh from the harbour").getByText("Ben Kaya").first().waitFor();
		await expect
			.poll(() => row(page, "Fresh from the harbour").locator(".k-badge", { hasText: "Ben Kaya" }).count())
			.toBe(1);
		await other.evaluate(() => (globalThis as unknown as { socket: WebSocket }).socket.close());
		await expect
			.poll(() => row(page, "Fresh from the harbour").locator(".k-badge", { hasText: "Ben Kaya" }).count())
			.toBe(0);
	});

	it("moves nothing that one points at, and says what there is to show", async () => {
		const page = await open(ada);
		const top = await first(page);
		await page.keyboard.press("j");
		expect(await focused(page)).toBe(top);
		await begin(ben, "Came while one was reading");
		const news = page.getByRole("button", { name: "1 change to show" });
		await news.waitFor();
		expect([await first(page), await focused(page)]).toEqual([top, top]);
		await page.keyboard.press("r");
		await row(page, "Came while one was reading").waitFor();
		expect([await first(page), await focused(page)]).toEqual(["Came while one was reading", top]);
		expect(await news.count()).toBe(0);
	});

	it("is worked by keyboard alone", async () => {
		const page = await open(ada);
		await page.keyboard.press("4");
		await row(page, "The week ahead").waitFor();
		await expect.poll(() => page.locator(".d-row").count()).toBe(1);
		await expect.poll(() => search(page)).toEqual({ state: "scheduled" });
		await row(page, "The week ahead").getByText("Goes out").waitFor();
		await page.keyboard.press("0");
		await expect.poll(() => page.locator(".d-row").count()).toBeGreaterThan(1);
		await page.keyboard.press("/");
		await page.keyboard.type("vap ist");
		await expect.poll(() => page.locator(".d-row").count()).toBe(1);
		expect(await first(page)).toContain("İstanbul’da vapur");
		await page.keyboard.press("Escape");
		await page.locator("h1").click();
		await page.keyboard.press("m");
		await row(page, "Ferry crews").waitFor();
		await expect.poll(() => search(page)).toEqual({ mine: "yes" });
		expect(await row(page, "Ferry crews").locator("[data-overdue]").textContent()).toContain("overdue");
		await page.keyboard.press("x");
		await expect.poll(() => search(page)).toEqual({});
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		const second = await focused(page);
		await page.keyboard.press("k");
		expect(await focused(page)).not.toBe(second);
		await page.keyboard.press("?");
		await page.getByRole("dialog").getByText("New story", { exact: true }).waitFor();
		await page.keyboard.press("Escape");
		await page.keyboard.press("n");
		await page.getByRole("textbox", { name: "Headline" }).waitFor();
		await page.keyboard.type("Begun by keyboard");
		await page.keyboard.press("Enter");
		await page.waitForURL(/\/newsroom\/stories\/\d+$/u);
		const { stories } = await ada.api<{ stories: { id: number; headline: string }[] }>("GET", "/desk?q=begun");
		expect([stories.length, page.url().endsWith(`/${stories[0]?.id}`)]).toEqual([1, true]);
	});

	it("keeps its filters in the address and in views that colleagues share", async () => {
		const page = await open(ada, "/?state=draft&edition=en&section=world");
		await row(page, "Ferry crews").waitFor();
		expect(await page.locator(".d-tab[aria-current]").allTextContents()).toEqual([expect.stringContaining("Draft")]);
		await page.keyboard.press("s");
		await page.getByRole("textbox", { name: "Name of the view" }).fill("World, to be written");
		await page.getByText("Share it with everybody").click();
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("button", { name: "World, to be written" }).waitFor();
		const other = await open(ben);
		await other.getByRole("button", { name: "Saved views" }).click();
		await other.getByRole("menuitemradio", { name: /World, to be written/u }).click();
		await expect.poll(() => search(other)).toEqual({ state: "draft", edition: "en", section: "world" });
		await row(other, "Ferry crews").waitFor();
		await other.goBack();
		await expect.poll(() => search(other)).toEqual({});
		await other.goForward();
		await other.reload();
		await other.getByRole("button", { name: "World, to be written" }).waitFor();
		expect(await other.getByRole("menuitem", { name: /Remove/u }).count()).toBe(0);
	});

	it("lets nobody begin a story where they may not, and shows no more than they may read", async () => {
		const turkish = await signedIn(paper, { name: "Can", role: "reporter", edition: "tr" });
		const page = await open(turkish);
		expect(await page.locator(".d-row", { hasText: "Ferry crews" }).count()).toBe(0);
		await page.keyboard.press("n");
		await page.getByRole("button", { name: /Section/u }).click();
		const sections = await page.getByRole("option").allTextContents();
		expect(sections.length).toBeGreaterThan(0);
		expect(sections.join()).not.toContain("World");
	});
});

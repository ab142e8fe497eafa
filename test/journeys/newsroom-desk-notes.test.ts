/** Notes, assignments and notifications between two people in a real browser; and the desk before axe in every light and direction. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { makeDeskWork } from "../support/desk-work.ts";
import { openIn, widthOf } from "../support/looks.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;
let story: number;

async function open(person: SignedInPerson, path: string) {
	const page = await person.window(browser);
	await page.goto(`${paper.url}/newsroom${path}`);
	await page
		.locator(path.startsWith("/stories") ? "[role=tab]" : ".d-row")
		.first()
		.waitFor();
	return page;
}

const bell = (page: Page) => page.locator(".n-bell button");

describe.skipIf(browserPath === undefined)(`notes${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
		ben = await signedIn(paper, { name: "Ben Kaya" });
		({ story } = await makeDeskWork(ada, ben));
	});
	afterEach(closeWindows);
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it("stand on a passage, reach whom they mention, are answered and resolved", async () => {
		const page = await open(ada, `/stories/${story}`);
		const other = await open(ben, "/");
		await page.getByRole("tab", { name: "Notes", exact: true }).click();
		const text = page.locator(".ProseMirror", { hasText: "Some words." });
		await text.click();
		await page.keyboard.press("ControlOrMeta+a");
		await page.getByRole("button", { name: "Write a note on the marked passage" }).click();
		await page.locator(".n-field .n-quote", { hasText: "Some words." }).waitFor();
		const field = page.getByRole("textbox", { name: "Write a note on the marked passage" });
		await field.fill("Is that all, @be");
		await page.getByRole("button", { name: "Mention Ben Kaya" }).waitFor();
		await page.keyboard.press("Enter");
		await expect.poll(() => field.inputValue()).toBe("Is that all, @Ben Kaya ");
		await page.keyboard.press("ControlOrMeta+Enter");
		await page.locator(".n-thread .n-quote q", { hasText: "Some words." }).waitFor();

		// Ben hears of it without asking, and goes there.
		await expect.poll(() => bell(other).getAttribute("aria-label")).toBe("3 new notifications");
		await bell(other).click();
		await other.getByText("Is that all, @Ben Kaya").waitFor();
		await other.locator(".n-told a").first().click();
		await other.waitForURL(new RegExp(`/stories/${story}$`, "u"));
		await other.getByRole("tab", { name: "Notes", exact: true }).click();
		const thread = other.locator(".n-thread", { hasText: "Is that all" });
		await thread.getByRole("button", { name: "Show the passage" }).click();
		await expect.poll(() => other.evaluate(() => getSelection()?.toString())).toContain("Some words.");
		await thread.getByRole("button", { name: "Reply" }).click();
		await other.getByRole("textbox", { name: "Reply to Ada Demir" }).fill("For now.");
		await thread.getByRole("button", { name: "Reply", exact: true }).click();

		// It stands in Ada's panel by itself.
		const mine = page.locator(".n-thread", { hasText: "Is that all" });
		await mine.getByText("For now.").waitFor();
		await mine.getByRole("button", { name: "Resolve" }).click();
		await page.getByRole("button", { name: "Show 1 resolved thread" }).click();
		await page.getByText(/Resolved by Ada Demir/u).waitFor();
		await expect.poll(() => bell(other).getAttribute("aria-label")).toBe("Notifications");
	});

	it("of work to do: given with a length, taken on, done", async () => {
		const page = await open(ada, `/stories/${story}`);
		await page.getByRole("tab", { name: "Assignments" }).click();
		const form = page.getByRole("form", { name: "Assign" });
		await form.getByRole("button", { name: /To/u }).click();
		await page.getByRole("option", { name: "Ben Kaya" }).click();
		await form.getByRole("textbox", { name: "What is to be done" }).fill("A box with the figures");
		await form.getByRole("textbox", { name: "Words" }).fill("150");
		await form.getByRole("button", { name: "Assign" }).click();
		const given = page.locator(".n-thread", { hasText: "A box with the figures" });
		await given.getByText("150 words").waitFor();
		const other = await open(ben, "/?assigned=me");
		await other.locator(".d-work", { hasText: "of 150 words" }).waitFor();
		const all = await ben.api<{ assignments: { id: number; task: string }[] }>("GET", `/stories/${story}/assignments`);
		const { id } = all.assignments.find(({ task }) => task === "A box with the figures") ?? { id: 0 };
		await ben.api("PUT", `/assignments/${id}`, { state: "accepted" });
		await given.getByText("Taken on").waitFor();
		await given.getByRole("button", { name: "Done" }).click();
		await given.getByText("Done", { exact: true }).first().waitFor();
		await expect.poll(() => other.locator(".d-work", { hasText: "of 150 words" }).count()).toBe(0);
	});

	it("leave nothing for axe, light, dark, from right to left, on a phone", async () => {
		const page = await (await ada.context(browser)).newPage();
		for (const look of [
			{ colorScheme: "light", language: "en", width: 1280 },
			{ colorScheme: "dark", language: "tr", width: 1280 },
			{ colorScheme: "light", language: "ar", width: 1280 },
			{ colorScheme: "light", language: "en", width: 360 },
		] as const) {
			const isSound = async (what: string) => expect([look, what, await violations(page)]).toEqual([look, what, []]);
			await openIn(page, `${paper.url}/newsroom`, look, "/?mine=yes");
			await page.locator(".d-row").first().waitFor();
			await isSound("the desk");
			if (look.width === 360) {
				await page.getByRole("button", { name: /Filters/u }).click();
				await isSound("its filters");
				expect(await widthOf(page)).toBe(360);
			}
			await page.keyboard.press("n");
			await page.getByRole("dialog").waitFor();
			await isSound("a new story");
			await page.keyboard.press("Escape");
			await bell(page).click();
			await page.locator(".n-told").waitFor();
			await isSound("notifications");
		}
	});
});

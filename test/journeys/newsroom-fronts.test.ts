/** Fronts in the newsroom, in a real browser: made up by keyboard alone, by dragging, by two editors at once. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tabTo } from "../support/keyboard.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { scriptBytes } from "../support/script-bytes.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

interface Draft {
	readonly revision: number;
	readonly differs: boolean;
	readonly live: { readonly revision: number };
	readonly containers: readonly {
		readonly id: string;
		readonly title: string;
		readonly pins: readonly { readonly id: string; readonly story: number; readonly headline: string }[];
	}[];
}

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;

async function open(person: SignedInPerson, path = "/fronts/en", options = {}): Promise<Page> {
	const page = await person.window(browser, options);
	await page.goto(`${paper.url}/newsroom${path}`);
	if (path.startsWith("/fronts/")) await page.locator(".fr-card").first().waitFor();
	return page;
}
const draft = (front = "en") => ada.api<Draft>("GET", `/front-drafts/${front}`);
const reader = async (path = "/en") => (await fetch(paper.url + path)).text();
const storiesIn = ({ containers }: Draft, index: number) => containers[index]?.pins.map((pin) => pin.story) ?? [];
/** The headline of the story that has the focus, or whatever else it says. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		return element?.querySelector(".fr-headline")?.textContent ?? element?.textContent ?? "";
	});

describe.skipIf(browserPath === undefined)(`fronts${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
		ben = await signedIn(paper, { name: "Ben Kaya" });
	});
	afterEach(closeWindows);
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it("are made up and launched by keyboard alone", async () => {
		const page = await open(ada, "/fronts");
		await page.locator(".fr-list").first().waitFor();
		await tabTo(page, ({ text }) => text.includes("The Meridian: front page"));
		await page.keyboard.press("Enter");
		await page.locator(".fr-card").first().waitFor();
		// One step of the browser's own way back for one link.
		expect(await page.evaluate(() => history.length)).toBe(3);
		const before = await draft();
		const [first = 0, second = 0] = storiesIn(before, 0);

		// Down one place, and the focus goes with it.
		await page.locator("h1").waitFor();
		await page.keyboard.press("j");
		const headline = await focused(page);
		await page.keyboard.press("Alt+ArrowDown");
		await expect.poll(async () => storiesIn(await draft(), 0).slice(0, 2)).toEqual([second, first]);
		await expect.poll(() => focused(page)).toBe(headline);

		// Into the container below, and out of the page.
		await page.keyboard.press("Alt+Shift+ArrowDown");
		await expect.poll(async () => storiesIn(await draft(), 1)[0]).toBe(first);
		await expect.poll(() => focused(page)).toBe(headline);
		await page.keyboard.press("Delete");
		await expect.poll(async () => storiesIn(await draft(), 1)).not.toContain(first);

		// Back from the search.
		await page.keyboard.press("/");
		await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
		await page.keyboard.type(`#${first}`);
		await page.locator(".fr-candidate", { hasText: headline }).waitFor();
		await page.locator(".fr-candidate").nth(1).waitFor({ state: "detached" });
		await tabTo(page, ({ text }) => text.startsWith(headline));
		await page.keyboard.press("Enter");
		await expect.poll(async () => storiesIn(await draft(), 1)).toContain(first);

		// A container of one's own, with a title.
		await tabTo(page, ({ text }) => text === "Chosen" || text === "Stories");
		await page.keyboard.press("c");
		await expect.poll(() => focused(page)).toContain("New container");
		await page.keyboard.press("Enter");
		await tabTo(page, () => true);
		const title = page.getByRole("textbox", { name: "Title" });
		await title.waitFor();
		for (let n = 0; n < 80 && !(await title.evaluate((field) => field === document.activeElement)); n++)
			await page.keyboard.press("Tab");
		await page.keyboard.press("ControlOrMeta+a");
		await page.keyboard.type("Made by keyboard");
		await expect.poll(async () => (await draft()).containers.map((one) => one.title)).toContain("Made by keyboard");

		expect(await reader()).not.toContain("Made by keyboard");
		await page.keyboard.press("ControlOrMeta+Enter");
		const dialog = page.getByRole("dialog", { name: "Launch this front" });
		await dialog.getByText("New container: Made by keyboard").waitFor();
		await tabTo(page, ({ text }) => text.trim() === "Launch");
		await page.keyboard.press("Enter");
		await page.getByText("Readers see the front").waitFor();
		await expect.poll(() => reader()).toContain("Made by keyboard");
		expect((await draft()).differs).toBe(false);
	});

	it("a section's front that nobody has arranged begins as the paper's own, and loads little", async () => {
		// On a device that knows nothing of it yet.
		const page = await (await ada.context(browser)).newPage();
		const bytesSoFar = scriptBytes(page);
		await page.goto(`${paper.url}/newsroom/fronts/en.world`);
		await page.locator(".fr-card[data-auto]").first().waitFor();
		expect(await page.locator("h1").innerText()).toBe("World");
		expect(await draft("en.world")).toMatchObject({ revision: 0, differs: false, live: { revision: 0 } });
		const bytes = await bytesSoFar();
		expect(bytes).toBeGreaterThan(10_000);
		expect(bytes).toBeLessThanOrEqual(300 * 1024);
		// What the rule chose becomes a pin, and is launched.
		await page.locator(".fr-card[data-auto] .fr-headline").first().click();
		await page.getByRole("button", { name: "Pin", exact: true }).click();
		await expect.poll(async () => storiesIn(await draft("en.world"), 0)).toHaveLength(1);
		await page.getByRole("button", { name: "Launch" }).click();
		await page.getByRole("dialog").getByRole("button", { name: "Launch" }).click();
		await page.getByText("Readers see the front").waitFor();
		expect((await draft("en.world")).live.revision).toBe(1);
	});

	it("keys work wherever the focus is on the page", async () => {
		const page = await open(ada);
		await page.locator(".fr-card .fr-headline").nth(2).click();
		await page.keyboard.press("ControlOrMeta+Enter");
		await page.getByRole("dialog", { name: "Launch this front" }).waitFor();
		await page.keyboard.press("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });
		const cards = await page
			.locator(".fr-page [data-card]")
			.evaluateAll((all) => all.map((one) => one.getAttribute("data-card")));
		const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-card"));
		await expect.poll(at).toBe(cards[2]);
		await page.keyboard.press("j");
		await expect.poll(at).toBe(cards[3]);
		await page.keyboard.press("k");
		await page.keyboard.press("k");
		await expect.poll(at).toBe(cards[1]);
		await page.keyboard.press("h");
		await page.getByRole("dialog", { name: "History" }).waitFor();
	});

	it("every key that does something is in the list of shortcuts", async () => {
		const page = await open(ada);
		await page.keyboard.press("?");
		const list = page.getByRole("dialog");
		for (const name of ["Move up", "Into the container below", "Pin", "Take away", "Launch", "History", "Undo"])
			await list.getByText(name, { exact: true }).first().waitFor();
	});

	it("two editors at once lose no move, one of them without a connection for a while", async () => {
		const [one, two] = [await open(ada), await open(ben)];
		const before = await draft();
		const moved = storiesIn(before, 0).slice(0, 3);
		await two.context().setOffline(true);
		const step = async (page: Page, story: number, keys: string) => {
			const pin = before.containers[0]?.pins.find((each) => each.story === story)?.id;
			await page.locator(`[data-card="${pin}"]`).focus();
			await page.keyboard.press(keys);
		};
		await step(one, moved[0] ?? 0, "Alt+Shift+ArrowDown");
		await step(two, moved[1] ?? 0, "Alt+Shift+ArrowDown");
		await step(two, moved[2] ?? 0, "Alt+Home");
		await two.getByText("Not saved yet").waitFor();
		await two.context().setOffline(false);
		await expect
			.poll(
				async () =>
					storiesIn(await draft(), 1)
						.slice(0, 2)
						.sort(),
				{ timeout: 15_000 },
			)
			.toEqual([moved[0], moved[1]].sort());
		expect(storiesIn(await draft(), 0)[0]).toBe(moved[2]);
		const shown = (page: Page) =>
			page.locator(".fr-card:not([data-auto])").evaluateAll((all) => all.map((each) => each.getAttribute("data-card")));
		const truth = (await draft()).containers.flatMap((each) => each.pins.map((pin) => pin.id));
		for (const page of [one, two]) await expect.poll(() => shown(page), { timeout: 15_000 }).toEqual(truth);
		await one.getByText("Also here: Ben Kaya").waitFor();
		await one.getByText("Ben Kaya", { exact: true }).first().waitFor();
	});

	it("a story is dragged with the pointer from the list into a container", async () => {
		const page = await open(ada);
		const before = await draft();
		const target = page.locator("[data-container]").nth(3);
		await page.getByRole("checkbox", { name: "Only what is not on the page" }).check({ force: true });
		const row = page.locator(".fr-candidate").first();
		const name = await row.locator(".fr-headline").innerText();
		await target.scrollIntoViewIfNeeded();
		await row.locator(".fr-headline").dragTo(target.locator(".fr-card").first(), { targetPosition: { x: 8, y: 8 } });
		await expect.poll(async () => storiesIn(await draft(), 3).length).toBe(storiesIn(before, 3).length + 1);
		await target.getByText(name).waitFor();
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: "Undo" }).click();
		await expect.poll(async () => storiesIn(await draft(), 3)).toEqual(storiesIn(before, 3));
	});

	it("a story is dragged by keyboard, from its handle to another container", async () => {
		const page = await open(ada);
		const before = await draft();
		const story = storiesIn(before, 0)[0];
		await page.keyboard.press("j");
		await page.keyboard.press("Tab");
		await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Move /u);
		await page.keyboard.press("Enter");
		await page.locator(".fr-drop[data-drop-target], .fr-cards[data-drop-target]").first().waitFor();
		// To the next list that can take it.
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await expect.poll(async () => storiesIn(await draft(), 0)).not.toContain(story);
		await page.keyboard.press("ControlOrMeta+z");
		await expect.poll(async () => storiesIn(await draft(), 0)).toEqual(storiesIn(before, 0));
	});

	it("containers change places by their buttons, by keyboard and in the outline, and keep the focus", async () => {
		const page = await open(ada);
		const order = async () => (await draft()).containers.map((one) => one.id);
		const [a, b, c] = await order();
		const down = page.locator(`[data-step="${a}-down"]`);
		await down.click();
		await expect.poll(async () => (await order()).slice(0, 2)).toEqual([b, a]);
		await expect.poll(() => down.evaluate((button) => button === document.activeElement)).toBe(true);
		const head = page.locator(`[data-container-head="${a}"]`);
		for (let n = 0; n < 5 && !(await head.evaluate((button) => button === document.activeElement)); n++)
			await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Alt+ArrowDown");
		await expect.poll(async () => (await order()).slice(0, 3)).toEqual([b, c, a]);
		await expect.poll(() => head.evaluate((button) => button === document.activeElement)).toBe(true);
		await page.getByRole("tab", { name: "Containers" }).click();
		const rows = page.locator(".fr-outline [role=row]");
		await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 60, y: 2 } });
		await expect.poll(async () => (await order()).slice(0, 3)).toEqual([a, b, c]);
	});
});

/** The story's screen and its dialogs: nothing that axe can find, in both colours, on a phone, from right to left; the tools by keyboard. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { widthOf } from "../support/looks.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let story: number;

async function open(options: BrowserContextOptions = {}): Promise<Page> {
	const page = await ada.window(browser, options);
	await page.goto(`${paper.url}/newsroom/stories/${story}`);
	await page.locator(".ProseMirror").waitFor();
	await page.locator('[data-kind="saved"]').waitFor();
	return page;
}

/** What stands in frames is the reader's page, which has tests of its own. */
const THE_APPLICATION = { frames: false };

const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

describe.skipIf(browserPath === undefined)(`a story${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
		const picture = readFileSync(new URL("../../demo/pictures/books.jpg", import.meta.url));
		const form = new FormData();
		form.set("file", new Blob([picture], { type: "image/jpeg" }), "books.jpg");
		const taken = await fetch(`${paper.url}/api/v1/assets`, {
			method: "POST",
			headers: { cookie: `bs_session=${ada.secret}`, origin: paper.url, "x-broadsheet": "1" },
			body: form,
		});
		const { id: asset } = (await taken.json()) as { id: number };
		({ id: story } = await ada.api<{ id: number }>("POST", "/stories", {
			edition: "en",
			section: "world",
			headline: "Everything at once",
			standfirst: "One of each",
			byline: "Ada Demir",
			picture: { asset },
			body: [
				{
					type: "paragraph",
					text: [{ text: "A " }, { text: "link", marks: [{ type: "link", href: "https://example.org/" }] }],
				},
				{ type: "heading", text: "Heading" },
				{ type: "list", items: ["One", { text: "Two", list: { items: ["Below"] } }] },
				{ type: "quotation", paragraphs: ["Words"], speaker: "Ada" },
				{ type: "pullquote", text: "Seen" },
				{ type: "picture", asset, caption: "Books" },
				{ type: "gallery", title: "Two", pictures: [{ asset }, { asset, caption: "Again" }] },
				{ type: "table", caption: "Table", rows: [[{ text: "Head", header: true }], [{ text: "Cell" }]] },
				{ type: "factbox", title: "Facts", body: [{ type: "paragraph", text: "Inside" }] },
				{ type: "embed", url: "https://example.org/e", title: "Embed" },
				{ type: "video", url: "https://example.org/v.mp4", title: "Film" },
				{ type: "audio", url: "https://example.org/a.mp3", title: "Sound" },
				{ type: "rule" },
				{ type: "note", text: "Note" },
			],
		}));
	});
	afterEach(closeWindows);
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it("has no violations in the dark and in the light, and neither have its dialogs, its search and what is kept offline", async () => {
		const page = await open();
		await page.emulateMedia({ colorScheme: "dark" });
		expect(await violations(page, THE_APPLICATION)).toEqual([]);
		await page.emulateMedia({ colorScheme: "light" });
		expect(await violations(page, THE_APPLICATION)).toEqual([]);
		await page.locator(".ProseMirror > p").first().click();
		await page.keyboard.press("ControlOrMeta+f");
		await page.getByRole("textbox", { name: "Find" }).fill("o");
		await page.getByText(/^1 of/).waitFor();
		expect(await violations(page, THE_APPLICATION)).toEqual([]);
		await page.keyboard.press("Escape");
		await page.keyboard.press("ControlOrMeta+k");
		await page.getByRole("dialog", { name: "Link" }).waitFor();
		expect(await violations(page, THE_APPLICATION)).toEqual([]);
		await page.keyboard.press("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });
		await page.context().setOffline(true);
		await page.getByText("No connection.").waitFor();
		expect(await violations(page, THE_APPLICATION)).toEqual([]);
	});

	it("has none on a phone in a browser that asks for Arabic, and is as wide as the phone", async () => {
		const phone = await open({ viewport: { width: 360, height: 740 }, locale: "ar" });
		expect(await phone.evaluate(() => document.documentElement.dir)).toBe("rtl");
		expect(await violations(phone, THE_APPLICATION)).toEqual([]);
		expect(await widthOf(phone)).toBeLessThanOrEqual(360);
	});

	it("is worked by keyboard: to the tools and back, out of every block", async () => {
		const page = await open();
		await page.locator(".ProseMirror > p").first().click();
		await page.keyboard.press("Alt+F10");
		await expect.poll(() => focused(page)).toBe("Paragraph");
		await page.keyboard.press("ArrowRight");
		await expect.poll(() => focused(page)).toBe("Bold");
		await page.locator(".ProseMirror td").first().click();
		await page.keyboard.press("Alt+Enter");
		await page.keyboard.type("Behind the table");
		expect(await page.locator(".ProseMirror > p", { hasText: "Behind the table" }).count()).toBe(1);
		await page.keyboard.press("Alt+ArrowUp");
		const order = await page
			.locator(".ProseMirror > *")
			.evaluateAll((all) => all.map((one) => one.textContent?.includes("Behind the table") ?? false));
		const table = await page
			.locator(".ProseMirror > *")
			.evaluateAll((all) => all.findIndex((one) => one.matches(".st-table")));
		expect(order.indexOf(true)).toBe(table - 1);
		await page.getByRole("textbox", { name: "Headline" }).focus();
		await page.keyboard.press("Enter");
		await expect.poll(() => focused(page)).toBe("One of each");
	});
});

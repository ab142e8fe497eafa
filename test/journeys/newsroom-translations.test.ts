/** A translation in a real browser: begun beside the story, written beside the original, told of its correction, published; with suggestions in it, and nothing that axe can find. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { LOOKS, openIn, widthOf } from "../support/looks.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

let paper: RunningPaper;
let browser: Browser;
/** Edits the English edition; Layla translates into the Arabic one. */
let ada: SignedInPerson;
let layla: SignedInPerson;

const PARAGRAPHS = Array.from(
	{ length: 14 },
	(_, n) => `Paragraph ${n + 1} of the story, ${"with some words ".repeat(9)}.`,
);
const content = { edition: "en", section: "world", headline: "Ten were hurt" };
const first = "Ten people were hurt in the fire.";
let story: number;
let translation: number;

async function open(person: SignedInPerson, path: string): Promise<Page> {
	const page = await person.window(browser);
	await page.goto(`${paper.url}/newsroom${path}`);
	return page;
}
const draft = () =>
	ada.api<{ headline: string; body: { text: { text: string }[] }[] }>("GET", `/stories/${translation}`);
const original = (page: Page) => page.getByRole("region", { name: "Original" });
const side = (page: Page, name: "original" | "translation") => page.locator(`.tr-${name} .tr-scroll`);

describe.skipIf(browserPath === undefined)(
	`translations${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
			const grants = [
				{ role: "translator", edition: "ar", section: "" },
				{ role: "reader", edition: "en", section: "" },
			];
			layla = await signedIn(paper, { name: "Layla Haddad", grants });
			const text = [first, ...PARAGRAPHS].join("\n\n");
			story = (await ada.api<{ id: number }>("POST", "/stories", { ...content, text })).id;
			await ada.api("POST", `/stories/${story}/publish`);
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it("is begun, written beside the original, told what was corrected, taken over and published", async () => {
			const page = await open(layla, `/stories/${story}`);
			await page.getByRole("tab", { name: "Translations" }).click();
			await page.getByRole("button", { name: "Begin the translation" }).click();
			await page.waitForURL(/\/translate\/\d+$/u);
			translation = Number(/\d+$/u.exec(page.url())?.[0]);
			const written = page.locator(".tr-translation .ProseMirror");
			await written.waitFor();
			expect(await written.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
			expect(await side(page, "original").getAttribute("dir")).toBe("ltr");

			// Both scroll together, whichever is scrolled.
			await side(page, "original").evaluate((one) => one.scrollTo(0, one.scrollHeight));
			await expect.poll(() => side(page, "translation").evaluate((one) => one.scrollTop)).toBeGreaterThan(200);
			await side(page, "translation").evaluate((one) => one.scrollTo(0, 0));
			await expect.poll(() => side(page, "original").evaluate((one) => one.scrollTop)).toBe(0);

			const headline = page.getByRole("textbox", { name: "Headline" }).first();
			await headline.fill("إصابة عشرة أشخاص");
			await written.locator("> p").first().click({ clickCount: 3 });
			await page.keyboard.type("أصيب عشرة أشخاص في الحريق.");
			await expect.poll(async () => (await draft()).headline, { timeout: 10_000 }).toBe("إصابة عشرة أشخاص");

			// The original is corrected before readers; the translator sees it without asking.
			const stored = await ada.api<{ revision: number }>("GET", `/stories/${story}`);
			const corrected = {
				...content,
				headline: "Twelve were hurt",
				text: ["Twelve people were hurt in the fire.", ...PARAGRAPHS].join("\n\n"),
			};
			await ada.api("PUT", `/stories/${story}`, corrected, { "if-match": `"${stored.revision}"` });
			await ada.api("POST", `/stories/${story}/publish`, { correction: "Twelve were hurt, not ten." });
			await page.getByText("The original was corrected").waitFor();
			await page.getByText("2 changes").waitFor();
			await page.keyboard.press("Alt+j");
			await page.keyboard.press("Alt+j");
			const changed = original(page).getByRole("group", { name: "Changed" });
			await expect.poll(() => changed.evaluate((one) => one === document.activeElement)).toBe(true);
			await changed.getByText("What it said").click();
			expect(await changed.locator("del").innerText()).toContain("Ten");
			expect(await changed.locator("ins").innerText()).toContain("Twelve");

			await page.getByRole("button", { name: "I have taken this over" }).click();
			await page.getByText("Says what the original says").waitFor();
			expect(await original(page).getByText("What it said").count()).toBe(0);

			await ada.api("POST", `/stories/${translation}/publish`, { override: "Checked by hand." });
			const { live } = await ada.api<{ live: { address: string } }>("GET", `/stories/${translation}`);
			const html = await (await fetch(paper.url + live.address)).text();
			expect(html).toContain("أصيب عشرة أشخاص");
			expect(html).toMatch(/hreflang="en[^"]*"/u);
		});

		it("shows nothing that axe can find, in both colours, on a phone, from right to left", async () => {
			await ada.api(
				"PUT",
				`/stories/${story}`,
				{ ...content, text: [first, ...PARAGRAPHS.slice(2), "One more."].join("\n\n") },
				{
					"if-match": `"${(await ada.api<{ revision: number }>("GET", `/stories/${story}`)).revision}"`,
				},
			);
			const path = `/stories/${story}/translate/${translation}`;
			const page = await (await ada.context(browser)).newPage();
			for (const look of [
				{ colorScheme: "light", language: "en", width: 1280 },
				{ colorScheme: "dark", language: "en", width: 1280 },
				{ colorScheme: "light", language: "ar", width: 1280 },
				{ colorScheme: "light", language: "en", width: 360 },
			] as const) {
				await openIn(page, `${paper.url}/newsroom`, look, path);
				await page.locator(".tr-changed").first().waitFor();
				await page.locator(".tr-changed summary").first().click();
				expect(await violations(page), JSON.stringify(look)).toEqual([]);
				expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
				if (look.width !== 360) continue;
				await page.getByRole("button", { name: "Switch between" }).click();
				await page.locator(".ProseMirror").waitFor();
				expect(await violations(page)).toEqual([]);
			}
			await openIn(page, `${paper.url}/newsroom`, LOOKS[0], `/stories/${story}`);
			await page.locator(".ProseMirror").waitFor();
			await page.getByText("Suggest changes").click();
			await page.locator(".ProseMirror > p").first().click();
			await page.keyboard.type("Suggested. ");
			await page.keyboard.press("Enter");
			await page.keyboard.press("Delete");
			for (const tab of ["Suggestions", "Translations"]) {
				await page.getByRole("tab", { name: tab }).click();
				await page.locator(tab === "Suggestions" ? ".sg-list" : ".tr-list").waitFor();
				expect(await violations(page), tab).toEqual([]);
			}
		});
	},
);

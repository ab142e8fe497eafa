/** The screens of pictures and their dialogs: nothing that axe can find, in both colours, on a phone, from right to left; every key in the list. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let picture = 0;
const contexts: BrowserContext[] = [];

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
	const context = await ada.context(browser, options);
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(`${paper.url}/newsroom${path}`);
	return page;
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(browserPath === undefined)(
	`pictures${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
			const { assets } = await ada.api<{ assets: { id: number }[] }>("GET", "/assets");
			picture = assets[3]?.id ?? 0;
			// Something of every sort: rights that end and that have ended, no words, a box by hand.
			await ada.api("PUT", `/assets/${picture}`, {
				terms: { usage: "Once", restrictions: "Not in Germany", endsAt: Date.now() + 86_400_000 },
				keywords: ["harbour", "ليل"],
				crops: { "1:1": { x: 0.1, y: 0.1, width: 0.3, height: 0.4 } },
			});
			await ada.api("PUT", `/assets/${assets[1]?.id}`, {
				alt: "",
				terms: { usage: "", restrictions: "", endsAt: 1_600_000_000_000 },
			});
		});
		afterEach(async () => {
			for (const context of contexts.splice(0)) await context.close();
		});
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it.each([
			["light", "en", 1280],
			["dark", "en", 360],
			["light", "ar", 360],
		] as const)("axe finds nothing: %s, %s, %i wide", async (colorScheme, language, wide) => {
			const locale = { en: "en-GB", ar: "ar-AE" }[language];
			const page = await open("/pictures", { colorScheme, locale, viewport: { width: wide, height: 900 } });
			await page.locator(".pi-tile").first().waitFor();
			await page
				.locator("input[type=file]")
				.first()
				.setInputFiles({
					name: "no-picture.txt",
					mimeType: "text/plain",
					buffer: Buffer.from("words"),
				});
			await page.locator(".pi-upload[data-state=failed]").waitFor();
			expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === "ar" ? "rtl" : "ltr");
			expect(await width(page)).toBeLessThanOrEqual(wide);
			expect(await violations(page)).toEqual([]);

			await page.goto(`${paper.url}/newsroom/pictures/${picture}`);
			await page.locator(".pi-uses").waitFor();
			expect(await width(page)).toBeLessThanOrEqual(wide);
			expect(await violations(page)).toEqual([]);
			await page.locator(".pi-shape").nth(2).click();
			await page.locator(".pi-box").waitFor();
			expect(await violations(page)).toEqual([]);
			for (const button of [page.locator(".k-panel-head .k-button").last(), page.locator(".k-button-danger")]) {
				await button.click();
				await page.locator(".k-dialog").waitFor();
				expect(await violations(page)).toEqual([]);
				await page.keyboard.press("Escape");
				await page.locator(".k-dialog").waitFor({ state: "detached" });
			}
			await page.goto(`${paper.url}/newsroom/fronts/en`);
			await page.locator(".fr-headline").first().click();
			await page.locator(".fr-times .k-row button").first().click();
			await page.locator(".pi-picker .pi-tile").nth(1).click();
			await page.locator(".pi-picker-chosen textarea").first().waitFor();
			expect(await violations(page)).toEqual([]);
		});

		it("every key that does something is in the list of shortcuts", async () => {
			const page = await open(`/pictures/${picture}`, {});
			await page.locator(".pi-uses").waitFor();
			await page.keyboard.press("?");
			await page.getByRole("dialog").getByText("Save", { exact: true }).first().waitFor();
			await page.keyboard.press("Escape");
			await page.keyboard.press("g");
			await page.keyboard.press("p");
			await page.locator(".pi-tile").first().waitFor();
			await page.keyboard.press("?");
			await page.getByRole("dialog").getByText("Search", { exact: true }).first().waitFor();
		});
	},
);

/** The screens of pictures and their dialogs: nothing that axe can find, in both colours, on a phone, from right to left; every key in the list. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { LOOKS, openIn, show, widthOf } from "../support/looks.ts";
import { signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

let paper: RunningPaper;
let browser: Browser;
let page: Page;
let picture = 0;

describe.skipIf(browserPath === undefined)(
	`pictures${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			const ada = await signedIn(paper, { name: "Ada Demir" });
			page = await (await ada.context(browser)).newPage();
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
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it.each(LOOKS)("axe finds nothing: $colorScheme, $language, $width wide", async (look) => {
			await openIn(page, `${paper.url}/newsroom`, look, "/pictures");
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
			expect(await page.evaluate(() => document.documentElement.dir)).toBe(look.language === "ar" ? "rtl" : "ltr");
			expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
			expect(await violations(page)).toEqual([]);

			await show(page, `/pictures/${picture}`);
			await page.locator(".pi-uses").waitFor();
			expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
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
			await show(page, "/fronts/en");
			await page.locator(".fr-headline").first().click();
			await page.locator(".fr-times .k-row button").first().click();
			await page.locator(".pi-picker .pi-tile").nth(1).click();
			await page.locator(".pi-picker-chosen textarea").first().waitFor();
			expect(await violations(page)).toEqual([]);
		});

		it("every key that does something is in the list of shortcuts", async () => {
			await openIn(page, `${paper.url}/newsroom`, LOOKS[0], `/pictures/${picture}`);
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

/** The screens of fronts and their dialogs: nothing that axe can find, in both colours, on a phone, from right to left. */
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

describe.skipIf(browserPath === undefined)(`fronts${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		const ada = await signedIn(paper, { name: "Ada Demir" });
		page = await (await ada.context(browser)).newPage();
		const { revision, containers } = await ada.api<{
			revision: number;
			containers: { id: string; pins: { id: string }[] }[];
		}>("GET", "/front-drafts/en");
		const [lead] = containers;
		// Something of every sort: words of its own, a time that has passed, a container that is empty and new.
		const operations = [
			{
				do: "setPin",
				id: "a1",
				pin: lead?.pins[0]?.id,
				set: { headline: "Said shorter", from: Date.now() + 3_600_000 },
			},
			{ do: "setPin", id: "a2", pin: lead?.pins[1]?.id, set: { until: 1_600_000_000_000 } },
			{
				do: "move",
				id: "a3",
				pin: lead?.pins[2]?.id,
				container: containers[2]?.id,
				place: { after: null, before: null },
			},
			{
				do: "addContainer",
				id: "a4",
				container: { id: "empty", look: "strip", rule: { author: "nobody" } },
				place: { after: lead?.id, before: null },
			},
		].map((operation) => ({ base: revision, operation }));
		await ada.api("POST", "/front-drafts/en/operations", { screen: "made", operations });
	});
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it.each(LOOKS)("axe finds nothing: $colorScheme, $language, $width wide", async (look) => {
		await openIn(page, `${paper.url}/newsroom`, look, "/fronts");
		await page.locator(".fr-list").first().waitFor();
		expect(await violations(page)).toEqual([]);
		await show(page, "/fronts/en");
		await page.locator(".fr-card").first().waitFor();
		expect(await page.evaluate(() => document.documentElement.dir)).toBe(look.language === "ar" ? "rtl" : "ltr");
		expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
		await page.locator(".fr-headline").first().click();
		await page.locator(".fr-times").last().waitFor();
		expect(await violations(page)).toEqual([]);
		// On a phone it lies over the page: it is shut before one goes on.
		const shut = page.locator(".fr-side-toggle button");
		if (await shut.isVisible()) await shut.click();
		await page.locator(".fr-container-name").nth(1).click();
		await page.locator(".fr-rule").waitFor();
		expect(await violations(page)).toEqual([]);
		await page.locator(".fr-head-tools .k-button-primary").click();
		await page.locator(".k-dialog .fr-changes, .k-dialog .k-quiet").first().waitFor();
		expect(await violations(page)).toEqual([]);
		for (const [keys, shown] of [
			["h", ".fr-history li"],
			["v", ".fr-preview iframe"],
		] as const) {
			await page.keyboard.press("Escape");
			await page.locator(".k-dialog").waitFor({ state: "detached" });
			await page.keyboard.press(keys);
			await page.locator(shown).first().waitFor();
			expect(await violations(page)).toEqual([]);
		}
	});
});

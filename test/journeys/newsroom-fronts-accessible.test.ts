/** The screens of fronts and their dialogs: nothing that axe can find, in both colours, on a phone, from right to left. */
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
const contexts: BrowserContext[] = [];

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
	const context = await ada.context(browser, options);
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(`${paper.url}/newsroom${path}`);
	if (path.startsWith("/fronts/")) await page.locator(".fr-card").first().waitFor();
	return page;
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

describe.skipIf(browserPath === undefined)(`fronts${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
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
	] as const)("axe finds nothing: %s, %s, %i wide", async (colorScheme, language, width) => {
		const locale = { en: "en-GB", ar: "ar-AE" }[language];
		const options = { colorScheme, locale, viewport: { width, height: 900 } };
		const list = await open("/fronts", options);
		await list.locator(".fr-list").first().waitFor();
		expect(await violations(list)).toEqual([]);
		const page = await open("/fronts/en", options);
		expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === "ar" ? "rtl" : "ltr");
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
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

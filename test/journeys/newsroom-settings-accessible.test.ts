/** Every screen of the settings, its dialogs and the palette: nothing that axe can find, in both colours, on a phone, from right to left. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Addresses below /settings, and what is there once the screen is whole. */
const SCREENS = [
	["", ".s-places"],
	["/paper", ".s-save"],
	["/editions", ".k-list-item"],
	["/editions/new", ".s-save"],
	["/editions/ar", ".s-save"],
	["/sections", ".k-tree-item"],
	["/menus?edition=tr", ".k-list-item"],
	["/bylines", ".k-list-item"],
	["/bylines/leyla-sarp", ".s-pages"],
	["/topics", ".k-list-item"],
	["/topics/new", ".s-save"],
	["/tokens", ".k-table"],
	["/webhooks", ".k-list-item"],
	["/webhooks/1", ".k-table"],
] as const;

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

describe.skipIf(browserPath === undefined)(
	`settings${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir", role: "administrator" });
			await ada.api("POST", "/webhooks", { url: "https://search.example/hook", events: ["story.published"] });
			const { editions } = await ada.api<{ editions: { key: string }[] }>("GET", "/editions");
			const tr = editions.find(({ key }) => key === "tr");
			const { sections } = await ada.api<{ sections: { path: string }[] }>("GET", "/sections?edition=tr");
			const head = sections.slice(0, 2).map(({ path }) => ({ section: path }));
			await ada.api("PUT", "/editions/tr", { ...tr, menus: { head, foot: [{ label: "Abone", url: "/tr" }] } });
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
			const context = await ada.context(browser, { colorScheme, locale, viewport: { width, height: 900 } });
			const page = await context.newPage();
			for (const [path, whole] of SCREENS) {
				await page.goto(`${paper.url}/newsroom/settings${path}`);
				await page.locator(whole).first().waitFor();
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect([path, await violations(page), wide <= width]).toEqual([path, [], true]);
			}
			await page.goto(`${paper.url}/newsroom/settings/sections`);
			for (const item of [0, 2, 3]) {
				await page.locator(".k-tree-item .k-icon-button").nth(1).click();
				await page.locator(".k-popover [role=menuitem]").nth(item).click();
				await page.locator(".k-dialog").waitFor();
				expect([item, await violations(page)]).toEqual([item, []]);
				await page.keyboard.press("Escape");
				await page.locator(".k-dialog").waitFor({ state: "detached" });
			}
			await page.keyboard.press("ControlOrMeta+k");
			await page.locator(".p-entry").first().waitFor();
			await page.keyboard.type("set");
			expect(await violations(page)).toEqual([]);
			await context.close();
		});
	},
);

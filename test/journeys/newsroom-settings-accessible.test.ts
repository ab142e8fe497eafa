/** Every screen of the settings, its dialogs and the palette: nothing that axe can find, in both colours, on a phone, from right to left. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { LOOKS, openIn, show, widthOf } from "../support/looks.ts";
import { signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

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
let page: Page;

describe.skipIf(browserPath === undefined)(
	`settings${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			const ada = await signedIn(paper, { name: "Ada Demir", role: "administrator" });
			page = await (await ada.context(browser)).newPage();
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

		it.each(LOOKS)("axe finds nothing: $colorScheme, $language, $width wide", async (look) => {
			for (const [at, [path, whole]] of SCREENS.entries()) {
				if (at === 0) await openIn(page, `${paper.url}/newsroom`, look, `/settings${path}`);
				else await show(page, `/settings${path}`);
				await page.locator(whole).first().waitFor();
				const wide = await widthOf(page);
				expect([path, await violations(page), wide <= look.width]).toEqual([path, [], true]);
			}
			await show(page, "/settings/sections");
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
		});
	},
);

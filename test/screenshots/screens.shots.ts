/** Pictures of every screen, light, dark and right-to-left, from the demonstration newspaper, into docs/pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, test } from "vitest";
import { show } from "../support/looks.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { launchBrowser } from "../support/tools.ts";
import { ALARMS, type Places, SCREENS, type ShownScreen, WAY_IN } from "./screens.ts";
import { makeWorkToShow, raiseAlarm, seeToAlarms } from "./work-to-show.ts";

const folder = process.env.SCREENSHOTS ?? join(import.meta.dirname, "../../docs/pictures");
/** Only pictures with one of these words in their name, when there are any. */
const only = (process.env.ONLY ?? "").split(",").filter(Boolean);

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let places: Places;

beforeAll(async () => {
	paper = await startDemo();
	browser = await launchBrowser();
	ada = await signedIn(paper, { name: "Ada Demir", role: "administrator" });
	places = await makeWorkToShow(ada);
	mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

async function keep(page: Page, name: string): Promise<void> {
	const picture = await page.screenshot({ animations: "disabled" });
	writeFileSync(join(folder, `${name}.webp`), await sharp(picture).webp({ quality: 55 }).toBuffer());
}

const isWanted = ({ name }: ShownScreen): boolean => only.length === 0 || only.some((word) => name.includes(word));

/** Shows one screen, whole and with its pictures, and gives it away. */
async function take(
	page: Page,
	screen: ShownScreen,
	whole: (page: Page, name: string) => Promise<void>,
): Promise<void> {
	const { name, whole: last, prepare } = screen;
	await show(page, typeof screen.path === "string" ? screen.path : screen.path(places));
	await page.locator(last).first().waitFor();
	await prepare?.(page);
	await page.evaluate(() => {
		// What lies below the window may never be fetched.
		const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
		return Promise.all([document.fonts.ready, ...seen.map((image) => image.decode().catch(() => {}))]);
	});
	await whole(page, name);
	// The first may only empty the field of a search.
	for (let n = 0; n < 2; n++) await page.keyboard.press("Escape");
}

/** Goes from screen to screen as a person does, without loading the application anew. */
async function walk(language: string, whole: (page: Page, name: string) => Promise<void>): Promise<void> {
	const context = await ada.context(browser, { viewport: { width: 1280, height: 800 } });
	await context.addInitScript(`localStorage.setItem("broadsheet.language", ${JSON.stringify(language)})`);
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	await page.goto(`${paper.url}/newsroom/`);
	await page.locator("h1").waitFor();
	for (const screen of SCREENS.filter(isWanted)) await take(page, screen, whole);
	if (isWanted(ALARMS)) {
		await raiseAlarm(ada);
		await take(page, ALARMS, whole);
		await seeToAlarms(ada);
	}
	if (isWanted(WAY_IN)) {
		await context.clearCookies();
		// Under the name with which passkeys work.
		await page.goto(`${paper.url.replace("127.0.0.1", "localhost")}/newsroom${WAY_IN.path}`);
		await page.locator(WAY_IN.whole).waitFor();
		await whole(page, WAY_IN.name);
	}
	await context.close();
}

test("light, dark and rtl", async () => {
	await walk("en", async (page, name) => {
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await keep(page, `${name}-${colorScheme}`);
		}
		await page.emulateMedia({ colorScheme: "light" });
	});
	await walk("ar", (page, name) => keep(page, `${name}-rtl`));
});

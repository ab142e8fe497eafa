/** The ways in which a screen of the newsroom may stand before somebody, and going through screens in each of them. */
import type { Page } from "playwright-core";
import { frameStrings } from "../../src/newsroom/app/strings/frame/strings.ts";
import type { Language } from "../../src/newsroom/app/strings/language.ts";

export interface Look {
	readonly colorScheme: "light" | "dark";
	readonly language: Language;
	/** Of the window, in pixels: 360 is the narrowest phone that is promised. */
	readonly width: number;
}

/** At a desk by day, on a phone by night, on a phone from right to left. */
export const LOOKS = [
	{ colorScheme: "light", language: "en", width: 1280 },
	{ colorScheme: "dark", language: "en", width: 360 },
	{ colorScheme: "light", language: "ar", width: 360 },
] as const satisfies readonly Look[];

/** Has a screen of the newsroom loaded in such a look; further ones are reached by `show`. */
export async function openIn(page: Page, newsroom: string, look: Look, path: string): Promise<void> {
	const { colorScheme, language, width } = look;
	await page.emulateMedia({ colorScheme });
	await page.setViewportSize({ width, height: 900 });
	await page.context().addInitScript(`localStorage.setItem("broadsheet.language", ${JSON.stringify(language)})`);
	await page.goto(newsroom + path);
}

/** Goes to another screen as a link in the application does, without loading the application anew. Of the screen before nothing is left then, so that it is not taken for the next. */
export async function show(page: Page, path: string): Promise<void> {
	await go(page, NOWHERE);
	await page.waitForFunction((titles) => titles.some((title) => document.title.startsWith(title)), TITLES);
	await go(page, path);
}

/** An address with no screen. */
const NOWHERE = "/nowhere";
/** What the newsroom says there, in each language. */
const TITLES = Object.values(frameStrings).map(({ noScreen }) => noScreen);

const go = (page: Page, path: string) =>
	page.evaluate((to) => {
		history.pushState(null, "", `/newsroom${to}`);
		dispatchEvent(new PopStateEvent("popstate"));
	}, path);

/** Of the document, in pixels: wider than the window is a screen that moves sideways. */
export const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

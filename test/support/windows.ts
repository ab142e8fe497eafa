/** The browsers in which people of a journey sit: each has one for the whole file, which knows the application after the first screen, and every test opens windows of its own. */
import type { Browser, BrowserContext, Page } from "playwright-core";

const browsers = new WeakMap<Browser, Map<string, BrowserContext>>();
const inUse = new Set<BrowserContext>();

/** A window in the browser of this name; `make` begins that one when there is none yet. */
export async function windowOf(browser: Browser, name: string, make: () => Promise<BrowserContext>): Promise<Page> {
	const contexts = browsers.get(browser) ?? new Map<string, BrowserContext>();
	browsers.set(browser, contexts);
	const context = contexts.get(name) ?? (await make());
	contexts.set(name, context);
	inUse.add(context);
	return context.newPage();
}

/** Ends a test: every window is closed, and every browser is connected again. */
export async function closeWindows(): Promise<void> {
	for (const context of inUse) {
		await context.unrouteAll({ behavior: "ignoreErrors" });
		for (const page of context.pages()) await page.close();
		await context.setOffline(false);
	}
	inUse.clear();
}

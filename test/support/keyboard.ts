/** Going by keyboard alone. */
import type { Page } from "playwright-core";

/** Presses Tab until what has the focus is found. */
export async function tabTo(page: Page, found: (element: { text: string; label: string }) => boolean): Promise<void> {
	for (let n = 0; n < 80; n++) {
		await page.keyboard.press("Tab");
		const at = await page.evaluate(() => ({
			text: document.activeElement?.textContent ?? "",
			label: document.activeElement?.getAttribute("aria-label") ?? "",
		}));
		if (found(at)) return;
	}
	throw new Error("Tab leads there from nowhere");
}

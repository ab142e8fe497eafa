/** How much script a window loads, as it is sent: compressed. */
import type { Page } from "playwright-core";

/** Counts from now on; what it gives says the bytes so far. */
export function scriptBytes(page: Page): () => Promise<number> {
	const scripts: Promise<number>[] = [];
	page.on("response", (response) => {
		if (response.request().resourceType() === "script")
			scripts.push(response.headerValue("content-length").then((length) => Number(length)));
	});
	return async () => (await Promise.all(scripts)).reduce((sum, length) => sum + length, 0);
}

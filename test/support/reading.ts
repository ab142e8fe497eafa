/** A reader's browser on a running paper: one window, and everything that it complains about. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface Reader {
	readonly page: Page;
	/** Errors and warnings of the console, faults of scripts, requests to other origins. */
	readonly complaints: string[];
	/** Goes to a path of the paper and waits until it is loaded; gives the status. */
	go(path: string): Promise<number>;
	close(): Promise<void>;
}

/** It has no size of its own: one that had would take its own shape when it comes, and move what stands below. */
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** `pictures: false` puts an empty one in the place of each, so that none needs to be made: for tests that look at something else. */
export async function openReader(
	browser: Browser,
	site: string,
	{ pictures = true, ...options }: BrowserContextOptions & { readonly pictures?: boolean } = {},
): Promise<Reader> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	if (!pictures)
		await context.route("**/media/**", (route) => route.fulfill({ body: EMPTY, contentType: "image/svg+xml" }));
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => {
		// A page that is not there or gone is said by its status, which the browser repeats as an error.
		if (/the server responded with a status of 4(?:04|10)/u.test(message.text())) return;
		if (["error", "warning"].includes(message.type())) complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(`${site}/`) && !url.startsWith("data:")) complaints.push(`asked ${url}`);
	});
	return {
		page,
		complaints,
		async go(path) {
			const response = await page.goto(site + path, { waitUntil: "load" });
			return response?.status() ?? 0;
		},
		close: () => context.close(),
	};
}

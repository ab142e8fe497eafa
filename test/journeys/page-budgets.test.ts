/** What a browser loads for the pages of the demonstration newspaper and for its newsroom, held against `budgets.json`; nothing moves while pictures arrive. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { compressBest } from "../../src/press/sinks/compress.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { openReader } from "../support/reading.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { scriptBytes } from "../support/script-bytes.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

interface Budget {
	readonly html_br: number;
	readonly js_br: number;
	readonly requests: number;
	readonly fonts: number;
}
const budgets = JSON.parse(readFileSync(new URL("../../budgets.json", import.meta.url), "utf8")) as Record<
	"story" | "front",
	Budget
> & { readonly newsroom: Readonly<Record<"editor_js_br" | "desk_requests" | "editor_requests", number>> };

let paper: RunningPaper;
let browser: Browser | undefined;
/** By edition: its front, and its story whose page is the largest. */
const looked: { readonly edition: string; readonly kind: "story" | "front"; readonly path: string }[] = [];

/** Bytes of a page in brotli: as it is sent, or in the best form, which takes its place once the program has nothing else to do. */
async function bytesOf(path: string, budget: number): Promise<number> {
	const response = await fetch(paper.url + path, { headers: { "accept-encoding": "br" } });
	const body = Buffer.from(await response.arrayBuffer());
	expect(response.headers.get("content-encoding"), path).toBe("br");
	const sent = Number(response.headers.get("content-length"));
	return sent <= budget ? sent : (await compressBest(body)).br.length;
}

beforeAll(async () => {
	paper = await startDemo();
	if (browserPath !== undefined) browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

it("sends every story and every front within its budget", async () => {
	const { stories } = await paper.api<{ stories: { edition: string; state: string; url: string }[] }>(
		"GET",
		"/stories?limit=200",
	);
	const { sections } = await paper.api<{ sections: { edition: string; path: string }[] }>("GET", "/sections");
	const { editions } = await paper.api<{ editions: { key: string; base: string }[] }>("GET", "/editions");
	const tooLarge: string[] = [];
	for (const { key, base } of editions) {
		let largest = { path: "", bytes: 0 };
		for (const { url } of stories.filter(({ edition, state }) => edition === key && state === "live")) {
			const bytes = await bytesOf(url, budgets.story.html_br);
			if (bytes > largest.bytes) largest = { path: url, bytes };
			if (bytes > budgets.story.html_br) tooLarge.push(`${url}: ${bytes}`);
		}
		for (const path of [
			"",
			...sections.filter(({ edition }) => edition === key).map((section) => `/${section.path}`),
		]) {
			const bytes = await bytesOf(base + path, budgets.front.html_br);
			if (bytes > budgets.front.html_br) tooLarge.push(`${base}${path}: ${bytes}`);
		}
		looked.push({ edition: key, kind: "front", path: base }, { edition: key, kind: "story", path: largest.path });
	}
	expect(tooLarge).toEqual([]);
});

describe.skipIf(browserPath === undefined)(
	`in a browser${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		it("asks for few things before pictures, few bytes, and nothing of others", async () => {
			for (const { edition, kind, path } of looked) {
				const { page, go, complaints, close } = await openReader(browser as Browser, paper.url, { pictures: false });
				const requests: Request[] = [];
				page.on("request", (request) => {
					if (request.resourceType() !== "image") requests.push(request);
				});
				await go(path);
				await page.evaluate(() => document.fonts.ready);
				const bytes = { document: 0, script: 0, font: 0, stylesheet: 0 } as Record<string, number>;
				for (const request of requests) {
					const response = await request.response();
					const kindOf = request.resourceType();
					bytes[kindOf] = (bytes[kindOf] ?? 0) + Number(response?.headers()["content-length"] ?? Number.NaN);
				}
				const budget = budgets[kind];
				const what = `${kind}, ${edition} (${path}): ${requests.map((request) => request.url()).join(" ")}`;
				expect(complaints, what).toEqual([]);
				expect(requests.length, what).toBeLessThanOrEqual(budget.requests);
				expect(await bytesOf(path, budget.html_br), what).toBeLessThanOrEqual(budget.html_br);
				expect(bytes.script, what).toBeLessThanOrEqual(budget.js_br);
				expect(bytes.font, what).toBeLessThanOrEqual(budget.fonts);
				await close();
			}
		});

		it("moves nothing while pictures and the face arrive", async () => {
			const faults: string[] = [];
			for (const width of [390, 1280]) {
				const { page, go, close } = await openReader(browser as Browser, paper.url, {
					viewport: { width, height: 900 },
				});
				await page.addInitScript(() => {
					const shifts: string[] = [];
					Object.assign(globalThis, { shifts });
					interface Shift extends PerformanceEntry {
						readonly value: number;
						readonly sources: readonly { readonly node: Element | null }[];
					}
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries() as Shift[])
							shifts.push(
								`${entry.value} ${entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName).join(" ")}`,
							);
					}).observe({ type: "layout-shift", buffered: true });
				});
				for (const { edition, path } of looked) {
					if (!["en", "ar"].includes(edition)) continue;
					await go(path);
					await page.evaluate(async () => {
						for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
							scrollTo(0, y);
							await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
						}
						await Promise.all(
							[...document.images].map(
								(image) =>
									image.complete ||
									new Promise((done) => {
										image.onload = done;
										image.onerror = done;
									}),
							),
						);
					});
					const { shifts, pictures } = await page.evaluate(() => ({
						shifts: (globalThis as unknown as { shifts: string[] }).shifts,
						pictures: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
					}));
					faults.push(
						...[...shifts, ...pictures.map((src) => `not loaded: ${src}`)].map(
							(text) => `${path} at ${width}: ${text}`,
						),
					);
				}
				await close();
			}
			expect(faults).toEqual([]);
		});

		it("needs nothing of scripts: the same words stand without them", async () => {
			const words = async (path: string, javaScriptEnabled: boolean) => {
				const { page, go, close } = await openReader(browser as Browser, paper.url, {
					javaScriptEnabled,
					pictures: false,
				});
				await go(path);
				const text = await page
					.locator("main :is(h1, h2, h3, p, li, td, th, figcaption):not(story-tools *)")
					.allInnerTexts();
				const links = await page.locator("main a:visible").count();
				await close();
				return { text, links };
			};
			for (const { path, edition } of looked)
				if (["en", "hy"].includes(edition)) expect(await words(path, false)).toEqual(await words(path, true));
		});
	},
);

describe.skipIf(browserPath === undefined)("the newsroom in a browser that knows nothing of it yet", () => {
	let ada: SignedInPerson;
	const contexts: BrowserContext[] = [];
	beforeAll(async () => {
		ada = await signedIn(paper);
	});
	afterEach(async () => {
		for (const context of contexts.splice(0)) await context.close();
	});

	async function windowOf(): Promise<Page> {
		const context = await ada.context(browser as Browser);
		contexts.push(context);
		return context.newPage();
	}

	async function newStory(headline = "Harbour"): Promise<number> {
		const fields = { edition: "en", section: "world", headline, text: "The harbour opened again." };
		return (await ada.api<{ id: number }>("POST", "/stories", fields)).id;
	}

	it("opens with no more script than its budget", async () => {
		const story = await newStory();
		// On a device that knows nothing of it yet.
		const page = await windowOf();
		const bytesSoFar = scriptBytes(page);
		await page.goto(`${paper.url}/newsroom/stories/${story}`);
		await page.locator(".ProseMirror").waitFor();
		await page.locator('[data-kind="saved"]').waitFor();
		// What comes after the text counts too.
		await page.getByRole("tab", { name: "Preview" }).waitFor();
		const bytes = await bytesSoFar();
		expect(bytes).toBeGreaterThan(50_000);
		expect(bytes).toBeLessThanOrEqual(budgets.newsroom.editor_js_br);
	});

	/** A window in which everything but the page is held back; after `release` nothing more is answered. */
	async function heldBack(path: string) {
		const page = await windowOf();
		let release = () => {};
		const released = new Promise<void>((done) => {
			release = done;
		});
		let isReleased = false;
		const asked: string[] = [];
		page.on("websocket", (socket) => asked.push(new URL(socket.url()).pathname));
		await page.route("**/*", async (route) => {
			const request = route.request();
			if (request.isNavigationRequest()) return route.continue();
			if (isReleased) return;
			const { pathname } = new URL(request.url());
			asked.push(pathname);
			// What chooses the colours begins the reads as well.
			if (!pathname.includes("before-paint")) await released;
			await route.continue();
		});
		await page.goto(`${paper.url}/newsroom/${path}`, { waitUntil: "commit" });
		const files = page.locator('script[src], link[rel="modulepreload"], link[rel="stylesheet"]');
		return {
			page,
			async asksFor(reads: readonly string[], most: number) {
				const wanted = reads.map((read) => `/api/v1${read}`);
				await expect.poll(() => asked).toEqual(expect.arrayContaining(wanted));
				const named = await files.evaluateAll((all) =>
					all.map((one) => new URL(one.getAttribute("src") ?? one.getAttribute("href") ?? "", location.href).pathname),
				);
				await expect.poll(() => asked).toEqual(expect.arrayContaining(named));
				expect(named.length).toBeLessThanOrEqual(most);
			},
			release() {
				isReleased = true;
				release();
			},
		};
	}

	it("can be written in after two trips to the server: the page, and everything that it names at once", async () => {
		const story = await newStory();
		const { page, asksFor, release } = await heldBack(`stories/${story}`);
		const reads = ["/me", "/editions", `/stories/${story}`, `/stories/${story}/manuscript`];
		await asksFor(reads, budgets.newsroom.editor_requests);
		release();
		await page.locator(".ProseMirror").click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type(" Gulls.");
		await page.keyboard.press("ControlOrMeta+s");
		await page.getByText("Saved as a revision").waitFor();
		const { body } = await ada.api<{ body: unknown }>("GET", `/stories/${story}`);
		expect(JSON.stringify(body)).toContain("Gulls.");
	});

	it("is found on the desk after two trips as well", async () => {
		const story = await newStory("After two trips");
		const { page, asksFor, release } = await heldBack("");
		await asksFor(["/me", "/desk"], budgets.newsroom.desk_requests);
		release();
		await page.locator(`a[href$="/newsroom/stories/${story}"]`).first().waitFor();
	});
});

/** The reader's pages in a real browser under their own security policy: nothing is refused, the tools work, choices are kept, axe finds nothing. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "../../scripts/build.mjs";
import type { BuiltAsset } from "../../src/render/theme.ts";
import { defaultTheme } from "../../src/render/themes/default/theme.ts";
import { editions, everyPage, paper, setAssets } from "../render/themes/fixture-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

if (browserPath === undefined) console.log(`reader pages: skipped, ${missing.browser}`);

let server: Server;
let browser: Browser;
let site = "";
let folder = "";
const pages = new Map<string, string>();
const loaded = new Map<string, { body: Buffer; type: string }>();

beforeAll(async () => {
	if (browserPath === undefined) return;
	folder = mkdtempSync(join(tmpdir(), "broadsheet-assets-"));
	await buildAssets(folder);
	const assets = builtAssets();
	setAssets(assets);
	for (const { key } of editions)
		for (const [name, page] of Object.entries(everyPage(defaultTheme, key)))
			pages.set(`/${key}/${name.replaceAll(" ", "-")}`, page);
	const policy = defaultTheme.contentSecurityPolicy(assets, paper);
	server = createServer((request, response) => {
		const path = request.url ?? "/";
		const page = pages.get(path);
		const asset = loaded.get(path);
		if (page)
			response
				.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
				.end(page);
		else if (asset) response.writeHead(200, { "content-type": asset.type }).end(asset.body);
		else response.writeHead(204).end();
	}).listen(0, "127.0.0.1");
	await new Promise((listening) => server.once("listening", listening));
	site = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	server?.close();
	if (folder !== "") rmSync(folder, { recursive: true });
});

function builtAssets(): Record<string, BuiltAsset> {
	const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<
		string,
		{ file: string; sha256: string; bytes: number }
	>;
	const types: Record<string, string> = { css: "text/css", js: "text/javascript", woff2: "font/woff2" };
	return Object.fromEntries(
		Object.entries(manifest).map(([name, { file, sha256, bytes }]) => {
			const body = readFileSync(join(folder, file));
			const type = types[name.split(".").at(-1) ?? ""] ?? "";
			loaded.set(`/assets/${file}`, { body, type });
			return [name, { url: `/assets/${file}`, sha256, bytes, text: type === "font/woff2" ? "" : body.toString() }];
		}),
	);
}

interface Axe {
	run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** A page, with everything that the browser complains about. */
async function open(
	path: string,
	options: { javaScriptEnabled?: boolean; width?: number } = {},
): Promise<{ page: Page; complaints: string[] }> {
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1280, height: 900 },
		javaScriptEnabled: options.javaScriptEnabled ?? true,
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on(
		"request",
		(request) =>
			!request.url().startsWith(site) &&
			!request.url().startsWith("data:") &&
			complaints.push(`asked ${request.url()}`),
	);
	await page.goto(site + path, { waitUntil: "load" });
	return { page, complaints };
}

describe.skipIf(browserPath === undefined)("reader pages", () => {
	it("are drawn under their policy without a complaint, and never wider than the window", async () => {
		const { page, complaints } = await open("/en/front");
		for (const path of pages.keys()) {
			await page.goto(site + path);
			for (const width of [390, 1024]) {
				await page.setViewportSize({ width, height: 900 });
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
					`${path} at ${width}`,
				).toBeLessThanOrEqual(0);
			}
			expect(complaints, path).toEqual([]);
		}
		await page.context().close();
	});

	it.each(["light", "dark"] as const)("have no violation that axe can find, %s", async (colorScheme) => {
		const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
		const { page } = await open("/en/front", { width: colorScheme === "dark" ? 1280 : 390 });
		await page.emulateMedia({ colorScheme });
		for (const path of pages.keys()) {
			// One language of each direction; the pages of a running paper are looked at in all of them.
			if (!/^\/(?:en|ar)\//u.test(path)) continue;
			await page.goto(site + path, { waitUntil: "domcontentloaded" });
			await page.evaluate(axe);
			const found = await page.evaluate(async () => {
				const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
				return violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
			});
			expect(found, path).toEqual([]);
		}
		await page.context().close();
	});

	it("keep the text size and the colours for the next page, before it is painted", async () => {
		const { page } = await open("/en/story");
		const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
		const before = await size();
		await page.click("[data-tool=larger]");
		await page.click("[data-tool=larger]");
		expect(await size()).toBeGreaterThan(before);
		expect(await page.textContent("story-tools [role=status]")).toBe("Text size: Largest");
		expect(await page.getAttribute("[data-tool=larger]", "aria-disabled")).toBe("true");
		await page.selectOption(".masthead scheme-choice select", "dark");
		const largest = await size();
		await page.goto(`${site}/tr/front`);
		expect(await size()).toBe(largest);
		expect(await page.getAttribute("html", "data-scheme")).toBe("dark");
		await page.context().close();
	});

	it("load the frame of another site only when the reader asks", async () => {
		const { page, complaints } = await open("/en/story");
		expect(await page.locator("iframe").count()).toBe(0);
		await page
			.context()
			.route("https://player.example.com/**", (route) => route.fulfill({ body: "A film", contentType: "text/html" }));
		await page.click("outside-embed button");
		expect(await page.getAttribute("iframe", "src")).toBe("https://player.example.com/1");
		expect(complaints).toEqual(["asked https://player.example.com/1"]);
		await page.context().close();
	});

	it("copy the link and say so", async () => {
		const { page } = await open("/en/story");
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.click("[data-tool=copy]");
		await page.waitForFunction(() => document.querySelector("[data-tool=copy]")?.textContent === "Link copied");
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			"https://meridian.example/en/world/caucasus/karabakh-41",
		);
		await page.context().close();
	});

	it("read without scripts, and show no button that would do nothing", async () => {
		const { page } = await open("/en/story", { javaScriptEnabled: false });
		expect(await page.locator("button:visible, select:visible").count()).toBe(0);
		expect(await page.locator("[data-tool=email]").isVisible()).toBe(true);
		expect(await page.locator(".hint").isVisible()).toBe(true);
		await page.context().close();
	});

	it("print with a running head and without what can only be pressed", async () => {
		const { page } = await open("/en/story");
		await page.emulateMedia({ media: "print" });
		expect(await page.locator(".running").isVisible()).toBe(true);
		for (const hidden of [".sections", ".tools", ".beside", ".skip"])
			expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
		expect(await page.locator(".link-notes").isVisible()).toBe(true);
		await page.context().close();
	});
});

/** Reading with a keyboard, from right to left, in the dark, on paper, without scripts, and with what others embed. */
import { execFileSync } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyPageKind, type KindOfPage } from "../support/every-page-kind.ts";
import { openReader } from "../support/reading.ts";
import { publish, type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing, pdftotextPath } from "../support/tools.ts";

let paper: RunningPaper;
let browser: Browser;
let pages: KindOfPage[];

beforeAll(async () => {
	if (browserPath === undefined) return;
	paper = await startDemo();
	pages = await everyPageKind(paper.api);
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

const pathOf = (edition: string, kind: string): string => {
	const found = pages.find((page) => page.edition === edition && page.kind === kind);
	if (!found) throw new Error(`no ${kind} in ${edition}`);
	return found.path;
};
const open = (options: Parameters<typeof openReader>[2] = {}) =>
	openReader(browser, paper.url, { pictures: false, ...options });

async function left(page: Page, selector: string): Promise<number> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`nothing is shown as ${selector}`);
	return box.x;
}

interface Focused {
	readonly what: string;
	readonly seen: boolean;
	readonly marked: boolean;
}

/** What has the focus: whether it stands in the window, and whether something is drawn around it. */
function focused(page: Page): Promise<Focused | null> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const box = element.getBoundingClientRect();
		const style = getComputedStyle(element);
		const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1;
		return {
			what: element.outerHTML.slice(0, 120),
			seen: inside,
			// Players show the browser's own mark on the control inside them.
			marked:
				element instanceof HTMLMediaElement ||
				(style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1),
		};
	});
}

describe.skipIf(browserPath === undefined)(`reading${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	it("goes by keyboard alone: first over the head to the story, then to everything, always in sight", async () => {
		for (const path of [pathOf("en", "story"), pathOf("ar", "front")]) {
			const { page, go, close } = await open();
			await go(path);
			await page.keyboard.press("Tab");
			expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
			expect(await focused(page)).toMatchObject({ seen: true, marked: true });
			await page.keyboard.press("Enter");
			await page.keyboard.press("Tab");
			expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
			await page.goto(paper.url + path);
			const faults: Focused[] = [];
			const reachable = await page
				.locator("a[href]:visible, button:visible, select:visible, video, audio, [tabindex='0']")
				.count();
			let steps = 0;
			for (; steps < 400; steps++) {
				await page.keyboard.press("Tab");
				const now = await focused(page);
				if (now === null) break;
				if (!now.seen || !now.marked) faults.push(now);
			}
			expect(faults, path).toEqual([]);
			expect(steps, `${path}: no trap, and everything is reached`).toBeGreaterThanOrEqual(reachable - 1);
			expect(steps).toBeLessThan(400);
			await close();
		}
	});

	it("stands mirrored where the script runs from right to left", async () => {
		const { page, go, close } = await open();
		const aside = async (edition: string) => {
			await go(pathOf(edition, "story"));
			return (await left(page, ".beside")) - (await left(page, ".body > p"));
		};
		expect(await aside("en")).toBeGreaterThan(0);
		expect(await aside("ar")).toBeLessThan(0);
		const order = async (edition: string) => {
			await go(pathOf(edition, "front"));
			return (await left(page, ".sections li:nth-child(2)")) - (await left(page, ".sections li:nth-child(1)"));
		};
		expect(await order("hy")).toBeGreaterThan(0);
		expect(await order("ar")).toBeLessThan(0);
		// A telephone number stays as it is dialled.
		await go(pathOf("ar", "imprint"));
		expect(await page.locator("main bdi[dir=ltr]").first().innerText()).toMatch(/^\+\d/u);
		await close();
	});

	it("never moves sideways as a whole, in any language", async () => {
		const { page, go, close } = await open({ viewport: { width: 360, height: 740 } });
		const wide: string[] = [];
		for (const { path, kind } of pages) {
			if (!["front", "story", "dossier", "day", "imprint"].includes(kind)) continue;
			await go(path);
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			if (beyond > 0) wide.push(`${path}: ${beyond} px`);
		}
		expect(wide).toEqual([]);
		await close();
	});

	it("writes kickers in capitals by the rules of the edition's language", async () => {
		const { page, go, close } = await open();
		for (const [edition, section, kicker, capitals] of [
			["tr", "dunya", "istanbul’dan ışık", "İSTANBUL’DAN IŞIK"],
			["en", "world", "istanbul light", "ISTANBUL LIGHT"],
		] as const) {
			const { url } = await publish(paper.api, {
				edition,
				section,
				headline: `${kicker} ${edition}`,
				kicker,
				text: kicker,
			});
			await go(url);
			expect(await page.locator("article .kicker").innerText()).toBe(capitals);
		}
		await close();
	});

	it("prints a sheet with a running head and the links as notes, without what is only for the screen", async (context) => {
		const { page, go, close } = await open();
		await go(pathOf("en", "story"));
		await page.emulateMedia({ media: "print" });
		const beyond = await page.evaluate(() =>
			[...document.querySelectorAll(".body figure, .body td, .body aside")]
				.filter((each) => {
					const [own, around] = [each, each.closest(".body > *")].map((one) => one?.getBoundingClientRect());
					return own !== undefined && around !== undefined && own.right > around.right + 1;
				})
				.map((each) => each.outerHTML.slice(0, 100)),
		);
		expect(beyond, "wider than the column").toEqual([]);
		const sheet = await page.pdf({ format: "A4", preferCSSPageSize: true });
		await close();
		expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");
		if (pdftotextPath === undefined) return context.skip(missing.pdftotext);
		const text = execFileSync(pdftotextPath, ["-layout", "-", "-"], { input: sheet, maxBuffer: 2 ** 24 }).toString();
		const sheets = text.split("\f").filter((one) => one.trim() !== "");
		expect(sheets.length).toBeGreaterThan(1);
		for (const [at, one] of sheets.entries()) {
			expect(one, `the head of sheet ${at + 1}`).toMatch(/The Meridian\s+World.*12 January 2021, 14:00/u);
		}
		expect(text).toContain("Links in this story");
		expect(text).toMatch(/1\.\s+https:\/\/www\.example\.org\/report\?year=2021&part=1/u);
		expect(text).toContain(`Printed from ${paper.url}`);
		for (const screen of [
			"Skip to content",
			"Copy link",
			"Listen",
			"Türkçe",
			"Archive",
			"Related stories",
			"Show content from",
		]) {
			expect(text, screen).not.toContain(screen);
		}
	});

	it("loads what others embed only after a press", async () => {
		const { page, go, complaints, close } = await open();
		await page
			.context()
			.route("https://player.example.com/**", (route) => route.fulfill({ body: "A film", contentType: "text/html" }));
		await go(pathOf("en", "story"));
		expect(await page.locator("iframe").count()).toBe(0);
		expect(complaints).toEqual([]);
		// The host that the paper does not allow is a link and no more.
		expect(await page.locator("outside-embed").count()).toBe(1);
		await page.locator("outside-embed button").focus();
		await page.keyboard.press("Enter");
		await page.locator("iframe").waitFor();
		expect(complaints).toEqual(["asked https://player.example.com/watch/7"]);
		await close();
	});

	it("goes from the front to a story, its section and the archive without scripts", async () => {
		const { page, go, close } = await open({ javaScriptEnabled: false });
		await go("/tr");
		await page.locator("main h2 a, main h3 a").first().click();
		expect(await page.locator("article.story h1").count()).toBe(1);
		await page.locator(".crumbs a").last().click();
		await page.locator("footer a[href$='/archive']").click();
		await page.locator("main a[href$='/2021/01']").click();
		await page.locator("main a[href*='/2021/01/']").first().click();
		await page.locator("main article a, main li a").first().click();
		expect(await page.locator("article.story .body > p").first().isVisible()).toBe(true);
		await close();
	});

	it("is well readable in the dark, chosen by the device or by the reader", async () => {
		const { page, go, close } = await open({ colorScheme: "dark" });
		await go(pathOf("ru", "story"));
		expect(await contrast(page)).toBeGreaterThan(10);
		await page.emulateMedia({ colorScheme: "light" });
		await page.locator("scheme-choice select:visible").first().selectOption("dark");
		expect(await contrast(page)).toBeGreaterThan(10);
		const [paperColour = 255] = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/gu)?.map(Number) ?? [],
		);
		expect(paperColour).toBeLessThan(60);
		await close();
	});
});

/** Contrast of the running text with the ground (WCAG 2.2, relative luminance). */
function contrast(page: Page): Promise<number> {
	return page.evaluate(() => {
		const luminance = (colour: string) => {
			const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
				const share = Number(part) / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const text = luminance(getComputedStyle(document.querySelector(".body > p") as Element).color);
		const ground = luminance(getComputedStyle(document.documentElement).backgroundColor);
		return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
	});
}

/** Pictures of every screen, light, dark and right-to-left, from the demonstration newspaper, into docs/pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, test } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { launchBrowser } from "../support/tools.ts";
import { SCREENS } from "./screens.ts";

const folder = process.env.SCREENSHOTS ?? join(import.meta.dirname, "../../docs/pictures");
/** Only pictures with one of these words in their name, when there are any. */
const only = (process.env.ONLY ?? "").split(",").filter(Boolean);

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;

beforeAll(async () => {
	paper = await startDemo();
	browser = await launchBrowser();
	ada = await signedIn(paper, { name: "Ada Demir", role: "administrator" });
	await ada.api("POST", "/webhooks", {
		url: "https://search.daily.example/hooks/broadsheet",
		description: "Search",
		events: ["story.published", "story.updated", "story.corrected", "story.withdrawn"],
	});
	for (const [name, role] of [
		["Agency feed", "reporter"],
		["App", "reader"],
	])
		await ada.api("POST", "/tokens", { name, role });
	await ada.api("PUT", "/concepts/leyla-aksoy", {
		kind: "person",
		names: { "": "Leyla Aksoy", ar: "ليلى أكسوي" },
		role: { en: "Moscow correspondent", tr: "Moskova muhabiri", ar: "مراسلة موسكو" },
		descriptions: {
			en: "Has reported from Moscow, Baku and Yerevan since 2009.",
			tr: "2009’dan beri Moskova, Bakü ve Erivan’dan yazıyor.",
		},
		email: "leyla.aksoy@meridian.example",
		portrait: await portrait(),
	});
	mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

/** One of the demonstration newspaper's own pictures of people. */
async function portrait(): Promise<number> {
	for (let id = 1; ; id++) {
		const { fileName } = await ada.api<{ fileName: string }>("GET", `/assets/${id}`);
		if (fileName.startsWith("portrait")) return id;
	}
}

async function keep(page: Page, name: string): Promise<void> {
	const picture = await page.screenshot({ animations: "disabled" });
	writeFileSync(join(folder, `${name}.webp`), await sharp(picture).webp({ quality: 55 }).toBuffer());
}

/** Goes from screen to screen as a person does, without loading the application anew. */
async function walk(language: string, whole: (page: Page, name: string) => Promise<void>): Promise<void> {
	const context = await ada.context(browser, { viewport: { width: 1280, height: 800 } });
	await context.addInitScript(`localStorage.setItem("broadsheet.language", ${JSON.stringify(language)})`);
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	await page.goto(`${paper.url}/newsroom/`);
	await page.locator("h1").waitFor();
	for (const { name, path, whole: last, prepare } of SCREENS) {
		if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
		await page.evaluate((to) => {
			// So that the heading of the screen before is not taken for that of the next.
			for (const heading of document.querySelectorAll("h1")) heading.dataset.before = "";
			history.pushState(null, "", `/newsroom${to}`);
			dispatchEvent(new PopStateEvent("popstate"));
		}, path);
		await page
			.locator(last === "h1" ? "h1:not([data-before])" : last)
			.first()
			.waitFor();
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

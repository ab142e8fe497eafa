/** Pictures of every screen, light, dark and right-to-left, from the demonstration newspaper, into docs/pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, test } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { launchBrowser } from "../support/tools.ts";
import { SCREENS } from "./screens.ts";

const folder = process.env.SCREENSHOTS ?? join(import.meta.dirname, "../../docs/pictures");
/** Only pictures with one of these words in their name, when there are any. */
const only = (process.env.ONLY ?? "").split(",").filter(Boolean);

const LOOKS: Readonly<Record<string, BrowserContextOptions & { readonly language: string }>> = {
	light: { language: "en", colorScheme: "light" },
	dark: { language: "en", colorScheme: "dark" },
	rtl: { language: "ar", colorScheme: "light" },
	...(process.env.PHONE ? { phone: { language: "en", viewport: { width: 360, height: 740 } } } : {}),
};

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

for (const [look, { language, ...options }] of Object.entries(LOOKS))
	test(look, async () => {
		const context = await ada.context(browser, { viewport: { width: 1280, height: 800 }, ...options });
		await context.addInitScript(`localStorage.setItem("broadsheet.language", ${JSON.stringify(language)})`);
		const page = await context.newPage();
		page.setDefaultTimeout(15_000);
		for (const { name, path, whole, prepare } of SCREENS) {
			if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
			await page.goto(`${paper.url}/newsroom${path}`);
			await page.locator(whole).first().waitFor();
			await prepare?.(page);
			await page.evaluate(() =>
				Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]),
			);
			const picture = await page.screenshot({ animations: "disabled" });
			writeFileSync(join(folder, `${name}-${look}.webp`), await sharp(picture).webp({ quality: 60 }).toBuffer());
		}
		await context.close();
	});

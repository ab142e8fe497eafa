/** Every kind of page of a running paper, in all its languages: nothing that axe can find, and HTML that the Nu checker accepts. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyPageKind, type KindOfPage } from "../support/every-page-kind.ts";
import { openReader } from "../support/reading.ts";
import { publish, type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, javaPath, launchBrowser, missing } from "../support/tools.ts";

const require = createRequire(import.meta.url);

let paper: RunningPaper;
let browser: Browser | undefined;
let pages: KindOfPage[];

beforeAll(async () => {
	paper = await startDemo();
	pages = [...(await everyPageKind(paper.api)), ...(await japaneseEdition())];
	if (browserPath === undefined) console.log(`axe: skipped, ${missing.browser}`);
	else browser = await launchBrowser();
	if (javaPath === undefined) console.log(`Nu HTML checker: skipped, ${missing.java}`);
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

/** A few lines in a script without letter case or spaces. */
async function japaneseEdition(): Promise<KindOfPage[]> {
	const { api } = paper;
	const edition = {
		key: "ja",
		name: "子午線新聞",
		locale: "ja-JP",
		zone: "Asia/Tokyo",
		base: "/ja",
		datePattern: "y年M月d日 H:mm",
	};
	await api("PUT", "/editions", edition);
	await api("PUT", "/sections", { edition: "ja", path: "kokusai", name: "国際" });
	const { url } = await publish(api, {
		edition: "ja",
		section: "kokusai",
		headline: "渡し船、午前六時に運航を再開",
		kicker: "港",
		standfirst: "霧が晴れ、最初の船が桟橋を離れた。",
		source: "港湾局",
		topics: ["海運"],
		text: "霧は明け方に薄れた。船長は「静かな海だった」と話した。\n\n午後の便も予定どおりに出る。",
	});
	const at = (kind: string, path: string, status = 200) => ({ edition: "ja", kind, path, status });
	return [
		at("front", "/ja"),
		at("section", "/ja/kokusai"),
		at("story", url),
		at("archive", "/ja/archive"),
		at("not found", "/ja/x", 404),
	];
}

const found = (each: KindOfPage) => `${each.edition}, ${each.kind} (${each.path})`;

interface Axe {
	run(options?: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Colours in the dark do not change the rest of what axe looks at. */
const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"] };
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page, options: object = {}): Promise<string[]> {
	return page.evaluate(async (settings) => {
		const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(settings);
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
	}, options);
}

/** Opens each page and gives all that is wrong with it. Two windows side by side: one draws while the other is looked at. */
async function faultsOf(asked: readonly KindOfPage[], width: number): Promise<string[]> {
	const faults: string[] = [];
	const lookAt = async (some: readonly KindOfPage[]) => {
		const reader = await openReader(browser as Browser, paper.url, {
			viewport: { width, height: 900 },
			pictures: false,
		});
		for (const each of some) {
			const say = (text: string) => faults.push(`${found(each)}: ${text}`);
			const status = await reader.go(each.path);
			if (status !== each.status) say(`answers ${status} and not ${each.status}`);
			await reader.page.evaluate(axe);
			(await violations(reader.page)).forEach(say);
			await reader.page.emulateMedia({ colorScheme: "dark" });
			for (const text of await violations(reader.page, COLOURS)) say(`in the dark, ${text}`);
			await reader.page.emulateMedia({ colorScheme: "light" });
			reader.complaints.splice(0).forEach(say);
		}
		await reader.close();
	};
	await Promise.all([0, 1].map((turn) => lookAt(asked.filter((_, at) => at % 2 === turn))));
	return faults;
}

describe.skipIf(browserPath === undefined)("axe finds no violation, in the light and in the dark", () => {
	it("on a desk", async () => {
		expect(await faultsOf(pages, 1280)).toEqual([]);
	});

	it("on a phone", async () => {
		const kinds = ["front", "story", "dossier"];
		const some = pages.filter(({ kind, edition }) => ["en", "ar", "ja"].includes(edition) && kinds.includes(kind));
		expect(await faultsOf(some, 390)).toEqual([]);
	});
});

/** What the Nu checker says and we stand by, with the reason. */
const STOOD_BY: readonly { readonly says: RegExp; readonly because: string }[] = [];

describe.skipIf(javaPath === undefined)("the Nu HTML checker", () => {
	it("accepts every kind of page", async () => {
		const folder = await mkdtemp(join(tmpdir(), "broadsheet-pages-"));
		await mkdir(join(folder, "pages"));
		const names = new Map<string, KindOfPage>();
		for (const [at, each] of pages.entries()) {
			const name = `${at}.html`;
			names.set(name, each);
			const response = await fetch(paper.url + each.path);
			await writeFile(join(folder, "pages", name), await response.text());
		}
		const said = await nuChecker(join(folder, "pages"));
		await rm(folder, { recursive: true });
		const faults = said
			.filter(({ type, subType }) => type === "error" || subType === "warning")
			.filter(({ message }) => !STOOD_BY.some(({ says }) => says.test(message)))
			.map(
				({ url, message, extract }) =>
					`${found(names.get(url.split("/").at(-1) ?? "") as KindOfPage)}: ${message} ${extract}`,
			);
		expect(faults).toEqual([]);
	});
});

interface NuMessage {
	readonly type: string;
	readonly subType?: string;
	readonly url: string;
	readonly message: string;
	readonly extract?: string;
}

/** The checker says everything on its error stream and ends with 1 when there is an error. */
function nuChecker(folder: string): Promise<NuMessage[]> {
	const jar = require("vnu-jar") as string;
	return new Promise((resolve, reject) => {
		execFile(
			javaPath as string,
			["-Xss2m", "-jar", jar, "--format", "json", folder],
			{ maxBuffer: 2 ** 26 },
			(_ended, _out, said) => {
				try {
					resolve((JSON.parse(said) as { messages: NuMessage[] }).messages);
				} catch {
					reject(new Error(`The Nu HTML checker did not run: ${said.slice(0, 2000)}`));
				}
			},
		);
	});
}

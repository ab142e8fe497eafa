/** The programs outside of npm that some tests need, and what to say when one is missing. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { findChromium, findJava, findNginx, findPdftotext } from "../../scripts/helpers-for-tests.mjs";

/** Paths, or undefined with a reason under the same name in `missing`: `context.skip(missing.browser)`. */
export const browserPath: string | undefined = await findChromium();
export const nginxPath: string | undefined = findNginx();
export const javaPath: string | undefined = findJava();
export const pdftotextPath: string | undefined = findPdftotext();

export const missing = {
	browser: "no Chromium here (set CHROMIUM to the path of one)",
	nginx: "no nginx here",
	java: "no Java here, which the Nu HTML checker needs",
	pdftotext: "no pdftotext here (poppler-utils), which reads what was printed",
	corpus: "the test corpus is not beside this clone (../shared/corpus)",
} as const;

const corpus = new URL("../../../shared/corpus/", import.meta.url);
/** The folder of borrowed test material beside the clone, with a slash at its end, or undefined. */
export const corpusFolder: URL | undefined = existsSync(corpus) ? corpus : undefined;

/** A headless browser that asks nothing of the network by itself. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
	if (browserPath === undefined) throw new Error(missing.browser);
	const args = ["--disable-background-networking", "--disable-component-update", "--no-first-run"];
	return chromium.launch({ executablePath: browserPath, chromiumSandbox: false, args });
}

/** Holds the sizes of `budgets.json` for what was built; a browser measures whole pages in `test/journeys`. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Asset = { file: string; bytes: number; brotliBytes: number };
type Manifest = Record<string, Asset>;

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(at(path), "utf8"));
const budgets = readJson("budgets.json") as Record<"story" | "front", { js_br: number; fonts: number }>;
const brotli = (assets: Asset[]) => assets.reduce((total, asset) => total + asset.brotliBytes, 0);

test.skipIf(!existsSync(at("dist/assets/manifest.json")))("scripts and fonts of a story page fit", () => {
	const assets = Object.values(readJson("dist/assets/manifest.json") as Manifest);
	const scripts = assets.filter(({ file }) => file.endsWith(".js"));
	const fonts = assets.filter(({ file }) => file.endsWith(".woff2"));
	expect(brotli(scripts)).toBeLessThanOrEqual(budgets.story.js_br);
	// A page is in one script and loads the face of that one only.
	expect(Math.max(...fonts.map(({ bytes }) => bytes))).toBeLessThanOrEqual(
		Math.min(budgets.story.fonts, budgets.front.fonts),
	);
});

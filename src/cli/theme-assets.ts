/** The theme's built style sheets, scripts and fonts, as the pages need them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltAsset, ThemeAssets } from "../render/theme.ts";
import { PROGRAM } from "./program-folders.ts";

interface ManifestEntry {
	readonly file: string;
	readonly sha256: string;
	readonly bytes: number;
}

export interface LoadedAssets {
	readonly assets: ThemeAssets;
	/** Names the drawing code and assets together: another build draws other pages. */
	readonly build: string;
}

export function loadThemeAssets(): LoadedAssets {
	const manifestText = readFileSync(join(PROGRAM.assets, "manifest.json"), "utf8");
	const manifest = JSON.parse(manifestText) as Record<string, ManifestEntry>;
	const assets: Record<string, BuiltAsset> = {};
	for (const [name, entry] of Object.entries(manifest)) {
		const text = /\.(?:css|js)$/u.test(name) ? readFileSync(join(PROGRAM.assets, entry.file), "utf8") : "";
		assets[name] = { url: `/assets/${entry.file}`, sha256: entry.sha256, text, bytes: entry.bytes };
	}
	const stamp = readFileSync(join(PROGRAM.root, "dist", "stamp"), "utf8");
	return { assets, build: createHash("sha256").update(manifestText).update(stamp).digest("hex").slice(0, 16) };
}

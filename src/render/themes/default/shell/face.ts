/** Which file of the display face a family of scripts needs; scripts without one use the reader's own fonts. */
import type { BuiltAsset, ThemeAssets } from "../../../theme.ts";

const FILES: Readonly<Record<string, string>> = { latin: "display-latin.woff2", cyrillic: "display-cyrillic.woff2" };

export function faceOf(script: string, assets: ThemeAssets): BuiltAsset | undefined {
	const file = FILES[script];
	return file === undefined ? undefined : assets[file];
}

/** Direction and script group of locales. */
import { expect, test } from "vitest";
import { directionOf, scriptOf } from "../../../src/render/strings/direction.ts";

test.each([
	["en", "ltr", "latin"],
	["tr-TR", "ltr", "latin"],
	["ar-EG", "rtl", "arabic"],
	["fa", "rtl", "arabic"],
	["he", "rtl", "other"],
	["ru", "ltr", "cyrillic"],
	["hy", "ltr", "armenian"],
	["az", "ltr", "latin"],
	["az-Arab", "rtl", "arabic"],
	["sr", "ltr", "cyrillic"],
	["sr-Latn", "ltr", "latin"],
	["zh-TW", "ltr", "cjk"],
	["ja", "ltr", "cjk"],
	["ko", "ltr", "cjk"],
	["el", "ltr", "other"],
	["not a locale!", "ltr", "latin"],
	["", "ltr", "latin"],
])("%s", (locale, direction, script) => {
	expect([directionOf(locale), scriptOf(locale)]).toEqual([direction, script]);
});

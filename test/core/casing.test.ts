/** Capitals and quotation marks by language. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { upperCase } from "../../src/core/casing.ts";
import { quoteMarks } from "../../src/core/quote-marks.ts";

test.each([
	["tr", "istanbul ışık", "İSTANBUL IŞIK"],
	["az-Latn", "işıq", "İŞIQ"],
	["en", "istanbul", "ISTANBUL"],
	["el", "Ελλάδα, ή όχι: μαΐου", "ΕΛΛΑΔΑ, Ή ΟΧΙ: ΜΑΪΟΥ"],
	["hy", "Երևան և Մոսկվա", "ԵՐԵՎԱՆ ԵՎ ՄՈՍԿՎԱ"],
	["de", "Straße", "STRASSE"],
	["ka", "ქართული", "ქართული"],
	["ga", "tír na nÓg", "TÍR NA nÓG"],
	["ar", "عاجل", "عاجل"],
	["ru", "мир", "МИР"],
])("%s capitals of %s", (locale, text, capitals) => expect(upperCase(text, locale)).toBe(capitals));

const corpus = new URL("../../../shared/corpus/i18n/turkic-and-folding.json", import.meta.url);
const missing = !existsSync(corpus);
if (missing) console.warn("casing: the corpus ../shared/corpus is missing, its test is skipped");

test.skipIf(missing)("Turkic capitals of the corpus", () => {
	const { case: rows } = JSON.parse(readFileSync(corpus, "utf8")) as {
		case: { locale: string; lower: string; upper: string }[];
	};
	for (const row of rows) expect(upperCase(row.lower, row.locale)).toBe(row.upper);
});

describe("quotation marks", () => {
	test.each([
		["en-GB", "“”‘’"],
		["tr", "“”‘’"],
		["ru-RU", "«»„“"],
		["hy", "«»“”"],
		["ar-EG", "«»“”"],
		["de", "„“‚‘"],
		["de-CH", "«»‹›"],
		["pt", "«»“”"],
		["pt-BR", "“”‘’"],
		["zh-Hant-TW", "「」『』"],
		["xx", "“”‘’"],
	])("%s", (locale, expected) => expect(Object.values(quoteMarks(locale)).join("")).toBe(expected));
});

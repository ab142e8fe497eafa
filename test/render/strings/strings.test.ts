/** The texts of the reader's pages: every language is complete, and says what it should. */
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/render/strings/catalogue.ts";
import { type Key, type KeyDescription, keys } from "../../../src/render/strings/keys.ts";
import { catalogues, stringsFor } from "../../../src/render/strings/strings.ts";

const allKeys = Object.keys(keys) as Key[];

function texts(entry: Entry): string[] {
	return typeof entry === "string" ? [entry] : Object.values(entry);
}

function placeholders(text: string): string[] {
	return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
}

/** Where the language's own word is the English one, or only the parameter. */
const sameAsEnglish: Readonly<Record<string, readonly Key[]>> = { tr: ["video", "textSizeNormal"] };

describe.each(Object.entries(catalogues))("%s", (language, catalogue) => {
	test("has every text and no other, with the parameters of its key", () => {
		expect(Object.keys(catalogue).sort()).toEqual([...allKeys].sort());
		for (const key of allKeys) {
			const description: KeyDescription = keys[key];
			for (const text of texts(catalogue[key])) {
				expect(text.trim(), key).not.toBe("");
				// "One story" may leave its number out; every other parameter must be there.
				const wanted = (description.params ?? []).filter(
					(name) => name !== description.plural || text.includes(`{${name}}`),
				);
				expect(placeholders(text), key).toEqual([...wanted].sort());
			}
		}
	});
	test("has the plural forms of the language", () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		for (const key of allKeys) {
			const entry = catalogue[key];
			expect("plural" in keys[key], key).toBe(typeof entry !== "string");
			if (typeof entry !== "string") expect(Object.keys(entry).sort(), key).toEqual([...forms].sort());
		}
	});
	test("is translated", () => {
		if (language === "en") return;
		const english = catalogues.en;
		const same = allKeys.filter((key) =>
			texts(catalogue[key]).some((text) => texts(english?.[key] ?? "").includes(text)),
		);
		expect(same.sort()).toEqual([...(sameAsEnglish[language] ?? [])].sort());
	});
	test("has clean spacing and no straight quotes", () => {
		for (const key of allKeys)
			for (const text of texts(catalogue[key])) expect(text, key).not.toMatch(/^\s|\s$| {2}|["']/);
	});
});

describe("plurals", () => {
	test.each([
		["en", 1, "1 story"],
		["en", 1234, "1,234 stories"],
		["tr", 5, "5 haber"],
		["ru", 1, "1 материал"],
		["ru", 3, "3 материала"],
		["ru", 11, "11 материалов"],
		["ru", 21, "21 материал"],
		["ru", 1.5, "1,5 материала"],
		["hy", 12, "12 նյութ"],
		["ar", 0, "لا أخبار"],
		["ar", 1, "خبر واحد"],
		["ar", 2, "خبران"],
		["ar", 3, "3 أخبار"],
		["ar", 11, "11 خبرًا"],
		["ar", 100, "100 خبر"],
		["ar-EG", 11, "١١ خبرًا"],
	])("%s %d", (locale, n, text) => expect(stringsFor(locale).t("storyCount", { n })).toBe(text));
});

test("a language that is missing gets English, and says so", () => {
	expect(stringsFor("fi").t("menu")).toBe("Menu");
	expect(stringsFor("fi")).toMatchObject({ locale: "fi", language: "en" });
	expect(stringsFor("tr-TR")).toMatchObject({ locale: "tr-TR", language: "tr" });
});

test("the shortest form without a number still reads", () => {
	expect(stringsFor("tr").t("readThisIn", { language: "Türkçe" })).toBe("Bu haberi Türkçe okuyun");
	expect(stringsFor("ar").t("readThisIn", { language: "العربية" })).toBe("اقرأ هذا الخبر بالعربية");
});

test("a name of the other direction is isolated", () => {
	expect(stringsFor("ar").t("source", { name: "Reuters" })).toBe("المصدر: \u2068Reuters\u2069");
	expect(stringsFor("en").t("byAuthor", { name: "منى" })).toBe("By \u2068منى\u2069");
	expect(stringsFor("en").t("byAuthor", { name: "Mona" })).toBe("By Mona");
});

test("pieces leave room for markup", () => {
	expect(stringsFor("en").pieces("byAuthor")).toEqual(["By ", { param: "name" }]);
	expect(stringsFor("ru").pieces("storyCount", 5)).toEqual([{ param: "n" }, " материалов"]);
});

test("a value is never read as a template", () => {
	expect(stringsFor("en").t("moreInSection", { section: "{section} $& <b>" })).toBe("More in {section} $& <b>");
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptsIn } from "../../src/core/concepts-in-text.ts";
import { lengthOf, linesOf, readingMinutes } from "../../src/core/counts.ts";
import { fold, foldText } from "../../src/core/folding.ts";
import { Concept, Edition } from "../../src/core/paper.ts";

const edition = (key: string, locale: string) =>
	Edition.parse({ key, name: key, locale, zone: "UTC", base: `/${key}` });
const concept = (key: string, kind: string, names: Record<string, string>) => Concept.parse({ key, kind, names });

describe("folding", () => {
	it("takes for the same what readers of the language take for the same", () => {
		expect(foldText("IĞDIR İZMİR", { locale: "tr" })).toBe("igdir izmir");
		expect(foldText("IĞDIR İZMİR", { locale: "tr", marks: true })).toBe("ığdır izmir");
		expect(foldText("DIŞ", { locale: "en" })).toBe("dis");
		expect(foldText("أَحْمَدُ إلى مدرســة", { locale: "ar" })).toBe("احمد الي مدرسه");
		expect(foldText("Ёлка, Straße – “so”", { locale: "ru" })).toBe('елка, strasse – "so"');
		expect(foldText("Ёлка", { locale: "ru", cases: true, marks: true })).toBe("Ёлка");
	});

	it("knows for each folded unit where it came from", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.boolean(), fc.boolean(), (text, cases, marks) => {
				const { text: even, places } = fold(text, { locale: "tr", cases, marks });
				expect(places.length).toBe(even.length + 1);
				expect(places.at(-1)).toBe(text.length);
				expect([...places]).toEqual([...places].sort((a, b) => a - b));
			}),
		);
	});
});

describe("length", () => {
	it("counts words as each language parts them", () => {
		expect(lengthOf("Don't count 1,250.5 twice – well-known.", "en").words).toBe(5);
		expect(lengthOf("ذهب أحمد إلى المدرسة.", "ar").words).toBe(4);
		expect(lengthOf("İstanbul’un ışıkları", "tr").words).toBe(2);
		expect(lengthOf("新聞は毎日出る。", "ja").words).toBeGreaterThan(2);
		expect(lengthOf("", "en")).toEqual({ words: 0, characters: 0 });
	});

	it("does not count accents and direction marks as characters", () => {
		expect(lengthOf("e\u0301\u200f", "fr").characters).toBe(1);
	});

	it("gives lines of a column and minutes to read", () => {
		const length = { words: 684, characters: 4001 };
		expect(linesOf(length)).toBe(101);
		expect(readingMinutes(length, "en-GB")).toBe(3);
		expect(readingMinutes(length, "ar")).toBe(5);
		expect(readingMinutes({ words: 3, characters: 12 }, "en")).toBe(1);
		expect(readingMinutes({ words: 0, characters: 0 }, "en")).toBe(0);
	});
});

describe("concepts that a text names", () => {
	const istanbul = concept("istanbul", "place", { tr: "İstanbul", en: "Istanbul", ru: "Стамбул", ar: "إسطنبول" });
	const moscow = concept("moscow", "place", { en: "Moscow", ru: "Москва" });
	const cairo = concept("cairo", "place", { en: "Cairo", ar: "القاهرة" });
	const kaya = concept("selin-kaya", "person", { "": "Selin Kaya" });
	const eu = concept("eu", "organisation", { "": "EU" });
	const keys = (headline: string, body: string, where: Edition, all = [istanbul, moscow, cairo, kaya, eu]) =>
		conceptsIn({ headline, body }, all, where).map(({ concept: found, count }) => `${found.key} ${count}`);

	it("finds names in the forms of Turkish, Russian, Arabic and English", () => {
		expect(keys("", "İSTANBUL’da yağmur. İstanbullular evde.", edition("tr", "tr-TR"))).toEqual(["istanbul 2"]);
		expect(keys("", "Он вернулся из Москвы в Стамбул. В Москве снег.", edition("ru", "ru-RU"))).toEqual([
			"moscow 2",
			"istanbul 1",
		]);
		expect(keys("", "وصل إلى القاهرة ثم عاد من اسطنبول وبالقاهرة", edition("ar", "ar"))).toEqual([
			"cairo 2",
			"istanbul 1",
		]);
		expect(keys("", "Moscow’s mayor met Selin Kaya.", edition("en", "en-GB"))).toEqual(["moscow 1", "selin-kaya 1"]);
	});

	it("counts the headline most, and takes only whole names", () => {
		const en = edition("en", "en-GB");
		expect(keys("Rain in Istanbul", "Moscow, Moscow. Kaya alone is nobody; neutral is not a union.", en)).toEqual([
			"istanbul 5",
			"moscow 2",
		]);
	});

	it("takes a long text against many concepts without growing slow", () => {
		const many = Array.from({ length: 20_000 }, (_, i) => concept(`c${i}`, "subject", { "": `Name${i} Thing` }));
		const found = conceptsIn({ headline: "", body: "Name17 Thing and words ".repeat(2000) }, many, edition("en", "en"));
		expect(found.map((one) => one.concept.key)).toEqual(["c17"]);
	});
});

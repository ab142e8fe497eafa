import { describe, expect, test } from "vitest";
import { localeOf, type NewAnswers, newPlan } from "../../src/cli/new/new-plan.ts";

const answers: NewAnswers = {
	name: "Daily",
	editions: ["en"],
	locales: [],
	zones: ["Europe/Istanbul"],
	bases: [],
	datePatterns: [],
	sections: ["world"],
};

function planOf(change: Partial<NewAnswers>) {
	const plan = newPlan({ ...answers, ...change });
	if (!plan.ok) throw new Error(plan.problem.detail);
	return plan.value;
}

describe("a new paper", () => {
	test("has an imprint and a rights notice whose year is always the current one", () => {
		const { settings } = planOf({});
		expect(settings.rights.notice).toBe("© {year} Daily");
		expect(settings.imprint.rightsNotice).toBe("© {year} Daily");
		expect(settings.imprint.publisher).toBe("Daily");
	});

	test("pairs locales, bases and patterns with editions, and gives one zone to all", () => {
		const { editions } = planOf({ editions: ["en", "tr"], locales: ["en-GB", "tr-TR"], bases: ["/english", "/tr"] });
		expect(editions.map(({ key, locale, base, zone }) => [key, locale, base, zone])).toEqual([
			["en", "en-GB", "/english", "Europe/Istanbul"],
			["tr", "tr-TR", "/tr", "Europe/Istanbul"],
		]);
	});

	test("names sections in the language of each edition, makes parents, and takes given names", () => {
		const { sections } = planOf({
			editions: ["en", "hy"],
			sections: ["world/south-caucasus", "sport", "city=Istanbul"],
		});
		expect(sections.map(({ edition, path, name }) => `${edition}/${path} ${name}`)).toEqual([
			"en/world World",
			"en/world/south-caucasus South caucasus",
			"en/sport Sport",
			"en/city Istanbul",
			"hy/world Աշխարհ",
			"hy/world/south-caucasus South caucasus",
			"hy/sport Սպորտ",
			"hy/city Istanbul",
		]);
	});

	test.each<[string, Partial<NewAnswers>, RegExp]>([
		["a zone that does not exist", { zones: ["Mars/Olympus"] }, /zone.*IANA/],
		["a locale that is none", { locales: ["e"] }, /locale.*BCP 47/],
		["an edition twice", { editions: ["en", "en"] }, /twice/],
		["more locales than editions", { locales: ["en", "tr"] }, /--locale is given 2 times for 1 editions/],
		[
			"two zones for three editions",
			{ editions: ["en", "tr", "ar"], zones: ["UTC", "UTC"] },
			/once for all editions or once for each/,
		],
		["a base that the program uses", { bases: ["/api"] }, /base/],
		["the same base twice", { editions: ["en", "tr"], bases: ["/x", "/x"] }, /same base path/],
		["a section that addresses need", { sections: ["archive"] }, /The section "archive"/],
		["a pattern that is none", { datePatterns: ["d.M.qqqq"] }, /datePattern/],
		["no name", { name: "" }, /--name/],
	])("is refused with %s", (_what, change, words) => {
		const plan = newPlan({ ...answers, ...change });
		expect(plan.ok ? "" : plan.problem.detail).toMatch(words);
	});

	test.each([
		["tr", "tr-TR"],
		["hy", "hy-AM"],
		["pt-BR", "pt-BR"],
		["international", "international"],
	])("the locale of the edition %s is %s when none is given", (key, locale) => {
		expect(localeOf(key)).toBe(locale);
	});
});

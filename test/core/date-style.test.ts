/** Dates as editions write them, and the days and months of a zone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	checkPattern,
	dayOf,
	dayRange,
	formatPattern,
	isDay,
	isMonth,
	isoWithOffset,
	monthOf,
	monthRange,
	yearOf,
} from "../../src/core/date-style.ts";
import { offsetAt } from "../../src/core/zone-offset.ts";

const meeting = Date.UTC(2021, 0, 12, 11);
const hour = 3_600_000;

describe("patterns", () => {
	test.each([
		["d.M.yyyy HH:mm", "Europe/Istanbul", "tr", "12.1.2021 14:00"],
		["d MMMM y EEEE", "Europe/Istanbul", "tr", "12 Ocak 2021 Salı"],
		["EEEE, d MMMM y 'г.', HH:mm", "Europe/Moscow", "ru", "вторник, 12 января 2021 г., 14:00"],
		["LLLL y", "Europe/Moscow", "ru", "январь 2021"],
		["d MMMM y", "Asia/Yerevan", "hy", "12 հունվարի 2021"],
		["LLLL y", "Asia/Yerevan", "hy", "հունվար 2021"],
		["LLLL d MMMM", "Europe/Athens", "el", "Ιανουάριος 12 Ιανουαρίου"],
		["d MMMM y، h:mm a", "Africa/Cairo", "ar-EG", "١٢ يناير ٢٠٢١، ١:٠٠ م"],
		["d MMMM y", "Africa/Casablanca", "ar-MA", "12 يناير 2021"],
		["d MMMM y", "Africa/Cairo", "ar-EG-u-nu-latn", "12 يناير 2021"],
		["y年M月d日 EEEE MMMM", "Asia/Tokyo", "ja", "2021年1月12日 火曜日 1月"],
		["d MMMM y", "Asia/Riyadh", "ar-SA", "١٢ يناير ٢٠٢١"],
		["d. MMM yy", "Europe/Prague", "cs", "12. led 21"],
		["dd/MM/yy h 'o''clock' a", "America/New_York", "en-US", "12/01/21 6 o'clock AM"],
		["''yy", "UTC", "en", "'21"],
		["H HH k kk K KK h hh", "UTC", "en", "11 11 11 11 11 11 11 11"],
		["m mm s ss SSS", "UTC", "en", "0 00 0 00 000"],
		["E EEEE EEEEE ccc cccc c", "UTC", "en-GB", "Tue Tuesday T Tue Tuesday 2"],
		["c", "UTC", "en-US", "3"],
		["z zzzz", "America/New_York", "en-US", "EST Eastern Standard Time"],
		["O OOOO VV", "Asia/Kolkata", "en", "GMT+5:30 GMT+05:30 Asia/Kolkata"],
		["x xx xxx X XX Z ZZZZZ", "Asia/Kolkata", "en", "+0530 +0530 +05:30 +0530 +0530 +0530 +05:30"],
		["x xx xxx X XX Z", "UTC", "en", "+00 +0000 +00:00 Z Z +0000"],
		["x", "America/New_York", "en", "-05"],
	])("%s %s %s", (pattern, zone, locale, text) => {
		expect(formatPattern(pattern, meeting, zone, locale)).toBe(text);
	});
	test("midnight and noon in each hour count", () => {
		const midnight = Date.UTC(2021, 0, 12);
		expect(formatPattern("H k K h a", midnight, "UTC", "en")).toBe("0 24 0 12 AM");
		expect(formatPattern("H k K h a", midnight + 12 * hour, "UTC", "en")).toBe("12 12 0 12 PM");
	});
	test("three capital X are the offset of HTML and RFC 3339", () => {
		const pattern = "X".repeat(3);
		expect(formatPattern(pattern, meeting, "Asia/Kolkata", "en")).toBe("+05:30");
		expect(formatPattern(pattern, meeting, "UTC", "en")).toBe("Z");
	});
	test("the zone name follows the season", () => {
		expect(formatPattern("zzz", Date.UTC(2021, 6, 1), "America/New_York", "en-US")).toBe("EDT");
	});
	test.each(["d 'x", "d Q y", "MMMMMM", "", "  ", "dd.MM.YYYY"])("%j is refused", (pattern) => {
		expect(checkPattern(pattern)).toMatch(/pattern/);
		if (pattern.trim()) expect(() => formatPattern(pattern, meeting, "UTC", "en")).toThrow(RangeError);
	});
	test("the fault is said with its place", () => expect(checkPattern("d.M.Q")).toContain("Character 5"));
	test("a good pattern has none", () => expect(checkPattern("d MMMM y 'um' HH:mm")).toBeNull());
	test("any text is either refused or written", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."yMLdEcaHhKkmsSzOVxXZQ' .,:年é") }), (pattern) => {
				if (checkPattern(pattern) === null) expect(formatPattern(pattern, meeting, "UTC", "en")).toBeTypeOf("string");
				else if (pattern.trim()) expect(() => formatPattern(pattern, meeting, "UTC", "en")).toThrow(RangeError);
			}),
		);
	});
});

describe("days of a zone", () => {
	test("time with offset", () => expect(isoWithOffset(meeting, "Europe/Istanbul")).toBe("2021-01-12T14:00:00+03:00"));
	test("offset west of UTC", () =>
		expect(isoWithOffset(meeting, "America/St_Johns")).toBe("2021-01-12T07:30:00-03:30"));
	test("an old offset with seconds keeps the instant", () => {
		expect(Date.parse(isoWithOffset(Date.UTC(1850, 0, 1), "Europe/Istanbul"))).toBe(Date.UTC(1850, 0, 1));
	});
	test("day, month and year are local", () => {
		const late = Date.UTC(2020, 11, 31, 22);
		expect([dayOf(late, "Europe/Istanbul"), monthOf(late, "Europe/Istanbul"), yearOf(late, "Europe/Istanbul")]).toEqual(
			["2021-01-01", "2021-01", 2021],
		);
		expect([dayOf(late, "UTC"), monthOf(late, "UTC"), yearOf(late, "UTC")]).toEqual(["2020-12-31", "2020-12", 2020]);
	});
	test.each([
		["2021-03-28", "Europe/Berlin", 23],
		["2021-10-31", "Europe/Berlin", 25],
		["2021-01-12", "Europe/Istanbul", 24],
		["2018-11-04", "America/Sao_Paulo", 23],
		["2021-04-04", "Australia/Lord_Howe", 24.5],
		["2011-12-30", "Pacific/Apia", 0],
	])("%s in %s has %d hours", (day, zone, hours) => {
		const { from, to } = dayRange(day, zone);
		expect((to - from) / hour).toBe(hours);
	});
	test("months follow each other", () => {
		expect(monthRange("2020-12", "Europe/Istanbul").to).toBe(monthRange("2021-01", "Europe/Istanbul").from);
		expect(monthRange("2021-01", "Europe/Istanbul").from).toBe(Date.UTC(2020, 11, 31, 21));
	});
	test("what is no day or month is told apart", () => {
		expect(["2021-02-28", "2021-02-29", "2021-2-8", "2021-13-01", "20210-01-01", ""].map(isDay)).toEqual([
			true,
			false,
			false,
			false,
			false,
			false,
		]);
		expect(["2021-12", "2021-00", "2021-13", "2021"].map(isMonth)).toEqual([true, false, false, false]);
		expect(() => dayRange("2021-02-30", "UTC")).toThrow(RangeError);
	});

	const zone = fc.constantFrom(
		"UTC",
		"Europe/Istanbul",
		"Europe/London",
		"America/Sao_Paulo",
		"Asia/Kathmandu",
		"Australia/Lord_Howe",
		"Africa/Cairo",
		"Pacific/Apia",
		"America/St_Johns",
	);
	const instant = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2080, 0, 1) });
	test("every instant lies in the day and the month that it is said to be of", () => {
		fc.assert(
			fc.property(instant, zone, (at, where) => {
				const day = dayRange(dayOf(at, where), where);
				const month = monthRange(monthOf(at, where), where);
				expect(day.from <= at && at < day.to).toBe(true);
				expect(month.from <= day.from && day.to <= month.to).toBe(true);
			}),
		);
	});
	test("the remembered offset is the one that the platform gives", () => {
		fc.assert(
			fc.property(instant, zone, (at, where) => {
				const asked = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(where).offsetNanoseconds / 1e6;
				expect(offsetAt(where, at)).toBe(asked);
			}),
			{ numRuns: 500 },
		);
	});
	test("the written time reads back as the same second", () => {
		fc.assert(
			fc.property(instant, zone, (at, where) => {
				expect(Date.parse(isoWithOffset(at, where))).toBe(Math.floor(at / 1000) * 1000);
			}),
		);
	});
	test("an offset changes exactly at its instant", () => {
		const change = Date.UTC(2021, 2, 28, 1);
		expect([offsetAt("Europe/Berlin", change), offsetAt("Europe/Berlin", change - 1)]).toEqual([2 * hour, hour]);
	});
});

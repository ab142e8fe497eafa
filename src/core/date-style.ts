/** Writing an instant as an edition writes it: a CLDR date pattern (UTS #35 part 4) in a locale and a time zone. */

import { digitsOf, firstWeekday, halfDayNames, monthNames, weekdayNames, zoneName } from "./date-names.ts";
import { type PatternField, readPattern } from "./date-pattern.ts";
import { type OffsetSpan, offsetSpan } from "./zone-offset.ts";

export { checkPattern } from "./date-pattern.ts";
export {
	dayOf,
	dayRange,
	type InstantRange,
	isDay,
	isMonth,
	isoWithOffset,
	monthOf,
	monthRange,
	yearOf,
} from "./days.ts";

/** One instant, taken apart on the wall clock of its zone. */
interface Moment {
	readonly instant: number;
	readonly zone: string;
	readonly span: OffsetSpan;
	/** Its UTC fields are the local ones. */
	readonly local: Date;
}

type Writer = (moment: Moment) => string;

/** By locale, then by pattern. */
const formats = new Map<string, Map<string, readonly (string | Writer)[]>>();

/**
 * The instant (ms since 1970 UTC) as the pattern says, with names and digits of the locale, in the Gregorian calendar:
 * `d.M.yyyy HH:mm` in Europe/Istanbul gives `12.1.2021 14:00`.
 * Throws RangeError for a pattern that `checkPattern` refuses and for an unknown zone or locale.
 */
export function formatPattern(pattern: string, instant: number, zone: string, locale: string): string {
	const span = offsetSpan(zone, instant);
	const moment: Moment = { instant, zone, span, local: new Date(instant + span.offset) };
	let text = "";
	for (const part of compiled(pattern, locale)) text += typeof part === "string" ? part : part(moment);
	return text;
}

function compiled(pattern: string, locale: string): readonly (string | Writer)[] {
	let patterns = formats.get(locale);
	if (patterns === undefined) {
		patterns = new Map();
		formats.set(locale, patterns);
	}
	let writers = patterns.get(pattern);
	if (writers === undefined) {
		const parts = readPattern(pattern);
		if (typeof parts === "string") throw new RangeError(parts);
		writers = parts.map((part) => (typeof part === "string" ? part : writerOf(part, locale)));
		// Patterns come from settings; a preview that tries many must not fill the memory.
		if (patterns.size > 200) patterns.clear();
		patterns.set(pattern, writers);
	}
	return writers;
}

const textWidths = { 3: "short", 4: "long", 5: "narrow" } as const;

function writerOf({ letter, width }: PatternField, locale: string): Writer {
	const digits = digitsOf(locale);
	const number = (value: number, length = width): string => {
		const text = String(value).padStart(length, "0");
		return digits[0] === "0" ? text : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
	};
	const style = textWidths[width as 3 | 4 | 5] ?? "short";
	switch (letter) {
		case "y":
			return ({ local }) => (width === 2 ? number(local.getUTCFullYear() % 100) : number(local.getUTCFullYear()));
		case "M":
		case "L": {
			if (width < 3) return ({ local }) => number(local.getUTCMonth() + 1);
			const names = monthNames(locale, style, letter === "M");
			return ({ local }) => names[local.getUTCMonth()] ?? "";
		}
		case "d":
			return ({ local }) => number(local.getUTCDate());
		case "E":
		case "c": {
			if (letter === "c" && width === 1) {
				const first = firstWeekday(locale);
				return ({ local }) => number(((local.getUTCDay() - first + 14) % 7) + 1);
			}
			const names = weekdayNames(locale, style, letter === "E");
			return ({ local }) => names[local.getUTCDay()] ?? "";
		}
		case "a": {
			const halves = halfDayNames(locale);
			return ({ local }) => halves[local.getUTCHours() < 12 ? 0 : 1] ?? "";
		}
		case "H":
			return ({ local }) => number(local.getUTCHours());
		case "k":
			return ({ local }) => number(local.getUTCHours() || 24);
		case "K":
			return ({ local }) => number(local.getUTCHours() % 12);
		case "h":
			return ({ local }) => number(local.getUTCHours() % 12 || 12);
		case "m":
			return ({ local }) => number(local.getUTCMinutes());
		case "s":
			return ({ local }) => number(local.getUTCSeconds());
		case "S":
			return ({ local }) => number(Math.floor(local.getUTCMilliseconds() / 10 ** (3 - width)));
		default:
			return zoneWriter(letter, width, locale);
	}
}

function zoneWriter(letter: string, width: number, locale: string): Writer {
	const named =
		(style: "short" | "long" | "shortOffset" | "longOffset"): Writer =>
		({ instant, zone, span }) =>
			zoneName(locale, zone, style, instant, span.from);
	if (letter === "V") return ({ zone }) => zone;
	if (letter === "z") return named(width === 4 ? "long" : "short");
	if (letter === "O") return named(width === 4 ? "longOffset" : "shortOffset");
	if (letter === "Z" && width === 4) return named("longOffset");
	const zulu = letter === "X" || (letter === "Z" && width === 5);
	const colon = letter === "Z" ? width === 5 : width === 3;
	const short = letter !== "Z" && width === 1;
	return ({ span }) => offsetText(Math.round(span.offset / 60_000), zulu, colon, short);
}

/** ISO 8601: `+03`, `+0300` or `+03:00`; always ASCII digits, as machines read it. */
function offsetText(minutes: number, zulu: boolean, colon: boolean, short: boolean): string {
	if (zulu && minutes === 0) return "Z";
	const distance = Math.abs(minutes);
	const hours = String(Math.floor(distance / 60)).padStart(2, "0");
	const rest = String(distance % 60).padStart(2, "0");
	const tail = short && rest === "00" ? "" : `${colon ? ":" : ""}${rest}`;
	return `${minutes < 0 ? "-" : "+"}${hours}${tail}`;
}

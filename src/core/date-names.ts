/** The words and digits of dates in a locale, taken from Intl once and kept. All dates are in the Gregorian calendar. */

type Width = "long" | "short" | "narrow";

const day = 86_400_000;
/** A Sunday: the days after it are Monday to Saturday. */
const sunday = Date.UTC(2023, 0, 1);

const kept = new Map<string, readonly string[]>();

function keep(key: string, make: () => string[]): readonly string[] {
	let names = kept.get(key);
	if (names === undefined) {
		names = make();
		kept.set(key, names);
	}
	return names;
}

function parts(locale: string, options: Intl.DateTimeFormatOptions): (time: number) => Intl.DateTimeFormatPart[] {
	const format = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
	return (time) => format.formatToParts(time);
}

function part(found: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
	return found.find((each) => each.type === type)?.value ?? "";
}

function joined(found: Intl.DateTimeFormatPart[]): string {
	return found.map((each) => each.value).join("");
}

/**
 * January to December. `withDay` asks for the form that follows a day (января), otherwise it is the name by itself (январь).
 * Some locales say the month with a number there (1月 in Chinese); they get the name that stands alone.
 */
export function monthNames(locale: string, width: Width, withDay: boolean): readonly string[] {
	return keep(`${locale}|month|${width}|${withDay}`, () => {
		const beside = parts(locale, { month: width, ...(withDay ? { day: "numeric" } : { year: "numeric" }) });
		const alone = parts(locale, { month: width });
		return Array.from({ length: 12 }, (_, month) => {
			const time = Date.UTC(2023, month, 1);
			const name = part(beside(time), "month");
			return name === "" || /^\p{Nd}+$/u.test(name) ? joined(alone(time)) : name;
		});
	});
}

/** Sunday to Saturday; `withDate` asks for the form used beside a date. */
export function weekdayNames(locale: string, width: Width, withDate: boolean): readonly string[] {
	return keep(`${locale}|weekday|${width}|${withDate}`, () => {
		const format = parts(locale, { weekday: width, ...(withDate ? { day: "numeric", month: "long" } : {}) });
		return Array.from({ length: 7 }, (_, index) => part(format(sunday + index * day), "weekday"));
	});
}

/** The marks of the two halves of the day. */
export function halfDayNames(locale: string): readonly string[] {
	return keep(`${locale}|half`, () => {
		const format = parts(locale, { hour: "numeric", hourCycle: "h12" });
		return [9, 15].map((hour) => part(format(sunday + hour * 3_600_000), "dayPeriod") || (hour < 12 ? "AM" : "PM"));
	});
}

/** The digits 0 to 9 that the locale writes by default: ٠ to ٩ in Egypt, 0 to 9 in Morocco. */
export function digitsOf(locale: string): readonly string[] {
	return keep(`${locale}|digits`, () => {
		const format = new Intl.NumberFormat(locale, { useGrouping: false });
		return Array.from({ length: 10 }, (_, value) => format.format(value));
	});
}

/** The weekday on which the locale's week begins, 1 Monday to 7 Sunday. */
export function firstWeekday(locale: string): number {
	const [first] = keep(`${locale}|first`, () => [String(new Intl.Locale(locale).getWeekInfo().firstDay)]);
	return Number(first);
}

/** The name of a zone at an instant; `key` names the stretch of time in which the name holds. */
export function zoneName(
	locale: string,
	zone: string,
	style: "short" | "long" | "shortOffset" | "longOffset",
	instant: number,
	key: number,
): string {
	const [name] = keep(`${locale}|${zone}|${style}|${key}`, () => {
		const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
		return [part(format.formatToParts(instant), "timeZoneName")];
	});
	return name ?? zone;
}

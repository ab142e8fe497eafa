/** Times around publication: in the edition's zone, and beside it in that of whoever looks, when the two differ. */
import { type Language, LOCALES } from "../../strings/language.ts";

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** With its day, and the year when it is another than now. */
export function timeIn(zone: string, at: number, language: Language, now = Date.now()): string {
	const yearOf = (time: number) => new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(time);
	return new Intl.DateTimeFormat(LOCALES[language], {
		timeZone: zone,
		weekday: "short",
		day: "numeric",
		month: "short",
		...(yearOf(at) === yearOf(now) ? {} : { year: "numeric" }),
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).format(at);
}

/** `Mon 12 Jan, 14:00`, and `, 12:00 where you are` when that differs. */
export function bothTimes(zone: string, at: number, language: Language, here: (time: string) => string): string {
	const there = timeIn(zone, at, language);
	const own = timeIn(ownZone(), at, language);
	return own === there ? there : `${there} (${here(own)})`;
}

/** Times as this screen writes them: in the edition's zone, in the interface's language. */
import { fromAbsolute } from "@internationalized/date";
import { type Language, LOCALES } from "../../strings/language.ts";

/** Day and minute; of today only the minute. */
export function moment(at: number, zone: string, language: Language, now: number): string {
	const day = (time: number) => new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(time);
	const isToday = day(at) === day(now);
	const isThisYear = day(at).slice(0, 4) === day(now).slice(0, 4);
	return new Intl.DateTimeFormat(LOCALES[language], {
		timeZone: zone,
		hourCycle: "h23",
		hour: "2-digit",
		minute: "2-digit",
		...(isToday ? {} : { day: "numeric", month: "short" }),
		...(isThisYear ? {} : { year: "numeric" }),
	}).format(at);
}

/** The next moment after `now` at which it is six o'clock in the zone. */
export function nextMorning(now: number, zone: string): number {
	const here = fromAbsolute(now, zone);
	const six = here.set({ hour: 6, minute: 0, second: 0, millisecond: 0 });
	return (six.compare(here) > 0 ? six : six.add({ days: 1 })).toDate().getTime();
}

/** The zone by which this paper counts days where no edition is meant, and days of rights as moments and back. */
import { CalendarDate, fromAbsolute, parseDate, toZoned } from "@internationalized/date";
import { useApi } from "../../use-api.ts";

/** Of the first edition; UTC until it is known. */
export function useZone(): string {
	return useApi("GET /editions").data?.editions[0]?.zone ?? "UTC";
}

/** The last day on which something holds that ends at a moment. */
export function lastDay(endsAt: number | null, zone: string): string {
	if (endsAt === null) return "";
	const { year, month, day } = fromAbsolute(endsAt - 1, zone);
	return new CalendarDate(year, month, day).toString();
}

/** The moment at which a last day is over. */
export function endOfDay(day: string, zone: string): number | null {
	return day === ""
		? null
		: toZoned(parseDate(day).add({ days: 1 }), zone)
				.toDate()
				.getTime();
}

/** Times that belong to no edition (who came in, what was delivered) in the paper's own: that of its first edition, the same for everybody. */
import { LOCALES } from "./strings/language.ts";
import { useLanguage } from "./strings/use-strings.ts";
import { useApi } from "./use-api.ts";

/** Null until it is known; UTC for those who may not know of editions. */
export function usePaperZone(): string | null {
	const { data, error } = useApi("GET /editions");
	return data?.editions[0]?.zone ?? (data || error ? "UTC" : null);
}

export interface PaperTime {
	readonly day: (at: number) => string;
	/** Day and minute. */
	readonly minute: (at: number) => string;
	/** Day, minute and second. */
	readonly second: (at: number) => string;
}

/** A time is empty until the zone is known: none is shown that would change. */
export function usePaperTime(): PaperTime {
	const zone = usePaperZone();
	const language = useLanguage();
	const by = (options: Intl.DateTimeFormatOptions) => {
		if (zone === null) return () => "";
		const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone, hourCycle: "h23" });
		return (at: number) => format.format(at);
	};
	return {
		day: by({ dateStyle: "medium" }),
		minute: by({ dateStyle: "medium", timeStyle: "short" }),
		second: by({ dateStyle: "medium", timeStyle: "medium" }),
	};
}

/** The place of a zone as it is said: `Europe/Istanbul` is Istanbul. */
export const placeOfZone = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** Whether a clock there shows another time now than the one of whoever looks. */
export function isElsewhere(zone: string, now = Date.now()): boolean {
	const clock = (timeZone?: string) =>
		new Intl.DateTimeFormat("en", { dateStyle: "short", timeStyle: "short", timeZone }).format(now);
	return clock(zone) !== clock();
}

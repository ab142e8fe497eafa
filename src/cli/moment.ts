/** A moment as people type it: a span from now (`90d`, `12h`), or an ISO 8601 time with its offset. */

const HOUR = 3_600_000;

/** Milliseconds UTC, or null when the text is neither. */
export function momentOf(typed: string, now: number): number | null {
	const span = /^(\d{1,5})([dh])$/u.exec(typed);
	if (span) return now + Number(span[1]) * (span[2] === "d" ? 24 * HOUR : HOUR);
	try {
		return Temporal.Instant.from(typed).epochMilliseconds;
	} catch {
		return null;
	}
}

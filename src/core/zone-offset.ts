/** How far a time zone is from UTC at an instant, remembered between its changes so that a page full of times costs little. */

/** A stretch of time in which a zone keeps one offset. */
export interface OffsetSpan {
	/** First instant of the stretch, ms since 1970 UTC; -Infinity before the first known change. */
	readonly from: number;
	/** First instant after it; Infinity when no change is known to come. */
	readonly to: number;
	/** Local time minus UTC in ms. */
	readonly offset: number;
}

interface ZoneMemory {
	last: OffsetSpan;
	readonly spans: OffsetSpan[];
}

const zones = new Map<string, ZoneMemory>();

/** The stretch of constant offset that holds `instant` (ms since 1970 UTC). Throws RangeError for a zone that IANA does not know. */
export function offsetSpan(zone: string, instant: number): OffsetSpan {
	const memory = zones.get(zone);
	if (memory === undefined) {
		const span = findSpan(zone, instant);
		zones.set(zone, { last: span, spans: [span] });
		return span;
	}
	if (instant >= memory.last.from && instant < memory.last.to) return memory.last;
	// A zone has at most a few hundred changes; stories cluster in a handful of them.
	let span = memory.spans.find((known) => instant >= known.from && instant < known.to);
	if (span === undefined) {
		span = findSpan(zone, instant);
		memory.spans.push(span);
	}
	memory.last = span;
	return span;
}

/** Local time minus UTC in ms at `instant`. */
export function offsetAt(zone: string, instant: number): number {
	return offsetSpan(zone, instant).offset;
}

function findSpan(zone: string, instant: number): OffsetSpan {
	const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
	// "previous" looks strictly before; a change exactly now must count as the beginning of now.
	const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
	const next = here.getTimeZoneTransition("next");
	return {
		from: previous?.epochMilliseconds ?? -Infinity,
		to: next?.epochMilliseconds ?? Infinity,
		offset: here.offsetNanoseconds / 1e6,
	};
}

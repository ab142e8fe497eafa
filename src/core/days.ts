/** Calendar days, months and years of a time zone: which one an instant falls in, and where each begins and ends. */

import { offsetAt } from "./zone-offset.ts";

/** From the first instant (inclusive) to the end (exclusive), both ms since 1970 UTC. */
export interface InstantRange {
	readonly from: number;
	readonly to: number;
}

/** `2021-01-12`: the local date of the instant (ms since 1970 UTC). */
export function dayOf(instant: number, zone: string): string {
	return localText(instant, zone).slice(0, -14);
}

/** `2021-01`: the local month of the instant. */
export function monthOf(instant: number, zone: string): string {
	return localText(instant, zone).slice(0, -17);
}

/** The local year of the instant. */
export function yearOf(instant: number, zone: string): number {
	return new Date(instant + offsetAt(zone, instant)).getUTCFullYear();
}

/**
 * `2021-01-12T14:00:00+03:00`: local time to the second with its offset, valid for HTML `datetime` and RFC 3339.
 * Zones had odd seconds in their offsets long ago; there the offset is rounded to minutes and the instant stays exact.
 */
export function isoWithOffset(instant: number, zone: string): string {
	const minutes = Math.round(offsetAt(zone, instant) / 60_000);
	const local = new Date(instant + minutes * 60_000).toISOString().slice(0, -5);
	const distance = Math.abs(minutes);
	return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}

/** Whether the text names a day that exists: `2021-02-28`, not `2021-02-30`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text names a month: `2021-01`. */
export function isMonth(text: string): boolean {
	return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/**
 * The instants of a local day `2021-01-12`; 23 or 25 hours where clocks change, beginning later than 00:00 where the
 * change falls on midnight, empty where a zone skipped the day. Throws RangeError unless `isDay(day)`.
 */
export function dayRange(day: string, zone: string): InstantRange {
	if (!isDay(day)) throw new RangeError(`"${day}" is no day: write it like 2021-01-12`);
	const date = Temporal.PlainDate.from(day);
	return { from: startOf(date, zone), to: startOf(date.add({ days: 1 }), zone) };
}

/** The instants of a local month `2021-01`. Throws RangeError unless `isMonth(month)`. */
export function monthRange(month: string, zone: string): InstantRange {
	if (!isMonth(month)) throw new RangeError(`"${month}" is no month: write it like 2021-01`);
	const first = Temporal.PlainDate.from(`${month}-01`);
	return { from: startOf(first, zone), to: startOf(first.add({ months: 1 }), zone) };
}

function startOf(date: Temporal.PlainDate, zone: string): number {
	return date.toZonedDateTime(zone).epochMilliseconds;
}

/** `2021-01-12T14:00:00.000Z`, where the Z is a lie: the clock on the wall. */
function localText(instant: number, zone: string): string {
	return new Date(instant + offsetAt(zone, instant)).toISOString();
}

function two(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

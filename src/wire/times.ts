/** Reads the times that files state. */

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/u;

/** Milliseconds UTC of an ISO 8601 time, also with a zone written +0000 or none at all (read as UTC); null when it is none. */
export function readTime(text: string): number | null {
	const match = ISO.exec(text.trim());
	if (!match) return null;
	const [, day, time = "00:00", zone = "Z"] = match;
	const offset = /^[zZ]$/u.test(zone)
		? "Z"
		: zone.length === 3
			? `${zone}:00`
			: zone.replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2");
	const found = Date.parse(`${day}T${time}${offset}`);
	return Number.isNaN(found) ? null : found;
}

/** Milliseconds UTC of an RFC 822 time such as `Tue, 02 Apr 2013 05:16:20 +0000`; null when it is none. */
export function readMailTime(text: string): number | null {
	if (
		!/^(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{1,5})$/u.test(
			text.trim(),
		)
	)
		return null;
	const found = Date.parse(text.trim());
	return Number.isNaN(found) ? null : found;
}

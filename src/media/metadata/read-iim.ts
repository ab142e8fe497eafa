/** IPTC-IIM, the metadata of the wire age (Information Interchange Model 4.2): data sets to named texts. */

import type { PictureFields } from "./picture-fields.ts";
import { cleanField, decodeLatin1, decodeUnknown, decodeUtf8 } from "./plain-text.ts";

/** Data set numbers of the application record (record 2) that we read. */
const TITLE = 5;
const KEYWORDS = 25;
const DATE_CREATED = 55;
const TIME_CREATED = 60;
const BYLINE = 80;
const CITY = 90;
const COUNTRY = 101;
const HEADLINE = 105;
const CREDIT = 110;
const SOURCE = 115;
const COPYRIGHT = 116;
const CAPTION = 120;

/** Longest values that the specification allows, in bytes: a value this long was probably cut. */
export const IIM_LIMITS: Partial<Record<keyof PictureFields, number>> = {
	title: 64,
	headline: 256,
	caption: 2000,
	credit: 32,
	source: 32,
	copyright: 128,
	city: 32,
	country: 64,
};

type Charset = "utf-8" | "latin-1" | "unknown";

/** Reads one block of IIM; an unreadable data set ends it, what came before counts. */
export function readIim(bytes: Uint8Array): PictureFields {
	const values = new Map<number, Uint8Array[]>();
	let charset: Charset = "unknown";
	for (const { record, dataSet, value } of dataSets(bytes)) {
		if (record === 1 && dataSet === 90) charset = charsetOf(value);
		if (record === 2) values.set(dataSet, [...(values.get(dataSet) ?? []), value]);
	}
	const all = (id: number) =>
		(values.get(id) ?? []).map((value) => cleanField(decode(value, charset))).filter((text) => text !== "");
	const one = (id: number) => all(id)[0];
	return {
		title: one(TITLE),
		headline: one(HEADLINE),
		caption: one(CAPTION),
		byline: all(BYLINE),
		credit: one(CREDIT),
		source: one(SOURCE),
		copyright: one(COPYRIGHT),
		keywords: all(KEYWORDS),
		city: one(CITY),
		country: one(COUNTRY),
		takenAt: instantOf(one(DATE_CREATED), one(TIME_CREATED)),
	};
}

/** Tag marker 0x1C, record, data set, length (two bytes, or the length of the length), value (IIM 4.2, section 1.6). */
function* dataSets(bytes: Uint8Array): Generator<{ record: number; dataSet: number; value: Uint8Array }> {
	let at = 0;
	let count = 0;
	while (at + 5 <= bytes.length && count++ < 5000) {
		if (bytes[at] !== 0x1c) {
			// Padding between data sets is not allowed but is written.
			if (bytes[at] !== 0) return;
			at += 1;
			continue;
		}
		const record = bytes[at + 1] ?? 0;
		const dataSet = bytes[at + 2] ?? 0;
		let length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
		at += 5;
		if (length & 0x8000) {
			const digits = length & 0x7fff;
			if (digits > 4) return;
			length = 0;
			for (let i = 0; i < digits; i++) length = length * 256 + (bytes[at + i] ?? 0);
			at += digits;
		}
		if (at + length > bytes.length) return;
		yield { record, dataSet, value: bytes.subarray(at, at + length) };
		at += length;
	}
}

/** The escape sequence of data set 1:90 (ISO 2022): UTF-8 is ESC % G or ESC % / G, H, I; Latin-1 is ESC . A or ESC - A. */
function charsetOf(value: Uint8Array): Charset {
	const sequence = Buffer.from(value).toString("latin1");
	if (["%G", "%/G", "%/H", "%/I"].some((sign) => sequence.includes(`\x1b${sign}`))) return "utf-8";
	return sequence.includes("\x1b.A") || sequence.includes("\x1b-A") ? "latin-1" : "unknown";
}

function decode(value: Uint8Array, charset: Charset): string {
	if (charset === "utf-8") return decodeUtf8(value) ?? decodeUnknown(value);
	// Files that declare Latin-1 and hold UTF-8 are common, the reverse (Latin-1 that happens to be valid UTF-8) is not.
	return charset === "latin-1" ? (decodeUtf8(value) ?? decodeLatin1(value)) : decodeUnknown(value);
}

/** `20170713` and `170100+0200` as ISO 8601; the time is left out when it is missing or impossible. */
function instantOf(date: string | undefined, time: string | undefined): string | undefined {
	const day = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})$/.exec(date ?? "");
	if (!day || day[1] === "0000" || day[2] === "00" || day[3] === "00") return undefined;
	const clock = /^(\d{2}):?(\d{2}):?(\d{2})(?:([+-]\d{2}):?(\d{2}))?$/.exec(time ?? "");
	const iso = `${day[1]}-${day[2]}-${day[3]}`;
	if (!clock) return iso;
	return `${iso}T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ? `${clock[4]}:${clock[5]}` : ""}`;
}

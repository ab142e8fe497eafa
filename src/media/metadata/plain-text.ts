/** Text out of picture metadata: bytes to characters with the charset guessed, then cleaned to what may stand in a field. */
import { cleanText } from "../../core/inline.ts";

/** Longest text kept of one field, in characters. */
const MAX_FIELD = 10_000;
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const WINDOWS = new TextDecoder("windows-1252");
const MACINTOSH = new TextDecoder("macintosh");

/** As any text of the paper, and without C1 control characters, byte order marks and outer space; markup stays what it is: characters. */
export function cleanField(text: string): string {
	return cleanText(text.slice(0, MAX_FIELD).replace(/[\u0080-\u009f\ufeff]/g, "")).trim();
}

/** Bytes of unknown charset as text: UTF-8 when they are valid as such, else Windows-1252 or Mac Roman, whichever makes likelier words. */
export function decodeUnknown(bytes: Uint8Array): string {
	return decodeUtf8(bytes) ?? (macRomanLikelier(bytes) ? MACINTOSH : WINDOWS).decode(bytes);
}

/** UTF-8 as text, forgiving a last character that a field limit cut in two; undefined when it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
	// Bytes that are ASCII but for a torn end are likelier Latin-1 than UTF-8.
	if (whole.length < bytes.length && whole.every((byte) => byte < 0x80)) return undefined;
	try {
		return UTF8.decode(whole);
	} catch {
		return undefined;
	}
}

/** How many bytes at the end begin a character that is not complete. */
function cutOff(bytes: Uint8Array): number {
	for (let back = 1; back <= 3 && back <= bytes.length; back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return 0;
		if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
	}
	return 0;
}

export function decodeLatin1(bytes: Uint8Array): string {
	return WINDOWS.decode(bytes);
}

/** Inside a word of small letters a small letter or an apostrophe is likely, anything else is not: the charset with more of the likely wins. */
function macRomanLikelier(bytes: Uint8Array): boolean {
	let balance = 0;
	for (let i = 1; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte < 0x80 || !isSmall(bytes[i - 1])) continue;
		const last = i + 1 === bytes.length || !isLetter(bytes[i + 1]);
		const one = bytes.subarray(i, i + 1);
		balance += likely(MACINTOSH.decode(one), last) - likely(WINDOWS.decode(one), last);
	}
	return balance > 0;
}

function likely(character: string, last: boolean): number {
	if (/\p{Ll}/u.test(character)) return 1;
	if (character === "\u2019") return 1;
	return last && /[\p{P}\p{S}\s]/u.test(character) ? 1 : 0;
}

function isSmall(byte = 0): boolean {
	return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte = 0): boolean {
	return isSmall(byte | 0x20) || byte >= 0x80;
}

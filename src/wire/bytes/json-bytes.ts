/** What there is to know of bytes that hold JSON: where strings end, how deep it is, what it says. */
import { isUtf8 } from "node:buffer";
import { fail, ok, type Result } from "../../core/result.ts";

export interface JsonDocument {
	readonly value: unknown;
	/** File and line, or file and number of the document. */
	readonly position: string;
}

export interface JsonDocumentsOptions {
	readonly name: string;
	/** Most bytes of one document. */
	readonly maxBytes: number;
}

/** Deeper nesting is refused. */
export const MAX_DEPTH = 64;
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
export const opens = (byte: number) => byte === 0x7b || byte === 0x5b;
export const closes = (byte: number) => byte === 0x7d || byte === 0x5d;

/** The first byte that is neither a byte order mark nor a space, or -1. */
export function firstByte(bytes: Buffer): number {
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	while (at < bytes.length && isSpace(bytes[at] as number)) at++;
	return at < bytes.length ? at : -1;
}

export function parsed(bytes: Buffer, position: string): Result<JsonDocument> {
	if (!isUtf8(bytes)) return fail("malformedFile", "The document is not UTF-8.", position);
	try {
		return ok({ value: JSON.parse(bytes.toString("utf8")) as unknown, position });
	} catch (error) {
		return fail("malformedFile", `The document is not JSON (${(error as Error).message}).`, position);
	}
}

/** The end of the string that begins before `from`: the place after its closing quote, or -1. */
export function endOfString(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
		let slashes = 0;
		while (at - 1 - slashes >= from && bytes[at - 1 - slashes] === BACKSLASH) slashes++;
		if (slashes % 2 === 0) return at + 1;
	}
	return -1;
}

export function isTooDeep(bytes: Buffer): boolean {
	let depth = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		if (byte === QUOTE) {
			const end = endOfString(bytes, at + 1);
			if (end === -1) return false;
			at = end - 1;
		} else if (opens(byte)) {
			if (++depth > MAX_DEPTH) return true;
		} else if (closes(byte)) depth--;
	}
	return false;
}

export const tooLong = (options: JsonDocumentsOptions, position: string): Result<never> =>
	fail("tooLarge", `The document is longer than ${options.maxBytes} bytes.`, position);
export const tooDeep = (position: string): Result<never> =>
	fail("malformedFile", `The document is nested more than ${MAX_DEPTH} levels deep.`, position);

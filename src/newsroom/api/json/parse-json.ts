/** Bytes to a JSON value that is safe to look at: UTF-8, bounded in depth, text cleaned, no key that means something to the language. */
import { cleanText } from "../../../core/inline.ts";
import { fail, ok, type Result } from "../../../core/result.ts";
import { locateJsonError } from "./locate-error.ts";

/** Arrays and objects inside one another. */
export const MAX_DEPTH = 100;

export function parseJson(bytes: Uint8Array): Result<unknown> {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return fail(
			"malformedJson",
			`The body is not UTF-8: byte ${firstBadByte(bytes)} begins no character.`,
			`byte ${firstBadByte(bytes)}`,
		);
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const error = locateJsonError(text);
		const where = `line ${error?.line ?? 1}, column ${error?.column ?? 1}`;
		return fail("malformedJson", `The body is not JSON: at ${where} ${error?.what ?? "it can not be read"}.`, where);
	}
	return clean(value, "", 0);
}

/** Every string cleaned of what no page may hold. Goes no deeper than the limit, so its own recursion is bounded. */
function clean(value: unknown, at: string, depth: number): Result<unknown> {
	if (typeof value === "string") return ok(cleanText(value));
	if (typeof value !== "object" || value === null) return ok(value);
	if (depth >= MAX_DEPTH)
		return fail("invalidField", `The body nests arrays and objects deeper than ${MAX_DEPTH}.`, shortened(at));
	const holder = value as Record<string, unknown>;
	for (const key of Object.keys(holder)) {
		const inner = holder[key];
		const path = at === "" ? key : `${at}.${key}`;
		if (key === "__proto__") return fail("invalidField", `A key may not be "__proto__".`, shortened(path));
		if (typeof inner === "number" || typeof inner === "boolean" || inner === null) continue;
		const result = clean(inner, path, depth + 1);
		if (!result.ok) return result;
		holder[key] = result.value;
	}
	return ok(value);
}

const shortened = (at: string): string => (at.length > 200 ? `${at.slice(0, 200)}…` : at);

/** Found by halving: the longest beginning that decodes. */
function firstBadByte(bytes: Uint8Array): number {
	const decodes = (end: number): boolean => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = (good + bad) >>> 1;
		if (decodes(middle)) good = middle;
		else bad = middle;
	}
	return good;
}

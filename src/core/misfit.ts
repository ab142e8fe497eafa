/** What does not fit a schema, in words that say what is wrong and what to do, and as facts for screens that have words of their own. */
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

export const MISFITS = [
	"missing",
	"unknown",
	"wrongType",
	"empty",
	"tooLong",
	"tooShort",
	"tooMany",
	"tooFew",
	"tooGreat",
	"tooLittle",
	"notWhole",
	"notAmong",
	"notAnAddress",
	"notAMoment",
	"form",
] as const;
export type MisfitKind = (typeof MISFITS)[number];

export interface Misfit {
	/** The path of what does not fit: `body.3.level`; empty: the whole. */
	readonly at: string;
	/** Goes on after the name of the field: `is too long: it has 620 characters, ...`. */
	readonly detail: string;
	/** `form`: only `detail` says how. */
	readonly kind: MisfitKind;
	/** Characters, entries or the number itself. */
	readonly has?: number;
	/** The most or least that is allowed. */
	readonly limit?: number;
	/** The values that are allowed, when they are few. */
	readonly among?: readonly string[];
}

/** The first twenty things that do not fit in `value`. */
export function misfitsOf(error: z.core.$ZodError, value: unknown): readonly [Misfit, ...Misfit[]] {
	const [first = WHOLE, ...others] = error.issues.slice(0, 20).map((issue) => misfitOf(issue, [], value));
	return [first, ...others];
}

/** The first of them as a sentence: `The field "headline" is too long: ...`. */
export function misfitSentence({ at, detail }: Misfit, whole: string): string {
	const subject = at === "" ? whole : `The field "${at}"`;
	return `${subject}${/^(?:is|has|must|does|can) /u.test(detail) ? "" : ":"} ${detail}.`;
}

type Said = Omit<Misfit, "at">;

const FORM: Said = { detail: "does not have the form that is needed here", kind: "form" };
const WHOLE: Misfit = { at: "", ...FORM };

function misfitOf(issue: Issue, above: readonly PropertyKey[], whole: unknown): Misfit {
	const path = [...above, ...issue.path];
	const at = path.map(String).join(".");
	if (issue.code === "unrecognized_keys")
		return {
			at: [...path, issue.keys[0] ?? ""].map(String).join("."),
			detail: "is not known here; leave it out, or look for a slip in its name",
			kind: "unknown",
		};
	if (issue.code === "invalid_union") {
		const inner = choiceOf(issue).length > 0 ? undefined : nearest(issue.errors);
		if (inner !== undefined) return misfitOf(inner, path, whole);
	}
	if (issue.code === "invalid_key" || issue.code === "invalid_element") {
		const [inner] = issue.issues;
		if (inner !== undefined) return misfitOf(inner, path, whole);
	}
	const own = ownWords(issue);
	return { at, ...(own === null ? said(issue, valueAt(whole, path)) : { detail: own, kind: "form" }) };
}

/** Words that the schema itself gives; null when it has none and the library's would be shown. */
function ownWords({ message }: Issue): string | null {
	const text = message.trim();
	return text === "" || /^(?:Invalid|Too big|Too small|Unrecognized|Unknown|Duplicate)\b/u.test(text)
		? null
		: text.slice(0, 500);
}

function said(issue: Issue, value: unknown): Said {
	switch (issue.code) {
		case "invalid_type":
			if (value === undefined) return { detail: "is missing; it has to be there", kind: "missing" };
			if (issue.expected === "int" && typeof value === "number")
				return { detail: `must be a whole number, not ${value}`, kind: "notWhole" };
			return { detail: `must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(value)}`, kind: "wrongType" };
		case "too_big":
			return tooMuch(issue, value);
		case "too_small":
			return tooLittle(issue, value);
		case "invalid_value":
		case "invalid_union": {
			if (value === undefined) return { detail: "is missing; it has to be there", kind: "missing" };
			const choice = choiceOf(issue);
			return choice.length === 0 ? FORM : among(choice);
		}
		case "not_multiple_of":
			return { detail: `must be a multiple of ${issue.divisor}`, kind: "form" };
		case "invalid_format":
			return formOf(issue);
		default:
			return FORM;
	}
}

/** The values that are allowed, when nothing else is. */
function choiceOf(issue: z.core.$ZodIssueInvalidValue | z.core.$ZodIssueInvalidUnion): readonly string[] {
	if (issue.code === "invalid_value") return issue.values.map(String);
	if ("options" in issue && issue.errors.length === 0) return issue.options?.map(String) ?? [];
	const each = issue.errors.map(([only, more]) =>
		only?.code === "invalid_value" && only.path.length === 0 && more === undefined ? only.values.map(String) : [],
	);
	return each.every((values) => values.length > 0) ? each.flat() : [];
}

/** Also of a number that came as text, as all do in an address. */
const isCount = (origin: string): boolean => origin === "number" || origin === "int" || origin === "bigint";

function tooMuch({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig, value: unknown): Said {
	const limit = Number(maximum);
	const has = isCount(origin) ? Number(value) : sizeOf(value);
	if (origin === "string") {
		const much = has > limit ? `it has ${has} characters, and ${limit} are the most; shorten it by ${has - limit}` : "";
		return { detail: `is too long: ${much || `${limit} characters are the most`}`, kind: "tooLong", has, limit };
	}
	if (!isCount(origin)) {
		const much = has > limit ? `it has ${has}, and ${limit} are the most; take ${has - limit} out` : "";
		return { detail: `has too many entries: ${much || `${limit} are the most`}`, kind: "tooMany", has, limit };
	}
	const bound = inclusive === false ? `it must be less than ${limit}` : `${limit} is the most`;
	return { detail: `is too great: it is ${has}, and ${bound}`, kind: "tooGreat", has, limit };
}

function tooLittle({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall, value: unknown): Said {
	const limit = Number(minimum);
	const has = isCount(origin) ? Number(value) : sizeOf(value);
	if (origin === "string") {
		if (has === 0) return { detail: "must not be empty; say something here", kind: "empty" };
		const detail = `is too short: it has ${has} characters, and ${limit} are the least`;
		return { detail, kind: "tooShort", has, limit };
	}
	if (!isCount(origin)) {
		const detail = `has too few entries: it has ${has}, and ${limit} ${limit === 1 ? "is" : "are"} the least`;
		return { detail, kind: "tooFew", has, limit };
	}
	const bound = inclusive === false ? `it must be more than ${limit}` : `${limit} is the least`;
	return { detail: `is too little: it is ${has}, and ${bound}`, kind: "tooLittle", has, limit };
}

function among(values: readonly string[]): Said {
	const shown = values.length > 30 ? [...values.slice(0, 30), "…"] : values;
	return {
		detail: `must be ${values.length === 1 ? "" : "one of: "}${shown.join(", ")}`,
		kind: "notAmong",
		among: shown,
	};
}

function formOf(issue: z.core.$ZodIssueInvalidStringFormat): Said {
	if (issue.format === "url")
		return { detail: "must be a whole web address, such as https://example.org/page", kind: "notAnAddress" };
	if (issue.format === "datetime")
		return { detail: "must be a moment with its time zone, such as 2026-01-12T11:00:00Z", kind: "notAMoment" };
	const pattern = "pattern" in issue && typeof issue.pattern === "string" ? `: ${issue.pattern.slice(0, 200)}` : "";
	return { detail: `${FORM.detail}${pattern}`, kind: "form" };
}

const TYPES: Readonly<Record<string, string>> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "an object",
	record: "an object",
	null: "null",
};

function typeOf(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "number" && Number.isNaN(value)) return "text that is no number";
	return TYPES[typeof value] ?? typeof value;
}

function sizeOf(value: unknown): number {
	if (typeof value === "string" || Array.isArray(value)) return value.length;
	return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
	let value = whole;
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<PropertyKey, unknown>)[key];
	}
	return value;
}

/** Of the alternatives the one that got furthest: what was meant fails deepest. */
function nearest(errors: readonly (readonly Issue[])[]): Issue | undefined {
	const depth = (issues: readonly Issue[]) =>
		Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 0.5 : 0)));
	const rightType = (issues: readonly Issue[]) => (issues[0]?.code === "invalid_type" ? 0 : 1);
	const best = [...errors].sort((a, b) => depth(b) - depth(a) || rightType(b) - rightType(a))[0];
	return best && [...best].sort((a, b) => b.path.length - a.path.length)[0];
}

/** A typed text as the value of an option, or what the option takes. */
import type { Option } from "./option.ts";

export type ReadValue =
	| { readonly ok: true; readonly value: string | number }
	| { readonly ok: false; readonly expected: string };

export function readValue(option: Option, typed: string): ReadValue {
	const value = parsed(option, typed.trim());
	return value === null ? { ok: false, expected: expectation(option) } : { ok: true, value };
}

function parsed(option: Option, typed: string): string | number | null {
	switch (option.kind) {
		case "number": {
			if (!/^\d{1,15}$/u.test(typed)) return null;
			const number = Number(typed);
			return number >= option.least && number <= option.most ? number : null;
		}
		case "choice":
			return option.choices.includes(typed) ? typed : null;
		case "origin":
			return typed === "" ? "" : originOf(typed);
		case "address":
			return typed === "" ? "" : (webAddress(typed)?.href ?? null);
		default:
			return typed === "" ? null : typed;
	}
}

/** What stands in an error and in the documentation: `a whole number from 0 to 65535`. */
export function expectation(option: Option): string {
	switch (option.kind) {
		case "number":
			return `a whole number from ${option.least} to ${option.most}${option.unit ? ` (${option.unit})` : ""}`;
		case "choice":
			return `one of ${option.choices.join(", ")}`;
		case "origin":
			return "an http or https origin without a path, such as https://paper.example";
		case "address":
			return "an http or https address";
		case "path":
			return "a path";
		default:
			return "a text that is not empty";
	}
}

function webAddress(typed: string): URL | null {
	const url = URL.parse(typed);
	return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url : null;
}

function originOf(typed: string): string | null {
	const url = webAddress(typed);
	if (url === null || url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") return null;
	return url.origin;
}

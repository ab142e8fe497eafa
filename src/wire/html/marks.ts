/** The mark that an inline element means, if any. */
import type { Mark } from "../../core/inline.ts";
import { linkAddress } from "./address.ts";
import type { Reading } from "./reading.ts";
import type { SoupElement } from "./soup.ts";

const SIMPLE: Readonly<Record<string, Mark>> = {
	strong: { type: "strong" },
	b: { type: "strong" },
	em: { type: "emphasis" },
	i: { type: "emphasis" },
	cite: { type: "emphasis" },
	dfn: { type: "emphasis" },
	sub: { type: "sub" },
	sup: { type: "sup" },
};

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** The element's own mark: emphasis, a link that is safe, and so on. */
export function markOf(element: SoupElement, reading: Reading): Mark | null {
	if (element.name === "a") return linkOf(element.attributes.get("href"), reading);
	return Object.hasOwn(SIMPLE, element.name) ? (SIMPLE[element.name] ?? null) : null;
}

/** The language that the element says its text is in. */
export function languageMarkOf(element: SoupElement): Mark | null {
	const lang = element.attributes.get("lang") ?? element.attributes.get("xml:lang");
	return lang !== undefined && lang.length <= 60 && LANGUAGE.test(lang) ? { type: "language", lang } : null;
}

function linkOf(href: string | undefined, reading: Reading): Mark | null {
	if (href === undefined || href.trim() === "") return null;
	const story = href.trimStart().startsWith("story:") ? href.trim().slice("story:".length) : "";
	if (story !== "" && reading.options.resolveStory) {
		const id = reading.options.resolveStory(story);
		if (id !== null && Number.isSafeInteger(id) && id > 0) return { type: "storyLink", story: id };
		reading.leftOut.add("link to a story that is not there");
		return null;
	}
	const address = linkAddress(href, reading.options.base);
	if (address === null) reading.leftOut.add("link to an address that is not allowed");
	return address === null ? null : { type: "link", href: address };
}

/** Outer and inner quotation marks of a language (CLDR delimiters). */
const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
	de: ["„", "“"],
	ru: ["«", "»"],
	uk: ["«", "»"],
	hy: ["«", "»"],
	ar: ["«", "»"],
	fr: ["«\u00a0", "\u00a0»"],
	az: ["«", "»"],
	ka: ["„", "“"],
	el: ["«", "»"],
	es: ["«", "»"],
	ja: ["「", "」"],
};

/** Quotation marks of a language; curly ones when it is not known. */
export function quotationMarks(language: string | undefined): readonly [string, string] {
	const primary = (language ?? "").split("-")[0]?.toLowerCase() ?? "";
	return (Object.hasOwn(QUOTES, primary) ? QUOTES[primary] : undefined) ?? ["“", "”"];
}

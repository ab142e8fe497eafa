/** Inline styles, as far as they say what a text means. */
import type { SoupElement } from "../html/soup.ts";

/** Declarations by name, both in lower case; the last of a name holds, as in a browser. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();
/** Longer ones carry pictures or fonts, and say nothing of the text. */
const LONGEST = 4000;

export function styleOf(element: SoupElement): Style {
	const text = element.attributes.get("style");
	if (text === undefined || text === "") return NONE;
	const style = new Map<string, string>();
	for (const declaration of text.slice(0, LONGEST).split(";")) {
		const colon = declaration.indexOf(":");
		if (colon < 0) continue;
		const name = declaration.slice(0, colon).trim().toLowerCase();
		if (name !== "")
			style.set(
				name,
				declaration
					.slice(colon + 1)
					.trim()
					.toLowerCase(),
			);
	}
	return style;
}

/** Whether nobody who looked at the source saw it. */
export function isHidden(style: Style): boolean {
	return (
		style.get("display") === "none" ||
		style.get("visibility") === "hidden" ||
		style.get("mso-hide") === "all" ||
		/^0(?:px|pt|em)?$/u.test(style.get("font-size") ?? "")
	);
}

/** What a style says of weight: bold, not bold, or nothing. */
export function boldness(style: Style): boolean | undefined {
	const weight = style.get("font-weight");
	if (weight === undefined) return undefined;
	if (weight === "bold" || weight === "bolder") return true;
	if (weight === "normal" || weight === "lighter") return false;
	const number = Number.parseInt(weight, 10);
	return Number.isNaN(number) ? undefined : number >= 600;
}

/** What a style says of slant. */
export function slant(style: Style): boolean | undefined {
	const value = style.get("font-style");
	if (value === undefined) return undefined;
	if (/^(?:italic|oblique)/u.test(value)) return true;
	return value === "normal" ? false : undefined;
}

/** Raised or lowered text. */
export function raised(style: Style): "sup" | "sub" | undefined {
	const value = style.get("vertical-align");
	if (value === "super") return "sup";
	return value === "sub" ? "sub" : undefined;
}

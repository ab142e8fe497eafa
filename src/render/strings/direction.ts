/** Which way a locale is written, and which family of letters sets the type scale. */

export type Direction = "ltr" | "rtl";

/** Families of scripts that need their own sizes and line heights. */
export type ScriptGroup = "latin" | "cyrillic" | "armenian" | "arabic" | "cjk" | "other";

const rightToLeft = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr", "Yezi"]);

const groups: Readonly<Record<string, ScriptGroup>> = {
	Latn: "latin",
	Cyrl: "cyrillic",
	Armn: "armenian",
	Arab: "arabic",
	Hans: "cjk",
	Hant: "cjk",
	Hani: "cjk",
	Jpan: "cjk",
	Kore: "cjk",
};

const known = new Map<string, string>();

/** The script that a locale is written in by default or says itself: `az` Latn, `az-Arab` Arab; Latn for what is no locale. */
function script(locale: string): string {
	let found = known.get(locale);
	if (found === undefined) {
		try {
			found = new Intl.Locale(locale).maximize().script ?? "Latn";
		} catch {
			found = "Latn";
		}
		// The language of a quoted passage comes from outside and may be anything.
		if (known.size < 500) known.set(locale, found);
	}
	return found;
}

/** For the `dir` attribute of a page or a foreign passage. */
export function directionOf(locale: string): Direction {
	return rightToLeft.has(script(locale)) ? "rtl" : "ltr";
}

/** For the choice of the type scale. */
export function scriptOf(locale: string): ScriptGroup {
	return groups[script(locale)] ?? "other";
}

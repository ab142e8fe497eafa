/** Capital letters as each language writes them, for kickers and labels that a design sets in capitals. */

import { languageOf } from "./language-tag.ts";

/**
 * The text in capitals: Turkish i becomes İ, Greek loses its accents, Armenian և becomes ԵՎ (ԵՒ in the western spelling).
 * Georgian is returned as it is: its capitals are a recent addition that most fonts of readers lack.
 * A script without capitals is returned as it is.
 */
export function upperCase(text: string, locale: string): string {
	switch (languageOf(locale)) {
		case "ka":
			return text;
		case "hy":
			return text.replace(/և/gu, "ԵՎ").toLocaleUpperCase("hy");
		case "ga":
			return irish(text);
		default:
			return text.toLocaleUpperCase(locale);
	}
}

/** An h, n or t that a mutation put before a vowel stays small in Irish: tír na nÓg is TÍR NA nÓG. */
function irish(text: string): string {
	return text.replace(/\p{L}+/gu, (word) => {
		const mutated = /^([nt])(\p{Lu}.*)$/u.exec(word);
		return mutated ? `${mutated[1]}${mutated[2]?.toUpperCase()}` : word.toUpperCase();
	});
}

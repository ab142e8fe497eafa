/** Moments on the screens of the settings: in the reader's own time, in the interface's language. */
import { type Language, LOCALES } from "../../strings/language.ts";

const day = new Map<Language, Intl.DateTimeFormat>();
const minute = new Map<Language, Intl.DateTimeFormat>();

function format(kept: Map<Language, Intl.DateTimeFormat>, language: Language, options: Intl.DateTimeFormatOptions) {
	const known = kept.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], options);
	kept.set(language, known);
	return known;
}

export const dayOf = (at: number, language: Language): string =>
	format(day, language, { dateStyle: "medium" }).format(at);

export const minuteOf = (at: number, language: Language): string =>
	format(minute, language, { dateStyle: "medium", timeStyle: "medium" }).format(at);

/** Moments in words, in the language and zone of whoever looks. */
import { type Language, LOCALES } from "../../strings/language.ts";

export const dayOf = (language: Language, at: number): string =>
	new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium" }).format(at);

export const momentOf = (language: Language, at: number): string =>
	new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeStyle: "short" }).format(at);

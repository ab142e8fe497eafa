/** The interface's language: which there are, which one was chosen, and where that is kept. */
import { remembered } from "../remembered.ts";

export const LANGUAGES = ["en", "tr", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", tr: "Türkçe", ar: "العربية" };

/** The locale by which the interface writes numbers and dates, and react-aria its own words. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", tr: "tr-TR", ar: "ar-AE" };

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);
const kept = remembered("language");

/** The one that was chosen here, else the first that the browser asks for, else English. */
export function readLanguage(): Language {
	const chosen = kept.read();
	if (isLanguage(chosen)) return chosen;
	return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

export function applyLanguage(language: Language): void {
	document.documentElement.lang = language;
	document.documentElement.dir = directionOf(language);
}

let current: Language | undefined;
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
	current ??= readLanguage();
	return current;
}

/** Every screen shows it at once. */
export function chooseLanguage(language: Language): void {
	current = language;
	kept.write(language);
	applyLanguage(language);
	for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

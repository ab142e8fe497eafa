/** The words of an area in the language of the interface. */
import { useSyncExternalStore } from "react";
import { currentLanguage, type Language, LOCALES, onLanguage } from "./language.ts";

/** What another language must have so that nothing is missing: the same keys, and of functions the same parameters. */
export type Translation<T> = {
	readonly [K in keyof T]: T[K] extends (...args: infer A) => string
		? (...args: A) => string
		: T[K] extends string
			? string
			: Translation<T[K]>;
};

export type Catalogue<T> = Readonly<Record<Language, Translation<T>>>;

export function useLanguage(): Language {
	return useSyncExternalStore(onLanguage, currentLanguage);
}

export function useStrings<T>(catalogue: Catalogue<T>): Translation<T> {
	return catalogue[useLanguage()];
}

/** For what is not a component; read it when it is shown, not when the file is loaded. */
export function stringsNow<T>(catalogue: Catalogue<T>): Translation<T> {
	return catalogue[currentLanguage()];
}

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

/**
 * A number with its noun, by the plural forms of the language (CLDR); `#` is the number:
 * `count("en", n, { one: "# story", other: "# stories" })`.
 */
export function count(
	language: Language,
	n: number,
	forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
	const rule = rules.get(language) ?? new Intl.PluralRules(LOCALES[language]);
	rules.set(language, rule);
	return (forms[rule.select(n)] ?? forms.other).replace("#", number(language, n));
}

export function number(language: Language, n: number): string {
	const format = numbers.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
	numbers.set(language, format);
	return format.format(n);
}

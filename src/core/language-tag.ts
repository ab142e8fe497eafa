/** Reading the parts of a BCP 47 language tag that the rules of core need. */

/** The primary language of a locale, in lower case: `tr` of `tr-TR`, `sr` of `sr_Cyrl`; empty text gives `und`. */
export function languageOf(locale: string): string {
	const end = locale.search(/[-_]/);
	const language = (end < 0 ? locale : locale.slice(0, end)).toLowerCase();
	return language === "" ? "und" : language;
}

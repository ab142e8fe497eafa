/** Several names in a row as a language writes them: `A, B and C`, `A, B ve C`; with commas where the browser does not know it. */

const formats = new Map<string, Intl.ListFormat>();

export function listIn(locale: string, names: readonly string[]): string {
	// Browsers know fewer languages than papers are written in, and would take a word of their own.
	if (Intl.ListFormat.supportedLocalesOf(locale).length === 0) return names.join(", ");
	const format = formats.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction" });
	formats.set(locale, format);
	return format.format(names);
}

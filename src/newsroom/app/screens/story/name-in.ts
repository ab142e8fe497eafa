/** A name in the language of an edition, or the nearest there is. */
export function nameIn(names: Readonly<Record<string, string>>, locale: string): string {
	return names[locale] ?? names[locale.split("-")[0] ?? ""] ?? names[""] ?? Object.values(names)[0] ?? "";
}

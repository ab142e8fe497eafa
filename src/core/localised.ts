/** Text that is kept in several languages. */
import type { Edition } from "./paper.ts";

/** Text by edition key, then by language of the locale, then the fallback, then anything. */
export function localised(texts: Readonly<Record<string, string>>, edition: Pick<Edition, "key" | "locale">): string {
	for (const key of [edition.key, edition.locale.split("-")[0] ?? "", ""])
		if (Object.hasOwn(texts, key)) return texts[key] ?? "";
	return Object.values(texts)[0] ?? "";
}

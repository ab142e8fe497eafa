/** Finds the edition that an item goes to. */
import type { Edition } from "../core/paper.ts";
import { fail, ok, type Result } from "../core/result.ts";

const languageOf = (tag: string) => tag.split("-")[0]?.toLowerCase();

/** The named one, else the only one, else the only one of the item's language (of its locale, when several share the language). */
export function chooseEdition(
	editions: readonly Edition[],
	named: string | undefined,
	language: string | null,
): Result<Edition> {
	const keys = editions.map((edition) => edition.key).join(", ") || "none";
	if (named !== undefined) {
		const found = editions.find((edition) => edition.key === named);
		return found
			? ok(found)
			: fail("editionNotFound", `There is no edition "${named}"; there are: ${keys}.`, "edition");
	}
	if (editions.length === 1 && editions[0]) return ok(editions[0]);
	if (editions.length === 0) return fail("editionNotFound", "The paper has no edition yet; make one first.", "edition");
	if (language === null)
		return fail(
			"editionNotFound",
			`The item does not say its language, and the paper has several editions; name one of ${keys} with --edition.`,
			"edition",
		);
	const same = editions.filter((edition) => languageOf(edition.locale) === languageOf(language));
	const exact = same.filter((edition) => edition.locale.toLowerCase() === language.toLowerCase());
	const found = exact.length === 1 ? exact[0] : same.length === 1 ? same[0] : undefined;
	return found
		? ok(found)
		: fail(
				"editionNotFound",
				`The item's language is ${language}, which is that of ${same.length} editions; name one of ${keys} with --edition.`,
				"edition",
			);
}

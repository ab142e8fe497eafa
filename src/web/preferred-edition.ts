/** The edition that a reader's languages ask for. */
import type { Edition } from "../core/paper.ts";

/** By Accept-Language (RFC 9110 section 12.5.4), else the paper's standard edition, else the first; null when there is none. */
export function preferredEdition(
	header: string | undefined,
	editions: readonly Edition[],
	standard: string,
): Edition | null {
	const wanted = (header ?? "")
		.slice(0, 1000)
		.split(",")
		.map((part) => {
			const [tag = "", q] = part.trim().split(/;\s*q=/u);
			return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 };
		})
		.filter((one) => one.weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wanted) {
		const exact = editions.find((one) => one.locale.toLowerCase() === tag);
		const language = exact ?? editions.find((one) => one.locale.split("-")[0]?.toLowerCase() === tag.split("-")[0]);
		if (language) return language;
	}
	return editions.find((one) => one.key === standard) ?? editions[0] ?? null;
}

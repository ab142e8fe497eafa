/** What a picture's file says of itself, as the desk's own words begin. */
import { type Asset, type AssetTerms, NO_TERMS } from "../asset.ts";

interface Said {
	readonly alt: string;
	readonly keywords: readonly string[];
	readonly place: string;
	readonly takenOn: string;
	readonly terms: AssetTerms;
}

/** Most keywords of a picture, and the longest. */
export const MOST_KEYWORDS = 60;
export const LONGEST_KEYWORD = 100;

/** From the metadata of IPTC, XMP and EXIF; what it does not say is empty. */
export function saidByFile(metadata: Asset["metadata"]): Said {
	const text = (name: string, longest: number) => {
		const value = metadata[name];
		return typeof value === "string" ? value.trim().slice(0, longest).toWellFormed() : "";
	};
	const keywords = Array.isArray(metadata.keywords) ? metadata.keywords : [];
	const day = /^\d{4}-\d{2}-\d{2}/u.exec(text("takenAt", 40))?.[0] ?? "";
	return {
		alt: text("altText", 1000),
		keywords: [...new Set(keywords.filter((word): word is string => typeof word === "string" && word.trim() !== ""))]
			.map((word) => word.trim().slice(0, LONGEST_KEYWORD).toWellFormed())
			.slice(0, MOST_KEYWORDS),
		place: [text("city", 150), text("country", 150)].filter(Boolean).join(", "),
		takenOn: isDay(day) ? day : "",
		terms: { ...NO_TERMS, usage: text("usageTerms", 2000) },
	};
}

/** Whether a text is a day that there was, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
	try {
		Temporal.PlainDate.from(text, { overflow: "reject" });
		return true;
	} catch {
		return false;
	}
}

/** Finds who took a picture: an element that says so, or words such as "(Photo: …)" at a caption's end. */
import { cleanText, type Inline } from "../../core/inline.ts";
import { firstDescendant, hasClass, type SoupElement, textOf } from "./soup.ts";
import { short } from "./target.ts";

const CREDIT_ELEMENT =
	/(?:^|[\s_-])(?:credits?|byline|photographer|copyright|photo-?credit|image-?credit|source)(?:$|[\s_-])/iu;
const WORD =
	"(?:Photos?|Photograph|Picture|Image|Credit|Foto(?:ğraf)?|Görsel|Фото|Լուսանկար|صورة|تصوير|Crédit|Photo by|Foto von)";
const IN_BRACKETS = new RegExp(
	`\\s*[([]\\s*(?:${WORD}\\s*[:/]\\s*([^()[\\]]{2,200})|([A-Z]{2,6} Photo\\/[^()[\\]]{2,200}))\\s*[)\\]]\\s*$`,
	"iu",
);
const AT_END = new RegExp(`(?:^|[.!?…»”"]\\s+|\\n)${WORD}\\s*:\\s*([^\\n]{2,200})$`, "iu");
const COPYRIGHT = /(?:^|\s)©\s*([^\n©]{2,150})$/u;
const LABELS = new RegExp(`^(?:${WORD}\\s*[:/]\\s*)+`, "iu");

/** Only the end of a caption is searched. */
const TAIL = 500;

/** Caption and credit parted, in order; no word is lost. */
export function creditOf(element: SoupElement, caption: Inline): { caption: Inline; credit: string } {
	const last = caption.at(-1);
	if (!last) return { caption, credit: "" };
	const tail = last.text.slice(-TAIL);
	const said = firstDescendant(
		element,
		(e) => hasClass(e, CREDIT_ELEMENT) || e.attributes.get("itemprop") === "copyrightHolder",
	);
	const name = said ? cleanText(textOf(said)) : "";
	const stands = name === "" ? -1 : tail.lastIndexOf(name);
	if (stands !== -1 && tail.slice(stands + name.length).trim() === "" && withoutLabels(name) !== "")
		return parted(caption, stands, name);
	for (const pattern of [IN_BRACKETS, AT_END, COPYRIGHT]) {
		const match = pattern.exec(tail);
		const found = match?.[1] ?? match?.[2];
		if (!match || found === undefined || withoutLabels(found) === "") continue;
		const at = tail.indexOf(found, match.index);
		const words = pattern === AT_END ? (/\S+\s*:\s*$/u.exec(tail.slice(0, at))?.[0].length ?? 0) : at - match.index;
		return parted(caption, at - words, found);
	}
	return { caption, credit: "" };
}

/** A credit without "Photo:" and the like before it, also when said twice; empty when it names nobody. */
function withoutLabels(credit: string): string {
	return short(credit, 500).replace(LABELS, "");
}

/** `at` is a place in the tail of the last run. */
function parted(caption: Inline, at: number, credit: string): { caption: Inline; credit: string } {
	const kept = caption.slice(0, -1);
	const last = caption.at(-1) as Inline[number];
	const before = { ...last, text: last.text.slice(0, Math.max(0, last.text.length - TAIL) + at) };
	// Not only of the last run: a line feed before the credit may stand in a run of its own.
	for (let run: Inline[number] | undefined = before; run; run = kept.pop()) {
		const text = withoutOpening(run.text);
		if (text === "") continue;
		kept.push({ ...run, text });
		break;
	}
	return { caption: kept, credit: withoutLabels(credit) };
}

/** Without the spaces and brackets at the end; a search for them would take quadratic time. */
function withoutOpening(text: string): string {
	let end = text.length;
	while (end > 0 && /[\s(]/u.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

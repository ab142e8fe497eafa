/** What a translator has to take over: the places of an original that differ between two of its revisions. */

import { compareBodies } from "../../compare/compare-bodies.ts";
import { compareWords, Effort, type Passage } from "../../compare/compare-words.ts";
import { canonicalJson } from "../../core/ledger.ts";
import type { LeadPicture, StoryFields } from "../../core/story.ts";
import type { ElementType } from "../../elements/body.ts";
import { bodyText } from "../../elements/body.ts";
import type { StoryContent } from "../../store/store.ts";

/** The fields whose words a translation has too, in the order in which they are read. */
export const TRANSLATED_FIELDS = [
	"kicker",
	"headline",
	"headlines.web",
	"headlines.social",
	"headlines.front",
	"standfirst",
	"byline",
	"dateline",
	"source",
	"picture",
	"embargo",
] as const;
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number];

export const CHANGE_KINDS = ["added", "removed", "changed"] as const;

export interface OriginalChange {
	readonly place: TranslatedField | "body";
	readonly kind: (typeof CHANGE_KINDS)[number];
	/** Kind of the body's element; null for a field. */
	readonly element: ElementType | null;
	/** The element's place in the older body, and in the newer one; null where it is not, and for fields. */
	readonly before: number | null;
	readonly now: number | null;
	/** The words before and now in one. All the same: it is a picture, a link or a mark that changed. */
	readonly words: readonly Passage[];
}

export function whatChanged(before: StoryContent, now: StoryContent): OriginalChange[] {
	const effort = new Effort();
	return [...fieldChanges(before.fields, now.fields, effort), ...bodyChanges(before, now, effort)];
}

function fieldChanges(before: StoryFields, now: StoryFields, effort: Effort): OriginalChange[] {
	return TRANSLATED_FIELDS.flatMap((place): OriginalChange[] => {
		const [old, young] = [fieldOf(before, place), fieldOf(now, place)];
		if (canonicalJson(old.value) === canonicalJson(young.value)) return [];
		const kind = old.isThere && young.isThere ? "changed" : young.isThere ? "added" : "removed";
		return [{ place, kind, element: null, before: null, now: null, words: compareWords(old.text, young.text, effort) }];
	});
}

interface FieldValue {
	/** What is compared. */
	readonly value: unknown;
	/** What is shown of it. */
	readonly text: string;
	readonly isThere: boolean;
}

function fieldOf(fields: StoryFields, place: TranslatedField): FieldValue {
	const worded = (text: string): FieldValue => ({ value: text, text, isThere: text !== "" });
	if (place === "picture") {
		const { picture } = fields;
		return { value: picture, text: picture === null ? "" : pictureText(picture), isThere: picture !== null };
	}
	if (place === "byline") return worded(fields.byline.map((one) => ("name" in one ? one.name : one.person)).join(", "));
	if (place === "embargo")
		return worded(fields.embargo === null ? "" : Temporal.Instant.fromEpochMilliseconds(fields.embargo).toString());
	if (place === "headlines.web" || place === "headlines.social" || place === "headlines.front")
		return worded(fields.headlines?.[place.slice("headlines.".length) as "web" | "social" | "front"] ?? "");
	return worded(fields[place]);
}

const pictureText = ({ caption, credit, alt }: LeadPicture) => [caption, credit, alt].filter(Boolean).join("\n");

function bodyChanges(before: StoryContent, now: StoryContent, effort: Effort): OriginalChange[] {
	return compareBodies(before.body, now.body).flatMap((pair): OriginalChange[] => {
		if (pair.isSame) return [];
		const old = pair.before === null ? undefined : before.body[pair.before];
		const young = pair.now === null ? undefined : now.body[pair.now];
		return [
			{
				place: "body",
				kind: old && young ? "changed" : young ? "added" : "removed",
				element: (young ?? old)?.type ?? null,
				before: pair.before,
				now: pair.now,
				words: compareWords(old ? bodyText([old]) : "", young ? bodyText([young]) : "", effort),
			},
		];
	});
}

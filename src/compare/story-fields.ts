/** The fields of a story as texts that can be held side by side. */
import type { Inline } from "../core/inline.ts";
import { plainText } from "../core/inline.ts";
import type { StoryFields } from "../core/story.ts";

/** In the order of a story. Times are left to whoever shows them: here they are milliseconds. */
export const COMPARED_FIELDS = [
	"headline",
	"kicker",
	"standfirst",
	"byline",
	"dateline",
	"source",
	"picture",
	"pictureCaption",
	"pictureCredit",
	"pictureAlt",
	"section",
	"topics",
	"related",
	"headlineWeb",
	"headlineSocial",
	"headlineFront",
	"slug",
	"edition",
	"translationOf",
	"publishedAt",
	"embargo",
	"rights",
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

const number = (value: number | null): string => (value === null ? "" : String(value));
const said = (value: string | Inline | undefined): string =>
	typeof value === "string" ? value : value === undefined ? "" : plainText(value);

export function fieldTexts(fields: StoryFields): Readonly<Record<ComparedField, string>> {
	const { picture, headlines } = fields;
	return {
		headline: fields.headline,
		kicker: fields.kicker,
		standfirst: fields.standfirst,
		byline: fields.byline.map((entry) => ("person" in entry ? entry.person : entry.name)).join(", "),
		dateline: fields.dateline,
		source: fields.source,
		picture: picture ? `asset:${picture.asset}` : "",
		pictureCaption: said(picture?.caption),
		pictureCredit: picture?.credit ?? "",
		pictureAlt: picture?.alt ?? "",
		section: fields.section,
		topics: fields.topics.join(", "),
		related: fields.related.join(", "),
		headlineWeb: headlines?.web ?? "",
		headlineSocial: headlines?.social ?? "",
		headlineFront: headlines?.front ?? "",
		slug: fields.slug,
		edition: fields.edition,
		translationOf: number(fields.translationOf),
		publishedAt: number(fields.publishedAt),
		embargo: number(fields.embargo),
		rights: Object.keys(fields.rights).length === 0 ? "" : JSON.stringify(fields.rights),
	};
}

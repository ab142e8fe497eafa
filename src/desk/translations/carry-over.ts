/** From a story to the content with which its translation begins. */
import type { StoryFields } from "../../core/story.ts";
import type { StoryContent } from "../../store/store.ts";
import { withoutWords } from "./without-words.ts";

export const BEGINNINGS = ["copy", "empty"] as const;
/** `copy`: every word stands there to be written over. `empty`: pictures, embeds, tables and the order of things, without words. */
export type Beginning = (typeof BEGINNINGS)[number];

export interface CarryOver {
	readonly edition: string;
	readonly section: string;
	/** Id of the first story of the group. */
	readonly group: number;
	readonly beginning: Beginning;
	/** The story of the new edition that tells the same as another, by the other's id. */
	readonly counterparts: ReadonlyMap<number, number>;
}

/**
 * Topics and people are the whole paper's, so they are carried over as they are; links lead to what the edition has itself.
 * An embargo stays in force. The address and the time of publication are the translation's own.
 */
export function carryOver(original: StoryContent, carried: CarryOver): StoryContent {
	const { edition, section, group, beginning, counterparts } = carried;
	const { headlines, picture, ...fields } = original.fields;
	const isEmpty = beginning === "empty";
	const noWords = isEmpty ? { headline: "", kicker: "", standfirst: "", dateline: "" } : {};
	const ownPicture = picture && isEmpty ? { ...picture, caption: "", alt: "" } : picture;
	const translated: StoryFields = {
		...fields,
		...noWords,
		...(headlines === undefined || isEmpty ? {} : { headlines }),
		edition,
		section,
		picture: ownPicture,
		slug: "",
		related: fields.related.flatMap((id) => counterparts.get(id) ?? []),
		translationOf: group,
		publishedAt: null,
	};
	const body = isEmpty ? original.body.map(withoutWords) : original.body;
	return { fields: translated, body: withLinks(body, counterparts) };
}

/** Every story that the content names as related or links to. */
export function namedStories({ fields, body }: StoryContent): number[] {
	const ids = new Set(fields.related);
	visit(body, (id) => ids.add(id));
	return [...ids];
}

function visit(value: unknown, found: (story: number) => void): void {
	if (value === null || typeof value !== "object") return;
	if (isLink(value)) found(value.story);
	else for (const member of Object.values(value)) visit(member, found);
}

/** Marks stand at many depths (captions, cells, items of lists), and look the same everywhere. */
function withLinks<V>(value: V, counterparts: ReadonlyMap<number, number>): V {
	if (value === null || typeof value !== "object" || counterparts.size === 0) return value;
	if (isLink(value)) return { ...value, story: counterparts.get(value.story) ?? value.story };
	if (Array.isArray(value)) return value.map((member) => withLinks(member, counterparts)) as V;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, withLinks(member, counterparts)]),
	) as V;
}

const isLink = (value: object): value is { type: "storyLink"; story: number } =>
	"type" in value && value.type === "storyLink" && "story" in value;

/** What readers are shown of a change: the old words and the new ones, with a little around them. */
import type { StoryContent } from "../store/store.ts";
import { compareStories } from "./compare-stories.ts";
import type { Passage } from "./compare-words.ts";
import type { ComparedField } from "./story-fields.ts";

/** Fields that readers see and whose words they may compare. */
const PUBLIC_FIELDS = ["kicker", "headline", "standfirst", "dateline", "source", "pictureCaption"] as const;
type PublicField = (typeof PUBLIC_FIELDS)[number];

export interface PublicDifference {
	/** Places that changed, in the order of the page; `field` is null in the text. */
	readonly places: readonly { readonly field: PublicField | null; readonly passages: readonly Passage[] }[];
	/** A picture of the story is another. */
	readonly hasOtherPictures: boolean;
	/** There are more places than are shown. */
	readonly isCut: boolean;
}

/** Characters of what stayed the same that are shown before and after a changed passage. */
const AROUND = 80;

/** At most `most` places. Pure, so that a page may be drawn from it again and again. */
export function publicDifference(before: StoryContent, now: StoryContent, most: number): PublicDifference {
	const { fields, elements } = compareStories(before, now);
	const isPublic = (field: ComparedField): field is PublicField => (PUBLIC_FIELDS as readonly string[]).includes(field);
	const all = [
		...fields.flatMap(({ field, passages }) => (isPublic(field) ? [{ field, passages: shortened(passages) }] : [])),
		...elements
			.filter(({ did, passages }) => (did === "changed" || did === "added" || did === "removed") && passages.length > 0)
			.map(({ passages }) => ({ field: null, passages: shortened(passages) })),
	];
	const hasOtherPictures =
		fields.some(({ field }) => field === "picture") ||
		elements.some(({ did, pictures }) => did !== "moved" && pictures.before.join() !== pictures.now.join());
	return { places: all.slice(0, most), hasOtherPictures, isCut: all.length > most };
}

/** What stayed the same is cut to what stands next to a change, at a space where there is one. */
function shortened(passages: readonly Passage[]): Passage[] {
	return passages.map((passage, index) => {
		if (passage.kind !== "same") return passage;
		const [isFirst, isLast] = [index === 0, index === passages.length - 1];
		const characters = Array.from(passage.text);
		if (characters.length <= (isFirst || isLast ? AROUND : 2 * AROUND)) return passage;
		const head = isFirst ? "" : `${upToSpace(characters.slice(0, AROUND).join(""))} `;
		const tail = isLast ? "" : ` ${fromSpace(characters.slice(-AROUND).join(""))}`;
		return { kind: "same", text: `${head}…${tail}` };
	});
}

const upToSpace = (text: string): string => text.replace(/\s+\S*$/u, "");
const fromSpace = (text: string): string => text.replace(/^\S*\s+/u, "");

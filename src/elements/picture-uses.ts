/** Where a story shows pictures, and how: its lead, then its body in order. */
import type { Crops, Cut } from "../core/pictures/crops.ts";
import type { StoryFields } from "../core/story.ts";
import type { Body } from "./body.ts";

export const USE_PLACES = ["lead", "body", "poster"] as const;
export type UsePlace = (typeof USE_PLACES)[number];

export interface StoryPicture extends Cut {
	readonly asset: number;
	readonly place: UsePlace;
	/** Where in the story, as a field path: `picture`, `body.3`, `body.4.pictures.0`. */
	readonly at: string;
	readonly alt: string;
	readonly decorative: boolean;
	readonly hasCaption: boolean;
	readonly credit: string;
}

export interface Pictured {
	readonly fields: Pick<StoryFields, "picture">;
	readonly body: Body;
}

interface Shown extends Cut {
	readonly asset: number;
	readonly alt: string;
	readonly credit: string;
	readonly caption: string | readonly unknown[];
	readonly decorative?: boolean | undefined;
	readonly crops?: Crops | undefined;
}

export function picturesOfStory({ fields, body }: Pictured): StoryPicture[] {
	const found: StoryPicture[] = [];
	const add = (place: UsePlace, at: string, { asset, alt, credit, caption, decorative, focal, crops }: Shown) =>
		found.push({
			asset,
			place,
			at,
			alt,
			credit,
			hasCaption: caption.length > 0,
			decorative: decorative === true,
			...(focal ? { focal } : {}),
			...(crops ? { crops } : {}),
		});
	if (fields.picture) add("lead", "picture", fields.picture);
	for (const [index, element] of body.entries()) {
		if (element.type === "picture") add("body", `body.${index}`, element);
		else if (element.type === "gallery")
			for (const [n, each] of element.pictures.entries()) add("body", `body.${index}.pictures.${n}`, each);
		else if (element.type === "video" && element.poster !== undefined)
			// The player says what it plays: a poster needs no words of its own.
			add("poster", `body.${index}.poster`, {
				asset: element.poster,
				alt: "",
				credit: "",
				caption: "",
				decorative: true,
			});
	}
	return found;
}

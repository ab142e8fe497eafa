/** What the index of pictures holds: facts of one picture, and the uses that follow from stories, fronts and concepts. */
import type { Asset } from "../core/asset.ts";
import { type Front, pinOf } from "../core/front.ts";
import type { FrontDraft } from "../core/fronts/draft.ts";
import type { Concept } from "../core/paper.ts";
import { type Cut, cutOf } from "../core/pictures/crops.ts";
import { cutName } from "../core/pictures/rendition-address.ts";
import { type Pictured, picturesOfStory } from "../elements/picture-uses.ts";
import type { Orientation } from "./pictures.ts";

export interface UsedIn {
	readonly asset: number;
	readonly place: string;
}

/** Nearly square counts as square: a tenth more of one side than of the other. */
const SQUARE = 1.1;

export function orientationOf({ width, height }: Pick<Asset, "width" | "height">): Orientation {
	if (width > height * SQUARE) return "landscape";
	return height > width * SQUARE ? "portrait" : "square";
}

export function indexRow(asset: Asset) {
	return {
		asset: asset.id,
		by: asset.by?.split(" ")[0] ?? "",
		day: asset.takenOn || Temporal.Instant.fromEpochMilliseconds(asset.createdAt).toString().slice(0, 10),
		orientation: orientationOf(asset) as string,
		described: Number(asset.alt.trim() !== "" || asset.decorative === true),
		ends_at: asset.terms?.endsAt ?? null,
	};
}

export function usesOfStory(content: Pictured): UsedIn[] {
	return unique(picturesOfStory(content).map(({ asset, place }) => ({ asset, place })));
}

/** The looks that a story has pictures in, by asset and name. */
export function cutsOfStory(content: Pictured): { asset: number; name: string; cut: Cut }[] {
	return picturesOfStory(content).flatMap((use) => {
		const cut = cutOf(use);
		return cut === null ? [] : [{ asset: use.asset, name: cutName(cut), cut }];
	});
}

export function usesOfFront({ containers }: Pick<Front, "containers">): UsedIn[] {
	const pins = containers.flatMap((container) => container.pinned.map(pinOf));
	return unique(pins.flatMap(({ picture }) => (picture === null ? [] : [{ asset: picture, place: "pin" }])));
}

export function usesOfFrontDraft({ containers }: FrontDraft): UsedIn[] {
	const pins = containers.flatMap((container) => container.pins);
	return unique(pins.flatMap(({ picture }) => (picture === null ? [] : [{ asset: picture, place: "pin" }])));
}

export function usesOfConcept({ portrait }: Concept): UsedIn[] {
	return portrait === undefined ? [] : [{ asset: portrait, place: "portrait" }];
}

function unique(uses: readonly UsedIn[]): UsedIn[] {
	return [...new Map(uses.map((use) => [`${use.asset} ${use.place}`, use])).values()];
}

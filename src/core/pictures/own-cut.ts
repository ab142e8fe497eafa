/** What a story has of its own after somebody changed how it sees a picture: only what differs from the picture. */
import { type FocalPoint, SHAPES } from "./crop-around.ts";
import { type CropBox, type Crops, type Cut, seen } from "./crops.ts";

interface Pictured {
	readonly focal: FocalPoint;
	readonly crops?: Crops | undefined;
}

/** `change`: the new point, or all boxes that are to be in force. */
export function ownCut(
	asset: Pictured,
	cut: Cut,
	change: { readonly focal?: FocalPoint; readonly crops?: Crops },
): Cut {
	const now = seen({ ...asset, cut });
	const crops = withoutHoles(change.crops ?? now.crops);
	// A box of the picture that was taken away, or a point of the story's own, puts all of the picture's boxes aside.
	const isAside = cut.focal !== undefined || SHAPES.some((shape) => asset.crops?.[shape] && !crops[shape]);
	if (change.focal !== undefined) {
		// The boxes of the picture were drawn around another point; those of the story stay.
		const own = withoutHoles(cut.crops ?? {});
		return { focal: change.focal, ...(isEmpty(own) ? {} : { crops: own }) };
	}
	const own = isAside
		? crops
		: Object.fromEntries(
				Object.entries(crops).filter(([shape, box]) => !same(box, asset.crops?.[shape as keyof Crops])),
			);
	return { ...(isAside ? { focal: now.focal } : {}), ...(isEmpty(own) ? {} : { crops: own }) };
}

const isEmpty = (crops: object) => Object.keys(crops).length === 0;

const withoutHoles = (crops: Crops): Crops =>
	Object.fromEntries(Object.entries(crops).filter(([, box]) => box !== undefined));

const same = (a: CropBox, b: CropBox | undefined) =>
	b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

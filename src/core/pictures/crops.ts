/** Parts of a picture that people cut out by hand, for the whole and for single shapes; and how a story may see a picture in its own way. */
import { type Box, cropAround, type FocalPoint, largestInside, SHAPES, type Shape, type Size } from "./crop-around.ts";

/** A box as fractions of the picture's width and height (after orientation). */
export interface CropBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** By shape; `full` is the part that stands for the whole picture, and the other shapes are taken from inside it unless they have a box of their own. */
export type Crops = { readonly [S in Shape]?: CropBox | undefined };

/** How one story sees a picture: where its own point or boxes are given they win over the asset's. */
export interface Cut {
	readonly focal?: FocalPoint | undefined;
	readonly crops?: Crops | undefined;
}

/** A picture with everything that decides what is cut out of it. */
export interface Cuttable extends Size {
	readonly focal?: FocalPoint;
	readonly crops?: Crops | undefined;
	/** How the story that shows it sees it; absent: as the asset itself says. */
	readonly cut?: Cut;
}

/** The box of a shape in whole pixels, of exactly that shape, inside the picture. */
export function boxFor(picture: Cuttable, shape: Shape): Box {
	const { crops, focal } = seen(picture);
	const own = crops[shape];
	if (own) return fitted(inPixels(own, picture), shape);
	const whole = crops.full ? inPixels(crops.full, picture) : { left: 0, top: 0, ...sizeOf(picture) };
	const inside = {
		x: (focal.x * picture.width - whole.left) / whole.width,
		y: (focal.y * picture.height - whole.top) / whole.height,
	};
	const box = cropAround(inside, whole, shape);
	return { ...box, left: box.left + whole.left, top: box.top + whole.top };
}

/** The point and boxes that are in force. A point of the story's own puts the asset's boxes aside: they were drawn around another. */
export function seen({ focal, crops, cut }: Pick<Cuttable, "focal" | "crops" | "cut">): {
	readonly focal: FocalPoint;
	readonly crops: Crops;
} {
	return {
		focal: cut?.focal ?? focal ?? { x: 0.5, y: 0.5 },
		crops: { ...(cut?.focal ? {} : crops), ...cut?.crops },
	};
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

function inPixels(box: CropBox, size: Size): Box {
	const left = Math.min(Math.round(box.x * size.width), size.width - 1);
	const top = Math.min(Math.round(box.y * size.height), size.height - 1);
	return {
		left,
		top,
		width: Math.min(Math.max(1, Math.round(box.width * size.width)), size.width - left),
		height: Math.min(Math.max(1, Math.round(box.height * size.height)), size.height - top),
	};
}

/** The middle of a box in exactly the wanted shape: what people draw is a pixel off now and then. */
function fitted(box: Box, shape: Shape): Box {
	const inside = largestInside(box, shape);
	return {
		...inside,
		left: box.left + Math.floor((box.width - inside.width) / 2),
		top: box.top + Math.floor((box.height - inside.height) / 2),
	};
}

/** The picture with nothing cut off it, for whoever cuts. */
export const WHOLE: Cut = { crops: { full: { x: 0, y: 0, width: 1, height: 1 } } };

/** The asset as a story sees it. A look that says what the asset says is none of its own: nothing is made twice. */
export function asUsed<A extends Cuttable>(asset: A, use: Cut): A {
	const cut = cutOf(use);
	if (cut === null || (cutText(cut) === cutText(cutOf(asset) ?? {}) && cropsText(asset.crops) === "")) return asset;
	return { ...asset, cut };
}

/** What a use says of its own, rounded so that the same look has one address; null when it says nothing. */
export function cutOf({ focal, crops }: Cut): Cut | null {
	const boxes = crops
		? SHAPES.flatMap((shape) => (crops[shape] ? [[shape, roundBox(crops[shape])] as const] : []))
		: [];
	if (focal === undefined && boxes.length === 0) return null;
	return {
		...(focal ? { focal: { x: round(focal.x), y: round(focal.y) } } : {}),
		...(boxes.length > 0 ? { crops: Object.fromEntries(boxes) as Crops } : {}),
	};
}

const round = (part: number) => Math.round(part * 10_000) / 10_000;

const roundBox = ({ x, y, width, height }: CropBox): CropBox => ({
	x: round(x),
	y: round(y),
	width: round(width),
	height: round(height),
});

/** Whether a cut changes what is shown in a shape: a point of its own never changes the whole picture. */
export function cuts(cut: Cut | undefined, shape: Shape): boolean {
	if (cut === undefined) return false;
	return shape !== "full" || cut.crops?.full !== undefined;
}

/** The same boxes as the same text, in the order of the shapes; empty when there is none. */
export function cropsText(crops: Crops | undefined): string {
	const boxes = SHAPES.flatMap((shape) => {
		const box = crops?.[shape];
		return box ? [[shape, box.x, box.y, box.width, box.height]] : [];
	});
	return boxes.length === 0 ? "" : JSON.stringify(boxes);
}

/** Names a cut: the same look has the same text. */
export function cutText({ focal, crops }: Cut): string {
	return `${focal ? `${focal.x},${focal.y}` : ""}|${cropsText(crops)}`;
}

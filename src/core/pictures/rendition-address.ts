/** The public address of a rendition: it names the asset, what it was made from, shape and width, so its bytes never change. */
import type { Asset } from "../asset.ts";
import { SHAPES, type Shape } from "./crop-around.ts";
import { type Cut, cropsText, cuts, cutText, seen } from "./crops.ts";
import { plannedSizes, RENDITION_FORMATS, type RenditionFormat, type RenditionPlan } from "./plan-renditions.ts";
import { type RightsFields, rightsOf } from "./rendition-rights.ts";

/** What of an asset its renditions depend on. */
export type PictureAsset = Pick<Asset, "id" | "sha256" | "width" | "height" | "focal" | "crops"> &
	RightsFields & {
		/** How the story that shows it sees it (`asUsed`); absent: as the asset itself says. */
		readonly cut?: Cut;
	};

/** Raised when the same input would give other bytes (quality, colour, what is written into the file). */
const RECIPE = 1;

export interface RenditionAddress {
	readonly assetId: number;
	/** Eight hexadecimal digits, see `renditionVersion`. */
	readonly version: string;
	/** Eight hexadecimal digits, see `cutName`; null: as the asset itself says. */
	readonly cut: string | null;
	readonly shape: Shape;
	readonly width: number;
	readonly format: RenditionFormat;
}

/** Eight hexadecimal digits that change when the original, the focal point, a box, the rights written into the file or the recipe change. */
export function renditionVersion(asset: PictureAsset, shape: Shape = "full"): string {
	const { focal, crops } = cuts(asset.cut, shape) ? seen(asset) : asset;
	const facts = [RECIPE, asset.sha256, focal.x, focal.y, JSON.stringify(rightsOf(asset))];
	const boxes = cropsText(crops);
	return fnv1a((boxes === "" ? facts : [...facts, boxes]).join("|"));
}

/** Eight hexadecimal digits that tell the looks of one picture apart. */
export function cutName(cut: Cut): string {
	return fnv1a(cutText(cut));
}

/** What of an address follows from the picture and the shape alone. */
export function addressParts(
	asset: PictureAsset,
	shape: Shape,
): Pick<RenditionAddress, "assetId" | "version" | "cut" | "shape"> {
	return {
		assetId: asset.id,
		version: renditionVersion(asset, shape),
		cut: asset.cut && cuts(asset.cut, shape) ? cutName(asset.cut) : null,
		shape,
	};
}

/** `/media/<id>/<version>-<shape>-<width>.<ending>`, the shape written as `3x2`; a story's own look stands after the version: `<version>.<cut>`. */
export function renditionAddress(asset: PictureAsset, shape: Shape, width: number, format: RenditionFormat): string {
	return writeRenditionAddress({ ...addressParts(asset, shape), width, format });
}

export function writeRenditionAddress({ assetId, version, cut, shape, width, format }: RenditionAddress): string {
	const look = cut === null ? version : `${version}.${cut}`;
	return `/media/${assetId}/${look}-${shape.replace(":", "x")}-${width}.${format}`;
}

const ADDRESS =
	/^\/media\/([1-9]\d{0,14})\/([0-9a-f]{8})(?:\.([0-9a-f]{8}))?-(full|\d{1,2}x\d{1,2})-([1-9]\d{0,4})\.(avif|webp|jpg)$/;

/** The parts of an address, or null when it is not one in exactly the form that we write. */
export function parseRenditionAddress(path: string): RenditionAddress | null {
	const found = ADDRESS.exec(path);
	if (!found) return null;
	const [, id, version = "", cut = null, shapeText = "", width] = found;
	const shape = SHAPES.find((known) => known.replace(":", "x") === shapeText);
	const format = RENDITION_FORMATS.find((known) => known === found[6]);
	return shape && format ? { assetId: Number(id), version, cut, shape, width: Number(width), format } : null;
}

/** The plan that an address asks for, or null when the asset has no such rendition (or has it no longer: compare `renditionVersion`). */
export function planFor(asset: PictureAsset, address: RenditionAddress): RenditionPlan | null {
	const { assetId, version, cut } = addressParts(asset, address.shape);
	if (address.assetId !== assetId || address.version !== version || address.cut !== cut) return null;
	const size = plannedSizes(asset, address.shape).find((planned) => planned.width === address.width);
	return size ? { shape: address.shape, format: address.format, ...size } : null;
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell the few versions of one picture apart, and needs no library. */
function fnv1a(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, "0");
}

/** What a `<picture>` element needs to offer all renditions of one shape. */
import type { Shape } from "./crop-around.ts";
import { plannedSizes, RENDITION_FORMATS, type RenditionFormat } from "./plan-renditions.ts";
import { addressParts, type PictureAsset, writeRenditionAddress } from "./rendition-address.ts";

export const RENDITION_TYPES: Readonly<Record<RenditionFormat, string>> = {
	avif: "image/avif",
	webp: "image/webp",
	jpg: "image/jpeg",
};

export interface PictureSources {
	/** For `<source>`, best format first; the JPEG is in `img`. */
	readonly sources: readonly { readonly type: string; readonly srcset: string; readonly sizes: string }[];
	/** For `<img>`: `width` and `height` are those of the largest rendition, so that the browser keeps the place free. */
	readonly img: {
		readonly src: string;
		readonly srcset: string;
		readonly sizes: string;
		readonly width: number;
		readonly height: number;
	};
}

/** The width that browsers without `srcset` (and mail programs) are given, or the nearest below. */
const PLAIN_WIDTH = 960;

/**
 * `sizes` is the hint of HTML's `sizes` attribute, for example `(min-width: 60em) 40em, 100vw`.
 * `widest`: the widest rendition that the place can use, in pixels; wider ones are not offered. The smallest always is.
 */
export function pictureSources(
	asset: PictureAsset,
	shape: Shape,
	sizes: string,
	widest = Number.POSITIVE_INFINITY,
): PictureSources {
	const planned = plannedSizes(asset, shape).filter(({ width }, index) => index === 0 || width <= widest);
	const parts = addressParts(asset, shape);
	const address = (width: number, format: RenditionFormat) => writeRenditionAddress({ ...parts, width, format });
	const srcset = (format: RenditionFormat) =>
		planned.map(({ width }) => `${address(width, format)} ${width}w`).join(", ");
	const [smallest = { width: 1, height: 1 }] = planned;
	const largest = planned.at(-1) ?? smallest;
	const plain = planned.findLast(({ width }) => width <= PLAIN_WIDTH) ?? smallest;
	return {
		sources: RENDITION_FORMATS.filter((format) => format !== "jpg").map((format) => ({
			type: RENDITION_TYPES[format],
			srcset: srcset(format),
			sizes,
		})),
		img: {
			src: address(plain.width, "jpg"),
			srcset: srcset("jpg"),
			sizes,
			width: largest.width,
			height: largest.height,
		},
	};
}

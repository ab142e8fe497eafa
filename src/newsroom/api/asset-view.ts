/** Assets as the API shows them. */
import { z } from "zod";
import { type Asset, NO_TERMS } from "../../core/asset.ts";
import { Crops } from "../../core/pictures/crop-schema.ts";
import { asUsed, WHOLE } from "../../core/pictures/crops.ts";
import { pictureSources } from "../../core/pictures/picture-sources.ts";
import { plannedSizes } from "../../core/pictures/plan-renditions.ts";
import { renditionAddress } from "../../core/pictures/rendition-address.ts";
import { isDay, LONGEST_KEYWORD, MOST_KEYWORDS } from "../../core/pictures/said-by-file.ts";
import { FocalPoint } from "../../core/story.ts";

const line = (max: number) => z.string().max(max);

export const Terms = z.strictObject({
	usage: line(2000),
	restrictions: line(2000),
	/** From this moment on it may not be published any more; null: no end. Milliseconds UTC. */
	endsAt: z.int().min(0).max(253_402_300_799_999).nullable(),
});

/** What lists show of an asset. */
export const AssetRow = z.object({
	id: z.int(),
	type: z.string(),
	/** Pixels after the orientation was applied. */
	width: z.int(),
	height: z.int(),
	fileName: z.string(),
	caption: z.string(),
	credit: z.string(),
	alt: z.string(),
	decorative: z.boolean(),
	focal: FocalPoint,
	crops: Crops,
	place: z.string(),
	/** `YYYY-MM-DD`, or empty. */
	takenOn: z.string(),
	terms: Terms,
	/** Who took it in; null for pictures from before this was kept. `key`: `person:7`, `token:3`, `system`. */
	by: z.object({ key: z.string(), name: z.string() }).nullable(),
	createdAt: z.int(),
	/** `#rrggbb` */
	colour: z.string(),
	/** A small picture for lists. */
	thumb: z.string(),
	/** A JPEG of middle size that any browser shows. */
	url: z.string(),
	/** The same with nothing cut off it. */
	whole: z.string(),
});

export const AssetView = z.object({
	...AssetRow.shape,
	sha256: z.string(),
	bytes: z.int(),
	copyright: z.string(),
	keywords: z.array(z.string()),
	thumbhash: z.string(),
	metadata: z.record(z.string(), z.unknown()),
	srcset: z.array(z.object({ type: z.string(), srcset: z.string() })),
});

/** Widest small picture, in pixels. */
const THUMB = 480;

const plainAddress = (asset: Asset): string => pictureSources(asset, "full", "100vw").img.src;

export function assetRow(asset: Asset): z.infer<typeof AssetRow> {
	const { id, type, width, height, fileName, caption, credit, alt, focal, createdAt, colour, by } = asset;
	const small = plannedSizes(asset, "full").findLast((size, index) => index === 0 || size.width <= THUMB);
	return {
		id,
		type,
		width,
		height,
		fileName,
		caption,
		credit,
		alt,
		decorative: asset.decorative === true,
		focal,
		crops: asset.crops ?? {},
		place: asset.place ?? "",
		takenOn: asset.takenOn ?? "",
		terms: asset.terms ?? NO_TERMS,
		by: by === undefined ? null : { key: by.split(" ")[0] ?? by, name: by.slice(by.indexOf(" ") + 1) },
		createdAt,
		colour,
		thumb: renditionAddress(asset, "full", small?.width ?? 1, "webp"),
		url: plainAddress(asset),
		whole: plainAddress(asset.crops?.full ? asUsed(asset, WHOLE) : asset),
	};
}

/** `srcset` lists every width in each format, best format first. */
export function assetView(asset: Asset): z.infer<typeof AssetView> {
	const { sources, img } = pictureSources(asset, "full", "100vw");
	const { sha256, bytes, copyright, thumbhash, metadata } = asset;
	return {
		...assetRow(asset),
		sha256,
		bytes,
		copyright,
		keywords: [...(asset.keywords ?? [])],
		thumbhash,
		metadata,
		srcset: [...sources.map(({ type, srcset }) => ({ type, srcset })), { type: "image/jpeg", srcset: img.srcset }],
	};
}

/** What people may say of an asset. */
export const AssetInput = z
	.strictObject({
		caption: line(2000),
		credit: line(500),
		copyright: line(500),
		alt: line(1000),
		/** Said, not guessed: nobody misses anything who does not see it. */
		decorative: z.boolean(),
		focal: FocalPoint,
		/** Boxes that win over the focal point, by shape; an empty object takes them all away. */
		crops: Crops,
		keywords: z.array(z.string().trim().min(1).max(LONGEST_KEYWORD)).max(MOST_KEYWORDS),
		place: line(300),
		takenOn: z.string().refine((day) => day === "" || isDay(day), "must be a day as YYYY-MM-DD, or empty"),
		terms: Terms,
	})
	.partial();

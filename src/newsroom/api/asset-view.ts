/** Assets as the API shows them. */
import { z } from "zod";
import type { Asset } from "../../core/asset.ts";
import { pictureSources } from "../../core/pictures/picture-sources.ts";
import { FocalPoint } from "../../core/story.ts";

export const AssetView = z.object({
	id: z.int(),
	sha256: z.string(),
	type: z.string(),
	width: z.int(),
	height: z.int(),
	bytes: z.int(),
	fileName: z.string(),
	caption: z.string(),
	credit: z.string(),
	copyright: z.string(),
	alt: z.string(),
	focal: FocalPoint,
	thumbhash: z.string(),
	colour: z.string(),
	metadata: z.record(z.string(), z.unknown()),
	createdAt: z.int(),
	url: z.string(),
	srcset: z.array(z.object({ type: z.string(), srcset: z.string() })),
});

/** `url` is a JPEG of middle size that any browser shows; `srcset` lists every width in each format, best format first. */
export function assetView(asset: Asset): z.infer<typeof AssetView> {
	const { sources, img } = pictureSources(asset, "full", "100vw");
	return {
		id: asset.id,
		sha256: asset.sha256,
		type: asset.type,
		width: asset.width,
		height: asset.height,
		bytes: asset.bytes,
		fileName: asset.fileName,
		caption: asset.caption,
		credit: asset.credit,
		copyright: asset.copyright,
		alt: asset.alt,
		focal: asset.focal,
		thumbhash: asset.thumbhash,
		colour: asset.colour,
		metadata: asset.metadata,
		createdAt: asset.createdAt,
		url: img.src,
		srcset: [...sources.map(({ type, srcset }) => ({ type, srcset })), { type: "image/jpeg", srcset: img.srcset }],
	};
}

const text = (max: number) => z.string().max(max).optional();

/** What people may say of an asset. */
export const AssetInput = z.strictObject({
	caption: text(2000),
	credit: text(500),
	copyright: text(500),
	alt: text(1000),
	focal: FocalPoint.optional(),
});

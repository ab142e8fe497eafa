/** A picture in every format and width that the paper has of it, with its place kept free before it arrives. */
import type { Asset } from "../../../../core/asset.ts";
import type { Shape } from "../../../../core/pictures/crop-around.ts";
import { pictureSources } from "../../../../core/pictures/picture-sources.ts";
import { type Html, trusted } from "../../../jsx/html.ts";
import type { Child } from "../../../jsx/jsx-runtime.ts";

export interface PictureUse {
	readonly asset: Asset;
	readonly alt: string;
	readonly shape: Shape;
	/** HTML's `sizes`. */
	readonly sizes: string;
	/** The widest rendition that this place can use, in pixels. */
	readonly widest: number;
	/** The page's first picture: loaded at once. */
	readonly first?: boolean;
}

export function picture({ asset, alt, shape, sizes, widest, first }: PictureUse): Html {
	const { sources, img } = pictureSources(asset, shape, sizes, widest);
	return (
		<picture>
			{sources.map((source) => (
				<source type={source.type} srcset={source.srcset} sizes={source.sizes} />
			))}
			<img
				src={img.src}
				srcset={img.srcset}
				sizes={img.sizes}
				width={img.width}
				height={img.height}
				alt={alt}
				loading={first ? null : "lazy"}
				decoding={first ? null : "async"}
				fetchpriority={first ? "high" : null}
			/>
		</picture>
	);
}

/** Caption and credit below something shown; nothing when both are empty. */
export function caption(text: Child, credit: string): Html | null {
	const empty = text === "" || text === null || (typeof text === "object" && String(text) === "");
	if (empty && credit === "") return null;
	return (
		<figcaption>
			{text}
			{!empty && credit !== "" && " "}
			{credit !== "" && <span class="credit">{credit}</span>}
		</figcaption>
	);
}

export const NOTHING: Html = trusted("");

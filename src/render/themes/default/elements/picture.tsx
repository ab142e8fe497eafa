/** A picture of the body, with caption and credit. One whose file is missing is drawn as nothing. */
import { altOf } from "../../../../core/pictures/alt-of.ts";
import { asUsed } from "../../../../core/pictures/crops.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { caption, NOTHING, picture } from "./figure.tsx";
import { inlineMarkup } from "./inline-markup.ts";

export const BODY_SIZES = "(min-width: 44em) 41rem, 100vw";
export const WIDE_SIZES = "(min-width: 75em) 62rem, 100vw";

export function drawPicture(element: ElementOf<"picture">, drawing: Drawing): Html {
	const asset = drawing.assets.get(element.asset);
	if (!asset) return NOTHING;
	const wide = element.width === "wide";
	return (
		<figure class={wide ? "wide" : null}>
			{picture({
				asset: asUsed(asset, element),
				alt: altOf(element, asset),
				shape: "full",
				sizes: wide ? WIDE_SIZES : BODY_SIZES,
				widest: wide ? 1920 : 1280,
			})}
			{caption(inlineMarkup(element.caption, drawing), element.credit || asset.credit)}
		</figure>
	);
}

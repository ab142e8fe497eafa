/** Several pictures that belong together: a row that scrolls, without a script; on paper a grid. */
import { altOf } from "../../../../core/pictures/alt-of.ts";
import { asUsed } from "../../../../core/pictures/crops.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { NOTHING, picture } from "./figure.tsx";
import { inlineMarkup } from "./inline-markup.ts";

export function drawGallery(element: ElementOf<"gallery">, drawing: Drawing): Html {
	const { t } = drawing.context;
	const shown = element.pictures.flatMap((each) => {
		const asset = drawing.assets.get(each.asset);
		return asset ? [{ each, asset }] : [];
	});
	if (shown.length === 0) return NOTHING;
	const name = element.title || t("galleryOf", { n: shown.length });
	return (
		<div class="gallery">
			<p class="gallery-name">{name}</p>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; a landmark for each would be too many */}
			<div class="strip" role="group" aria-label={name} tabindex="0">
				<ul>
					{shown.map(({ each, asset }, index) => (
						<li>
							<figure>
								{picture({
									asset: asUsed(asset, each),
									alt: altOf(each, asset),
									shape: "3:2",
									sizes: "(min-width: 44em) 36rem, 85vw",
									widest: 1280,
								})}
								<figcaption>
									<span class="count">{t("pictureOf", { i: index + 1, total: shown.length })}</span>{" "}
									{captionText(each, asset.credit, drawing)}
								</figcaption>
							</figure>
						</li>
					))}
				</ul>
			</div>
		</div>
	);
}

function captionText(each: ElementOf<"gallery">["pictures"][number], assetCredit: string, drawing: Drawing): Html {
	const credit = each.credit || assetCredit;
	return (
		<>
			{inlineMarkup(each.caption, drawing)}
			{credit !== "" && <span class="credit"> {credit}</span>}
		</>
	);
}

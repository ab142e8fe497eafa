/** Old words and new ones, readable without colour and without a script. */
import type { PublicDifference } from "../../../../compare/public-difference.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Context } from "../shell/context.ts";

const PLACES = { headline: "inHeadline", standfirst: "inStandfirst", pictureCaption: "inCaption" } as const;

export function difference(shown: PublicDifference, { t }: Context): Html {
	return (
		<div class="difference">
			{shown.places.length > 0 && <p class="legend">{t("differenceLegend")}</p>}
			{shown.places.map(({ field, passages }) => (
				<p>
					{field !== null && field in PLACES && <b>{t(PLACES[field as keyof typeof PLACES])}: </b>}
					{passages.map(({ kind, text }) =>
						kind === "same" ? text : kind === "removed" ? <del>{text}</del> : <ins>{text}</ins>,
					)}
				</p>
			))}
			{shown.hasOtherPictures && <p class="legend">{t("otherPictures")}</p>}
			{shown.isCut && <p class="legend">{t("moreWasChanged")}</p>}
		</div>
	);
}

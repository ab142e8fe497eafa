/** Opinion: who says it stands before what is said, with a portrait where the paper has one. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { picture } from "../elements/figure.tsx";
import { headline, kicker, type Level, standfirst, writers } from "./card.tsx";

export function opinion(cards: readonly Card[], level: Level): Html {
	return (
		<div class="opinion">
			{cards.map((card) => (
				<article>
					{card.portrait && (
						<div class="portrait">
							{picture({ asset: card.portrait, alt: "", shape: "1:1", sizes: "4rem", widest: 160 })}
						</div>
					)}
					{writers(card) === "" ? kicker(card) : <p class="writer">{writers(card)}</p>}
					{headline(card, level)}
					{standfirst(card)}
				</article>
			))}
		</div>
	);
}

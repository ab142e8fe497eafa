/** A row of equal cards with pictures. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, kicker, type Level, standfirst } from "./card.tsx";

export function row(cards: readonly Card[], level: Level): Html {
	return (
		<div class="row">
			{cards.map((card) => (
				<article>
					{cardPicture(card, {
						shape: "3:2",
						sizes: "(min-width: 64em) 18rem, (min-width: 40em) 45vw, 34vw",
						widest: 640,
					})}
					<div>
						{kicker(card)}
						{headline(card, level)}
						{standfirst(card)}
					</div>
				</article>
			))}
		</div>
	);
}

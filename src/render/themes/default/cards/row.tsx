/** A row of equal cards with pictures. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, kicker, type Level, standfirst } from "./card.tsx";

export function row(cards: readonly Card[], level: Level): Html {
	// A card that is alone has its picture beside the words and larger.
	const wide = cards.length === 1 ? "25rem" : "18rem";
	return (
		<div class="row">
			{cards.map((card) => (
				<article>
					{cardPicture(card, {
						shape: "3:2",
						sizes: `(min-width: 64em) ${wide}, (min-width: 40em) 45vw, 34vw`,
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

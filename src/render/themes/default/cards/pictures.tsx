/** Pictures first: each with its headline below, the first of them larger. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, type Level } from "./card.tsx";

export function pictures(cards: readonly Card[], level: Level): Html {
	return (
		<div class="pictures">
			{cards.map((card, index) => (
				<article>
					{cardPicture(card, {
						shape: "3:2",
						sizes: index === 0 ? "(min-width: 48em) 40rem, 100vw" : "(min-width: 48em) 20rem, 50vw",
						widest: index === 0 ? 1280 : 640,
					})}
					{headline(card, level)}
				</article>
			))}
		</div>
	);
}

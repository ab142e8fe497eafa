/** Opinion: who says it stands before what is said. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { headline, kicker, type Level, standfirst, writers } from "./card.tsx";

export function opinion(cards: readonly Card[], level: Level): Html {
	return (
		<div class="opinion">
			{cards.map((card) => (
				<article>
					{writers(card) === "" ? kicker(card) : <p class="writer">{writers(card)}</p>}
					{headline(card, level)}
					{standfirst(card)}
				</article>
			))}
		</div>
	);
}

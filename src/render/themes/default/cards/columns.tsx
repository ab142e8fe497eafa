/** Headlines in columns side by side; the first of them with its picture and summary. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, kicker, type Level, standfirst } from "./card.tsx";
import { row } from "./row.tsx";

export function columns(cards: readonly Card[], level: Level): Html {
	const [first, ...others] = cards;
	if (others.length === 0) return row(cards, level);
	return (
		<div class="columns">
			{first && (
				<article class="first">
					{cardPicture(first, { shape: "3:2", sizes: "(min-width: 64em) 28rem, 100vw", widest: 960 })}
					<div>
						{kicker(first)}
						{headline(first, level)}
						{standfirst(first)}
					</div>
				</article>
			)}
			<ul>
				{others.map((card) => (
					<li>
						{kicker(card)}
						{headline(card, level)}
						{others.length < 7 && standfirst(card)}
					</li>
				))}
			</ul>
		</div>
	);
}

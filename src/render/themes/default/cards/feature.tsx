/** A feature: one story told large beside its picture; what else belongs to it stands below as headlines. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, kicker, type Level, standfirst, writers } from "./card.tsx";

export function feature(cards: readonly Card[], level: Level): Html {
	const [top, ...others] = cards;
	return (
		<div class="feature">
			{top && (
				<article>
					{cardPicture(top, { shape: "3:2", sizes: "(min-width: 64em) 46rem, 100vw", widest: 1280 })}
					<div>
						{kicker(top)}
						{headline(top, level)}
						{standfirst(top)}
						{writers(top) !== "" && <p class="byline">{writers(top)}</p>}
					</div>
				</article>
			)}
			{others.length > 0 && (
				<ul>
					{others.map((card) => (
						<li>{headline(card, level)}</li>
					))}
				</ul>
			)}
		</div>
	);
}

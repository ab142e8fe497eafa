/** The lead: one large story in the middle, two with pictures on one side of it, headlines on the other. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";
import { cardPicture, headline, kicker, type Level, standfirst, writers } from "./card.tsx";

const TOP_SIZES = "(min-width: 75em) 38rem, (min-width: 48em) 60vw, 100vw";
const SECOND_SIZES = "(min-width: 75em) 18rem, (min-width: 48em) 45vw, 8rem";

export function lead(cards: readonly Card[], level: Level, _context: Context, first: boolean): Html {
	const [top, ...others] = cards;
	const thirds = others.slice(2);
	return (
		<div class="lead">
			{top && (
				<article class="top">
					{cardPicture(top, { shape: "3:2", sizes: TOP_SIZES, widest: 1280, first })}
					{kicker(top)}
					{headline(top, level)}
					{standfirst(top)}
					{writers(top) !== "" && <p class="byline">{writers(top)}</p>}
				</article>
			)}
			{others.length > 0 && (
				<div class="seconds">
					{others.slice(0, 2).map((card) => (
						<article>
							{cardPicture(card, { shape: "3:2", sizes: SECOND_SIZES, widest: 640 })}
							<div>
								{kicker(card)}
								{headline(card, level)}
								{standfirst(card)}
							</div>
						</article>
					))}
				</div>
			)}
			{thirds.length > 0 && (
				<div class="thirds">
					{thirds.map((card, index) => (
						<article>
							{kicker(card)}
							{headline(card, level)}
							{index < 3 && standfirst(card)}
						</article>
					))}
				</div>
			)}
		</div>
	);
}

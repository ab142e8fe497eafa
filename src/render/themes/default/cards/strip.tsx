/** A strip: a thin line of headlines, for what is happening now. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";
import { headline, type Level, time } from "./card.tsx";

export function strip(cards: readonly Card[], level: Level, context: Context): Html {
	return (
		<ul class="strip">
			{cards.map((card) => (
				<li>
					{time(card.facts.updatedAt, "HH:mm", context)} {headline(card, level)}
				</li>
			))}
		</ul>
	);
}

/** Headlines only, each with its time. */
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";
import { headline, type Level, time } from "./card.tsx";

export function list(cards: readonly Card[], level: Level, context: Context): Html {
	return (
		<ol class="list">
			{cards.map((card) => (
				<li>
					{time(card.facts.publishedAt, "d MMM", context)}
					{headline(card, level)}
				</li>
			))}
		</ol>
	);
}

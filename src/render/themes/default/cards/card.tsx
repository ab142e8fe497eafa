/** The parts that cards of all looks are made of: kicker, headline, standfirst, byline, time, picture. */
import { escapeHtml, type Html, trusted } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { type PictureUse, picture } from "../elements/figure.tsx";
import type { Context } from "../shell/context.ts";

export type Level = 2 | 3 | 4;

/** The story's own kicker, or the name of its section. */
export function kicker(card: Card): Html | null {
	const text = card.facts.kicker || card.sectionName;
	return text === "" ? null : <p class="kicker">{text}</p>;
}

export function headline(card: Card, level: Level): Html {
	return trusted(
		`<h${level}><a href="${escapeHtml(card.facts.address)}">${escapeHtml(card.facts.headline)}</a></h${level}>`,
	);
}

export function standfirst(card: Card): Html | null {
	return card.facts.standfirst === "" ? null : <p class="standfirst">{card.facts.standfirst}</p>;
}

export function writers(card: Card): string {
	return card.facts.byline.map((name) => name.name).join(", ");
}

export function time(instant: number, pattern: string, context: Context): Html {
	return (
		<time datetime={context.iso(instant)}>
			{pattern === "" ? context.stamp(instant) : context.date(pattern, instant)}
		</time>
	);
}

/** Nothing when the card has no picture. The headline is the link, and the style sheet lets it cover the whole card; so the picture is decoration. */
export function cardPicture(card: Card, use: Omit<PictureUse, "asset" | "alt">): Html | null {
	if (!card.picture) return null;
	return <div class="shot">{picture({ ...use, asset: card.picture.asset, alt: "" })}</div>;
}

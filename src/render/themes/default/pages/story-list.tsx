/** Stories under each other, newest first, with a heading for each day; and the ways to older and newer ones. */
import { dayOf } from "../../../../core/date-style.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, kicker, standfirst, time, writers } from "../cards/card.tsx";
import type { Context } from "../shell/context.ts";

export function storyList(cards: readonly Card[], context: Context): Html {
	if (cards.length === 0) return <p class="empty">{context.t("noStoriesYet")}</p>;
	return (
		<div class="days">
			{daysOf(cards, context).map((day) => (
				<section>
					<h2>{time(day[0]?.facts.publishedAt ?? 0, "d MMMM y", context)}</h2>
					<div class="entries">{day.map((card) => entry(card, context))}</div>
				</section>
			))}
		</div>
	);
}

function entry(card: Card, context: Context): Html {
	return (
		<article>
			<div>
				{kicker(card)}
				{headline(card, 3)}
				{standfirst(card)}
				<p class="byline">
					{time(card.facts.publishedAt, "HH:mm", context)}
					{writers(card) !== "" && ` · ${writers(card)}`}
				</p>
			</div>
			{cardPicture(card, { shape: "3:2", sizes: "(min-width: 48em) 12rem, 28vw", widest: 480 })}
		</article>
	);
}

/** Neighbours of the same day in the edition's zone, in the order in which they come. */
function daysOf(cards: readonly Card[], { chrome }: Context): Card[][] {
	const days: Card[][] = [];
	let last = "";
	for (const card of cards) {
		const day = dayOf(card.facts.publishedAt, chrome.edition.zone);
		if (day === last) days.at(-1)?.push(card);
		else days.push([card]);
		last = day;
	}
	return days;
}

export function earlierAndLater(earlier: string, later: string, { t }: Context): Html | null {
	if (earlier === "" && later === "") return null;
	return (
		<nav class="steps" aria-label={t("archive")}>
			{later !== "" && (
				<a rel="prev" href={later}>
					{t("later")}
				</a>
			)}
			{earlier !== "" && (
				<a rel="next" href={earlier}>
					{t("earlier")}
				</a>
			)}
		</nav>
	);
}

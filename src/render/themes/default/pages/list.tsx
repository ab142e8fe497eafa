/** A page that lists stories: a topic, an author, a month, a day. */

import { feedAddress } from "../../../../core/addresses.ts";
import { dayRange, monthRange } from "../../../../core/date-style.ts";
import { localised } from "../../../../core/paper.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Chrome, ListView } from "../../../theme.ts";
import { type Context, contextOf } from "../shell/context.ts";
import { document } from "../shell/document.tsx";
import { sharing } from "../shell/sharing.tsx";
import { dossier } from "./dossier.tsx";
import { monthDays } from "./month-days.tsx";
import { plainHead } from "./plain-head.tsx";
import { earlierAndLater, storyList } from "./story-list.tsx";

export function list(view: ListView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { concept, period } = view;
	const page = titleOf(view, context);
	const told = concept?.dossier && period === "" ? concept : null;
	return document(
		{
			kind: "page",
			masthead: "bar",
			title: `${page.title} – ${chrome.edition.name}`,
			description: page.description,
			address: view.address,
			section: view.section?.path ?? "",
			translations: view.translations,
			rights: chrome.paper.rights,
			head: (
				<>
					{sharing(
						{ type: "website", title: page.title, description: page.description, address: view.address },
						chrome,
					)}
					{concept && period === "" && feed(page.title, view.address, chrome)}
				</>
			),
			main: (
				<>
					{plainHead(page.kicker, page.title, page.description)}
					{told
						? dossier(told, view.cards, context)
						: view.days.length > 0
							? monthDays(view.days, context)
							: storyList(view.cards, context)}
					{earlierAndLater(view.earlier, view.later, context)}
				</>
			),
		},
		chrome,
	);
}

/** The first moment of `YYYY-MM` or `YYYY-MM-DD` in the edition's zone. */
function startOf(period: string, zone: string): number {
	return (period.length === 7 ? monthRange(period, zone) : dayRange(period, zone)).from;
}

function titleOf(
	{ kind, concept, section, period }: ListView,
	context: Context,
): { kicker: string; title: string; description: string } {
	const { t, date, chrome } = context;
	const { edition } = chrome;
	const when = period === "" ? "" : date(period.length === 7 ? "LLLL y" : "d MMMM y", startOf(period, edition.zone));
	if (concept) {
		const name = localised(
			concept.dossier && period === "" && Object.keys(concept.dossier.title).length > 0
				? concept.dossier.title
				: concept.names,
			edition,
		);
		const about =
			concept.dossier && Object.keys(concept.dossier.standfirst).length > 0
				? concept.dossier.standfirst
				: concept.descriptions;
		const label =
			kind === "author" || concept.kind === "person" ? localised(concept.role, edition) || t("authors") : t("topic");
		return {
			kicker: label,
			title: when === "" ? name : `${name}: ${when}`,
			description: when === "" ? localised(about, edition) : "",
		};
	}
	if (section) return { kicker: t("archive"), title: `${section.name}: ${when}`, description: "" };
	return { kicker: t("archive"), title: when, description: "" };
}

function feed(title: string, address: string, { site }: Chrome): Html {
	return (
		<>
			<link
				rel="alternate"
				type="application/rss+xml"
				title={`${title} (RSS)`}
				href={site + feedAddress(address, "rss")}
			/>
			<link
				rel="alternate"
				type="application/atom+xml"
				title={`${title} (Atom)`}
				href={site + feedAddress(address, "atom")}
			/>
			<link
				rel="alternate"
				type="application/feed+json"
				title={`${title} (JSON)`}
				href={site + feedAddress(address, "json")}
			/>
		</>
	);
}

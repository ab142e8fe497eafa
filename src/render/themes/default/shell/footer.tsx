/** The foot of every page: ways on, and the imprint line. All of it comes from the settings; what is empty is not shown. */
import { archiveAddress, correctionsAddress, feedAddress, imprintAddress } from "../../../../core/addresses.ts";
import type { Html } from "../../../jsx/html.ts";
import { render } from "../../../jsx/jsx-runtime.ts";
import { type Context, oncePerChrome, ownLanguageName } from "./context.ts";
import { imprintFacts, rightsLine } from "./imprint-facts.tsx";
import { footMenu } from "./menu-links.ts";
import { schemeChoice } from "./scheme-choice.tsx";

export const footer = oncePerChrome((context) => render(draw(context)));

function draw(context: Context): Html {
	const { chrome, t, imprint } = context;
	const { edition } = chrome;
	const rights = rightsLine(context);
	return (
		<footer class="foot">
			<p class="name">
				<a href={edition.base}>{edition.name}</a>
			</p>
			{schemeChoice(context)}
			<nav aria-label={edition.name}>
				<ul>
					{footMenu(chrome).map(({ url, label }) => (
						<li>
							<a href={url}>{label}</a>
						</li>
					))}
					<li>
						<a href={archiveAddress(edition)}>{t("archive")}</a>
					</li>
					<li>
						<a href={correctionsAddress(edition)}>{t("corrections")}</a>
					</li>
					<li>
						<a href={imprintAddress(edition)}>{t("imprint")}</a>
					</li>
					<li>
						<a href={feedAddress(edition.base, "rss")}>{t("followByFeed")}</a>
					</li>
					{otherEditions(context)}
				</ul>
			</nav>
			<address>{imprintFacts(context)}</address>
			<p class="small">
				{rights}
				{rights !== "" && imprint.softwareCredit !== "" && " · "}
				{imprint.softwareCredit !== "" && <span class="credit">{imprint.softwareCredit}</span>}
			</p>
		</footer>
	);
}

/** Phones have no room for them in the head of a story. */
function otherEditions({ chrome }: Context): Html[] {
	return chrome.editions
		.filter((other) => other.key !== chrome.edition.key)
		.map((other) => (
			<li>
				<a href={other.base} lang={other.locale} hreflang={other.locale}>
					{ownLanguageName(other.locale)}
				</a>
			</li>
		));
}

/** After the story: corrections, topics, other languages, rights, printed link notes; and beside it what belongs to it. */
import { historyAddress } from "../../../../core/addresses.ts";
import { noticeFor } from "../../../../core/rights.ts";
import type { Html } from "../../../jsx/html.ts";
import { directionOf } from "../../../strings/direction.ts";
import type { StoryView, TopicLink, Translation } from "../../../theme.ts";
import { cardPicture, headline, kicker, time } from "../cards/card.tsx";
import { type Context, ownLanguageName } from "../shell/context.ts";

export function storyEnd(view: StoryView, notes: readonly string[], context: Context): Html {
	return (
		<>
			{updates(view, context)}
			{corrections(view, context)}
			{historyLink(view, context)}
			{rightsNotice(view, context)}
			{notes.length > 0 && (
				<section class="link-notes" aria-label={context.t("linksInStory")}>
					<h2>{context.t("linksInStory")}</h2>
					<ol>
						{notes.map((address) => (
							<li dir="ltr">{address}</li>
						))}
					</ol>
				</section>
			)}
			<p class="printed-from">{context.t("printedFrom", { address: context.chrome.site + view.facts.address })}</p>
		</>
	);
}

function corrections({ facts }: StoryView, context: Context): Html | null {
	if (facts.corrections.length === 0) return null;
	return (
		<section class="correction" id="corrections" aria-labelledby="corrections-name">
			<h2 id="corrections-name">{context.t(facts.corrections.length > 1 ? "corrections" : "correction")}</h2>
			{facts.corrections.map((each) => (
				<p>
					{time(each.at, "", context)} {each.note}
				</p>
			))}
		</section>
	);
}

/** Updates that were given words; one that only shows its difference is in the history. */
function updates({ facts }: StoryView, context: Context): Html | null {
	const said = (facts.updates ?? []).filter((each) => each.label !== "");
	if (said.length === 0) return null;
	return (
		<section class="correction" aria-labelledby="updates-name">
			<h2 id="updates-name">{context.t(said.length > 1 ? "updates" : "update")}</h2>
			{said.map((each) => (
				<p>
					{time(each.at, "", context)} {each.label}
				</p>
			))}
		</section>
	);
}

/** To the page with the old words and the new ones, when readers may compare any. */
function historyLink({ facts }: StoryView, { t, chrome }: Context): Html | null {
	if (![...facts.corrections, ...(facts.updates ?? [])].some((each) => each.difference)) return null;
	return (
		<p class="changes">
			<a href={historyAddress(chrome.edition, facts.story)}>{t("whatWasChanged")}</a>
		</p>
	);
}

function rightsNotice({ rights }: StoryView, { t, chrome }: Context): Html | null {
	const notice = noticeFor(rights, chrome.year) || rights.holder;
	if (notice === "" && rights.usageTerms === "" && rights.license === "" && rights.usageInfo === "") return null;
	return (
		<div class="rights">
			{[notice, rights.usageTerms].map((text) => text !== "" && <p dir="auto">{text}</p>)}
			{rights.license !== "" && (
				<p>
					<a href={rights.license} rel="license">
						{t("licence")}
					</a>
				</p>
			)}
			{rights.usageInfo !== "" && (
				<p>
					<a href={rights.usageInfo}>{t("usageInfo")}</a>
				</p>
			)}
		</div>
	);
}

export function storyAside(view: StoryView, context: Context): Html | null {
	const { topics, translations, related } = view;
	if (topics.length + translations.length + related.length === 0) return null;
	return (
		<aside class="beside" aria-label={context.t("relatedStories")}>
			{related.length > 0 && (
				<section class="related">
					<h2>{context.t("relatedStories")}</h2>
					{related.map((card) => (
						<article>
							{cardPicture(card, { shape: "3:2", sizes: "(min-width: 64em) 18rem, 30vw", widest: 480 })}
							<div>
								{kicker(card)}
								{headline(card, 3)}
							</div>
						</article>
					))}
				</section>
			)}
			{topics.length > 0 && topicLinks(topics, context)}
			{translations.length > 0 && languages(translations, context)}
		</aside>
	);
}

function topicLinks(topics: readonly TopicLink[], { t }: Context): Html {
	return (
		<section class="topics">
			<h2>{t("topics")}</h2>
			<ul>
				{topics.map((topic) => (
					<li class={topic.dossier ? "dossier" : null}>
						<a href={topic.address} rel="tag">
							{topic.dossier ? t("partOfDossier", { dossier: topic.name }) : topic.name}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function languages(translations: readonly Translation[], { t }: Context): Html {
	return (
		<section class="languages">
			<h2>{t("otherLanguages")}</h2>
			<ul>
				{translations.map(({ edition, address, headline: text }) => (
					<li lang={edition.locale} dir={directionOf(edition.locale)}>
						<span class="language">{ownLanguageName(edition.locale)}</span>{" "}
						<a href={address} hreflang={edition.locale}>
							{text}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

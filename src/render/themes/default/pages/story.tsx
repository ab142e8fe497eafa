/** The page of a story. */

import { feedAddress, sectionAddress } from "../../../../core/addresses.ts";
import type { Section } from "../../../../core/paper.ts";
import { altOf } from "../../../../core/pictures/alt-of.ts";
import { asUsed } from "../../../../core/pictures/crops.ts";
import type { ElementType } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Chrome, StoryView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { drawBody } from "../elements/draw-body.ts";
import type { Drawing } from "../elements/drawing.ts";
import { caption, picture } from "../elements/figure.tsx";
import { type Context, contextOf } from "../shell/context.ts";
import { document } from "../shell/document.tsx";
import { sharedPicture, sharing } from "../shell/sharing.tsx";
import { breadcrumbData, storyData } from "../shell/structured-data.ts";
import { storyAside, storyEnd } from "./story-end.tsx";
import { storyMeta } from "./story-meta.tsx";

/** Elements whose styles a plain story does without. */
const BOXES: ReadonlySet<ElementType> = new Set(["factbox", "note", "table", "gallery", "embed", "video", "audio"]);

export function story(view: StoryView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { facts } = view;
	const drawing: Drawing = { context, assets: view.assets, links: view.links, notes: [] };
	const lead = facts.picture ? view.assets.get(facts.picture.asset) : undefined;
	const shown = lead && facts.picture ? asUsed(lead, facts.picture) : undefined;
	const alt = shown && facts.picture ? altOf(facts.picture, shown) : "";
	const shared = shown && sharedPicture(shown, alt);
	// The body comes first: it numbers the addresses that the end prints.
	const body = drawBody(view.body, drawing);
	return document(
		{
			kind: "story",
			style: view.body.some((element) => BOXES.has(element.type)) ? "boxes.css" : undefined,
			masthead: "bar",
			title: `${facts.headline} – ${chrome.edition.name}`,
			description: facts.standfirst,
			address: facts.address,
			section: facts.section,
			translations: view.translations,
			rights: view.rights,
			head: (
				<>
					{sharing(
						{
							type: "article",
							title: facts.headline,
							description: facts.standfirst,
							address: facts.address,
							picture: shared,
						},
						chrome,
					)}
					<meta property="article:published_time" content={context.iso(facts.publishedAt)} />
					{facts.updatedAt > facts.publishedAt && (
						<meta property="article:modified_time" content={context.iso(facts.updatedAt)} />
					)}
					{sectionFeed(view.sections.at(-1), chrome)}
					{storyData(view, chrome, shared?.address ?? "")}
					{breadcrumbData(view.sections, chrome)}
				</>
			),
			running: (
				<>
					<b>{chrome.edition.name}</b> <span>{view.sections.map((section) => section.name).join(" / ")}</span>{" "}
					{time(facts.publishedAt, "", context)}
				</>
			),
			main: (
				<>
					<article class="story">
						<header>
							{crumbs(view.sections, context)}
							{facts.kicker !== "" && facts.kicker !== view.sections.at(-1)?.name && (
								<p class="kicker">{facts.kicker}</p>
							)}
							<h1>{facts.headline}</h1>
							{facts.standfirst !== "" && <p class="standfirst">{facts.standfirst}</p>}
						</header>
						{storyMeta(view, context)}
						{shown && facts.picture && (
							<figure class="lead-picture">
								{picture({
									asset: shown,
									alt,
									shape: "full",
									sizes: "(min-width: 75em) 44rem, (min-width: 48em) 41rem, 100vw",
									widest: 1280,
									first: true,
								})}
								{caption(facts.picture.caption, facts.picture.credit || shown.credit)}
							</figure>
						)}
						<div class="body">
							{body}
							{storyEnd(view, drawing.notes, context)}
						</div>
					</article>
					{storyAside(view, context)}
				</>
			),
		},
		chrome,
	);
}

function crumbs(sections: readonly Section[], { t, chrome }: Context): Html | null {
	if (sections.length === 0) return null;
	return (
		<nav class="crumbs" aria-label={t("breadcrumb")}>
			<ol>
				{sections.map((section) => (
					<li>
						<a href={sectionAddress(chrome.edition, section.path)}>{section.name}</a>
					</li>
				))}
			</ol>
		</nav>
	);
}

export function sectionFeed(section: Section | undefined, { site, edition }: Chrome): Html | null {
	if (!section) return null;
	const page = site + sectionAddress(edition, section.path);
	return (
		<>
			<link
				rel="alternate"
				type="application/rss+xml"
				title={`${edition.name}: ${section.name} (RSS)`}
				href={feedAddress(page, "rss")}
			/>
			<link
				rel="alternate"
				type="application/atom+xml"
				title={`${edition.name}: ${section.name} (Atom)`}
				href={feedAddress(page, "atom")}
			/>
			<link
				rel="alternate"
				type="application/feed+json"
				title={`${edition.name}: ${section.name} (JSON)`}
				href={feedAddress(page, "json")}
			/>
		</>
	);
}

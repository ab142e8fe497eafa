/** Feeds: the newest stories of an edition, section, topic or author, for programs. */

import type { FeedFormat } from "../../core/addresses.ts";
import { feedAddress, personAddress, sectionAddress, topicAddress } from "../../core/addresses.ts";
import { localised } from "../../core/paper.ts";
import { noticeFor } from "../../core/rights.ts";
import type { Card, Chrome } from "../../render/theme.ts";
import { writeAtom } from "../../wire/formats/atom/write-atom.ts";
import type { FeedView } from "../../wire/formats/feed-view.ts";
import { writeJsonFeed } from "../../wire/formats/jsonfeed/write-json-feed.ts";
import { writeRss } from "../../wire/formats/rss/write-rss.ts";
import type { PageReads } from "../page-reads.ts";
import { movedOrMissing } from "./moved-section.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING, page } from "./outcome.ts";
import type { SeriesRoute } from "./route.ts";
import { sharePictureOf } from "./share-picture.ts";

const FEED_ROWS = 30;
const WRITERS = {
	rss: { write: writeRss, type: "application/rss+xml; charset=utf-8" },
	atom: { write: writeAtom, type: "application/atom+xml; charset=utf-8" },
	json: { write: writeJsonFeed, type: "application/feed+json; charset=utf-8" },
} as const;

export async function drawFeed(
	series: SeriesRoute,
	format: FeedFormat,
	path: string,
	reads: PageReads,
): Promise<Outcome> {
	const { chrome } = reads;
	const merged = await mergedFeed(series, format, reads);
	if (merged !== null) return { kind: "redirect", to: merged };
	const about = await aboutOf(series, reads);
	if (about === null) return series.section === undefined ? MISSING : movedOrMissing(series.section, path, chrome);
	const cards = await reads.cards({ edition: chrome.edition.key, ...series, limit: FEED_ROWS });
	const feed: FeedView = {
		title: about.title,
		description: about.description,
		selfUrl: chrome.site + feedAddress(about.home, format),
		homeUrl: chrome.site + about.home,
		language: chrome.edition.locale,
		updatedAt: Math.max(0, ...cards.map((card) => card.facts.updatedAt)),
		rights: noticeFor(chrome.paper.rights, chrome.year),
		items: cards.map((card) => itemOf(card, chrome)),
	};
	const writer = WRITERS[format];
	return page(path, writer.write(feed), writer.type);
}

/** The feed of what the topic or person was merged into. */
async function mergedFeed(series: SeriesRoute, format: FeedFormat, reads: PageReads): Promise<string | null> {
	const { edition } = reads.chrome;
	const key = series.topic ?? series.author;
	const into = key === undefined ? undefined : (await reads.concept(key))?.mergedInto;
	if (into === undefined) return null;
	return feedAddress(series.topic === undefined ? personAddress(edition, into) : topicAddress(edition, into), format);
}

async function aboutOf(
	series: SeriesRoute,
	reads: PageReads,
): Promise<{ title: string; description: string; home: string } | null> {
	const { chrome } = reads;
	const { edition } = chrome;
	const titled = (name: string) => `${edition.name}: ${name}`;
	if (series.section !== undefined) {
		const section = chrome.sections.find((one) => one.path === series.section);
		return section
			? {
					title: titled(section.name),
					description: section.description || titled(section.name),
					home: sectionAddress(edition, section.path),
				}
			: null;
	}
	const key = series.topic ?? series.author;
	if (key === undefined)
		return { title: edition.name, description: edition.tagline || edition.name, home: edition.base };
	const concept = await reads.concept(key);
	if (concept === null || (series.author !== undefined && concept.kind !== "person")) return null;
	const name = localised(concept.names, edition);
	return {
		title: titled(name),
		description: localised(concept.descriptions, edition) || titled(name),
		home: series.topic === undefined ? personAddress(edition, key) : topicAddress(edition, key),
	};
}

function itemOf(card: Card, chrome: Chrome): FeedView["items"][number] {
	const { facts, picture } = card;
	const shared = picture ? sharePictureOf(picture.asset) : null;
	return {
		url: chrome.site + facts.address,
		// The tag outlives a change of address (RFC 4151); its date is that of first publication.
		id: `tag:${new URL(chrome.site).hostname},${new Date(facts.publishedAt).toISOString().slice(0, 10)}:story:${facts.story}`,
		title: facts.headline,
		summary: facts.standfirst,
		authors: facts.byline.map((one) => one.name),
		publishedAt: facts.publishedAt,
		updatedAt: facts.updatedAt,
		categories: card.sectionName === "" ? [] : [card.sectionName],
		...(shared && picture ? { picture: { ...shared, url: chrome.site + shared.url, alt: picture.alt } } : {}),
	};
}

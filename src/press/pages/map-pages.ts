/** Pages for crawlers: sitemaps by month, the news map, robots.txt and the mining reservation. */

import { asUsed } from "../../core/pictures/crops.ts";
import { tighten } from "../../core/rights.ts";
import type { StoryFacts } from "../../core/story.ts";
import { robotsTxt } from "../../wire/formats/rights/robots-txt.ts";
import { tdmrep } from "../../wire/formats/rights/tdmrep.ts";
import { writeNewsSitemap } from "../../wire/formats/sitemap/write-news-sitemap.ts";
import { writeSitemap } from "../../wire/formats/sitemap/write-sitemap.ts";
import { writeSitemapIndex } from "../../wire/formats/sitemap/write-sitemap-index.ts";
import type { PageReads } from "../page-reads.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING, page, XML } from "./outcome.ts";
import { sharePictureOf } from "./share-picture.ts";

/** sitemaps.org: at most 50,000 addresses a file. */
const MAP_ROWS = 50_000;
/** Google News: stories of the last two days, at most 1,000. */
const NEWS_ROWS = 1000;
const TWO_DAYS = 2 * 24 * 3600 * 1000;

export const monthMapAddress = (base: string, month: string): string => `${base}/sitemap-${month}.xml`;
export const newsMapAddress = (base: string): string => `${base}/sitemap-news.xml`;

export async function drawMapIndex(path: string, reads: PageReads): Promise<Outcome> {
	const { editions, site } = reads.chrome;
	const maps: string[] = [];
	for (const edition of editions) {
		const months = await reads.months({ edition: edition.key });
		if (months.length > 0) maps.push(site + newsMapAddress(edition.base));
		for (const month of months) maps.push(site + monthMapAddress(edition.base, month));
	}
	return page(path, writeSitemapIndex(maps.map((loc) => ({ loc }))), XML);
}

export async function drawMonthMap(month: string, path: string, reads: PageReads): Promise<Outcome> {
	const { edition, site } = reads.chrome;
	const rows = await reads.list({ edition: edition.key, month, limit: MAP_ROWS });
	if (rows.length === 0) return MISSING;
	const urls = [];
	for (const facts of rows.filter((one) => mayBeFound(one, reads))) {
		const asset = facts.picture ? await reads.asset(facts.picture.asset) : null;
		const shared = asset ? sharePictureOf(asUsed(asset, facts.picture ?? {})) : null;
		urls.push({
			loc: site + facts.address,
			lastmod: facts.updatedAt,
			images: shared ? [site + shared.url] : [],
			alternates: await alternatesOf(facts, reads),
		});
	}
	return page(path, writeSitemap(urls), XML);
}

/** A page that asks search engines to leave it out is not offered to them. */
const mayBeFound = (facts: StoryFacts, reads: PageReads): boolean =>
	tighten(reads.chrome.paper.rights, facts.rights).index;

async function alternatesOf(facts: StoryFacts, reads: PageReads): Promise<{ hreflang: string; href: string }[]> {
	if (facts.group === null) return [];
	const members = await reads.translations(facts.group);
	if (members.length < 2) return [];
	return members.flatMap((one) => {
		const edition = reads.chrome.editions.find((candidate) => candidate.key === one.edition);
		return edition ? [{ hreflang: edition.locale, href: reads.chrome.site + one.address }] : [];
	});
}

export async function drawNewsMap(path: string, reads: PageReads): Promise<Outcome> {
	const { edition, site } = reads.chrome;
	const rows = await reads.list({ edition: edition.key, limit: NEWS_ROWS });
	// Counted back from the newest story, not from now: the page is a function of what it read.
	const since = (rows[0]?.publishedAt ?? 0) - TWO_DAYS;
	const items = rows
		.filter((facts) => facts.publishedAt >= since && mayBeFound(facts, reads))
		.map((facts) => ({
			loc: site + facts.address,
			publicationName: edition.name,
			language: edition.locale.split("-")[0] ?? edition.locale,
			publishedAt: facts.publishedAt,
			title: facts.headline,
		}));
	return page(path, writeNewsSitemap(items), XML);
}

export async function drawRobots(path: string, reads: PageReads): Promise<Outcome> {
	const { paper, site } = reads.chrome;
	return page(path, robotsTxt(paper.rights, `${site}/sitemap.xml`), "text/plain; charset=utf-8");
}

export async function drawMining(path: string, reads: PageReads): Promise<Outcome> {
	return page(path, tdmrep(reads.chrome.paper.rights), "application/json; charset=utf-8");
}

/** Feeds and maps that we write are well-formed and say what they were told, whatever the words. */
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { Rights } from "../../src/core/rights.ts";
import { writeAtom } from "../../src/wire/formats/atom/write-atom.ts";
import type { FeedView } from "../../src/wire/formats/feed-view.ts";
import { writeJsonFeed } from "../../src/wire/formats/jsonfeed/write-json-feed.ts";
import { robotsTxt } from "../../src/wire/formats/rights/robots-txt.ts";
import { tdmrep } from "../../src/wire/formats/rights/tdmrep.ts";
import { writeRss } from "../../src/wire/formats/rss/write-rss.ts";
import { writeNewsSitemap } from "../../src/wire/formats/sitemap/write-news-sitemap.ts";
import { writeSitemap } from "../../src/wire/formats/sitemap/write-sitemap.ts";
import { writeSitemapIndex } from "../../src/wire/formats/sitemap/write-sitemap-index.ts";
import { corpusText, hasCorpus } from "./corpus.ts";

const AT = Date.UTC(2021, 0, 12, 11, 0, 0);

const feed = (text: string, html?: string): FeedView => ({
	title: `Paper ${text}`,
	description: text,
	selfUrl: "https://paper.example/en/feed.rss",
	homeUrl: "https://paper.example/en",
	language: "en-GB",
	updatedAt: AT,
	rights: text,
	items: [
		{
			url: "https://paper.example/en/world/a-1?x=1&y=2",
			id: "tag:paper.example,2021-01-12:story:1",
			title: `Title ${text}`,
			summary: text,
			authors: [text, "A. Person"],
			publishedAt: AT,
			updatedAt: AT + 60_000,
			categories: ["World", text],
			picture: {
				url: "https://paper.example/media/1.jpg",
				type: "image/jpeg",
				bytes: 1000,
				width: 1200,
				height: 630,
				alt: text,
			},
			...(html === undefined ? {} : { html }),
		},
	],
});

function wellFormed(xml: string): void {
	const parser = new SaxesParser({ xmlns: true });
	parser.on("error", (error) => {
		throw error;
	});
	parser.write(xml).close();
}

const all = (text: string): string[] => [
	writeRss(feed(text, `<p>${text}</p>`)),
	writeAtom(feed(text, `<p>${text}</p>`)),
	writeSitemap([{ loc: text || "x", lastmod: AT, images: [text], alternates: [{ hreflang: text, href: text }] }]),
	writeSitemapIndex([{ loc: text, lastmod: AT }]),
	writeNewsSitemap([{ loc: text, publicationName: text, language: "en", publishedAt: AT, title: text }]),
];

test("RSS says what it was told", () => {
	const rss = parseRssFeed(writeRss(feed("x < y & z", "<p>]]></p>")));
	expect(rss).toMatchObject({
		title: "Paper x < y & z",
		link: "https://paper.example/en",
		language: "en-GB",
		atom: { links: [{ rel: "self", href: "https://paper.example/en/feed.rss" }] },
	});
	expect(rss.items?.[0]).toMatchObject({
		title: "Title x < y & z",
		link: "https://paper.example/en/world/a-1?x=1&y=2",
		guid: { value: "tag:paper.example,2021-01-12:story:1", isPermaLink: false },
		pubDate: "Tue, 12 Jan 2021 11:00:00 GMT",
		dc: { creators: ["x < y & z", "A. Person"] },
		media: {
			contents: [
				{ url: "https://paper.example/media/1.jpg", type: "image/jpeg", width: 1200, height: 630, fileSize: 1000 },
			],
		},
		content: { encoded: "<p>]]></p>" },
	});
});

test("Atom says what it was told", () => {
	const atom = parseAtomFeed(writeAtom(feed("x < y & z", "<p>a</p>")));
	expect(atom).toMatchObject({
		id: "https://paper.example/en/feed.rss",
		title: { value: "Paper x < y & z" },
		updated: "2021-01-12T11:00:00Z",
	});
	expect(atom.entries?.[0]).toMatchObject({
		id: "tag:paper.example,2021-01-12:story:1",
		published: "2021-01-12T11:00:00Z",
		updated: "2021-01-12T11:01:00Z",
		summary: { value: "x < y & z" },
		content: { value: "<p>a</p>", type: "html" },
		authors: [{ name: "x < y & z" }, { name: "A. Person" }],
	});
});

test("JSON Feed says what it was told", () => {
	expect(parseJsonFeed(writeJsonFeed(feed("x"))).items?.[0]).toMatchObject({
		id: "tag:paper.example,2021-01-12:story:1",
		content_text: "x",
		tags: ["World", "x"],
		authors: [{ name: "x" }, { name: "A. Person" }],
	});
});

test("an empty feed is still a feed", () => {
	const empty = { ...feed("x"), updatedAt: 0, items: [] };
	for (const xml of [writeRss(empty), writeAtom(empty)]) wellFormed(xml);
	expect(parseJsonFeed(writeJsonFeed(empty)).title).toBe("Paper x");
});

test("a sitemap with pictures and languages", () => {
	const xml = writeSitemap([
		{
			loc: "https://p.example/a?b&c",
			lastmod: AT,
			images: ["https://p.example/i.jpg"],
			alternates: [{ hreflang: "tr", href: "https://p.example/tr" }],
		},
	]);
	wellFormed(xml);
	expect(xml).toContain("<loc>https://p.example/a?b&amp;c</loc><lastmod>2021-01-12T11:00:00Z</lastmod>");
});

test.skipIf(!hasCorpus)("naughty strings leave every document well-formed", () => {
	for (const text of JSON.parse(corpusText("security/blns.json")) as string[]) {
		for (const xml of all(text)) wellFormed(xml);
		JSON.parse(writeJsonFeed(feed(text)));
	}
});

test("any text leaves every document well-formed", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			for (const xml of all(text)) wellFormed(xml);
			JSON.parse(writeJsonFeed(feed(text)));
		}),
	);
});

test("robots.txt names the sitemap, and training crawlers only when they are refused", () => {
	expect(robotsTxt(Rights.parse({}), "https://p.example/sitemap.xml")).toBe(
		"User-agent: *\nDisallow: /api/\nDisallow: /newsroom/\nAllow: /\n\nSitemap: https://p.example/sitemap.xml\n",
	);
	expect(robotsTxt(Rights.parse({ refuseTraining: true }), "https://p.example/sitemap.xml")).toMatch(
		/^User-agent: [^*][\s\S]*Disallow: \/\n\nUser-agent: \*/u,
	);
});

test("the mining reservation", () => {
	expect(JSON.parse(tdmrep(Rights.parse({ tdmReservation: true, tdmPolicy: "https://p.example/tdm" })))).toEqual([
		{ location: "/", "tdm-reservation": 1, "tdm-policy": "https://p.example/tdm" },
	]);
	expect(JSON.parse(tdmrep(Rights.parse({})))).toEqual([{ location: "/", "tdm-reservation": 0 }]);
});

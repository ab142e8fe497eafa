/** Writes RSS 2.0 (RSS Advisory Board, 2.0.11) with Atom self link, Dublin Core creator, Media RSS picture and, where given, content:encoded. */
import { cdata, escapeXml } from "../../xml/escape.ts";
import { attributesOf, emptyElement, isoTime, textElement } from "../../xml/write.ts";
import type { FeedItem, FeedView } from "../feed-view.ts";

const NAMESPACES = attributesOf({
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:media": "http://search.yahoo.com/mrss/",
});

/** The whole document. */
export function writeRss(feed: FeedView): string {
	// Title, link and description are required, so they stand even when they are empty.
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"${NAMESPACES}><channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(feed.homeUrl)}</link>
<description>${escapeXml(feed.description || feed.title)}</description>
${emptyElement("atom:link", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" })}
${textElement("language", feed.language)}${textElement("copyright", feed.rights)}<lastBuildDate>${new Date(feed.updatedAt).toUTCString()}</lastBuildDate>
${feed.icon ? `<image>${textElement("url", feed.icon)}<title>${escapeXml(feed.title)}</title><link>${escapeXml(feed.homeUrl)}</link></image>\n` : ""}${feed.items.map(item).join("")}</channel></rss>
`;
}

function item(item: FeedItem): string {
	const { picture } = item;
	const authors = item.authors.filter(Boolean);
	return `<item>
<title>${escapeXml(item.title)}</title>
<link>${escapeXml(item.url)}</link>
<guid isPermaLink="${item.id === item.url}">${escapeXml(item.id)}</guid>
<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>
${item.updatedAt > item.publishedAt ? textElement("atom:updated", isoTime(item.updatedAt)) : ""}${authors.map((name) => textElement("dc:creator", name)).join("")}${item.categories.map((name) => textElement("category", name)).join("")}
${textElement("description", item.summary)}
${item.html ? `<content:encoded>${cdata(item.html)}</content:encoded>\n` : ""}${picture ? `<media:content${attributesOf({ url: picture.url, type: picture.type, medium: "image", fileSize: picture.bytes, width: picture.width, height: picture.height })}>${textElement("media:description", picture.alt, { type: "plain" })}</media:content>\n` : ""}</item>
`;
}

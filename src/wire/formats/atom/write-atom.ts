/** Writes Atom (RFC 4287). */
import { escapeXml } from "../../xml/escape.ts";
import { attributesOf, emptyElement, isoTime, textElement } from "../../xml/write.ts";
import type { FeedItem, FeedView } from "../feed-view.ts";

/** The whole document. */
export function writeAtom(feed: FeedView): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${attributesOf({ "xml:lang": feed.language })}>
<id>${escapeXml(feed.selfUrl)}</id>
<title>${escapeXml(feed.title)}</title>
${textElement("subtitle", feed.description)}
${emptyElement("link", { rel: "self", type: "application/atom+xml", href: feed.selfUrl })}
${emptyElement("link", { rel: "alternate", type: "text/html", href: feed.homeUrl })}
<updated>${isoTime(feed.updatedAt)}</updated>
<author><name>${escapeXml(feed.title)}</name></author>
${textElement("icon", feed.icon)}${textElement("rights", feed.rights)}
${feed.items.map(entry).join("")}</feed>
`;
}

// An entry without an author of its own has the feed's (section 4.1.2), which is the paper.
function entry(item: FeedItem): string {
	const authors = item.authors.filter(Boolean);
	const { picture } = item;
	return `<entry>
<id>${escapeXml(item.id)}</id>
<title>${escapeXml(item.title)}</title>
${emptyElement("link", { rel: "alternate", type: "text/html", href: item.url })}
${picture ? `${emptyElement("link", { rel: "enclosure", type: picture.type, length: picture.bytes, href: picture.url, title: picture.alt })}\n` : ""}<published>${isoTime(item.publishedAt)}</published>
<updated>${isoTime(Math.max(item.updatedAt, item.publishedAt))}</updated>
${authors.map((name) => `<author>${textElement("name", name)}</author>`).join("")}${item.categories
	.filter(Boolean)
	.map((term) => emptyElement("category", { term }))
	.join("")}
${textElement("summary", item.summary)}${textElement("content", item.html, { type: "html" })}
</entry>
`;
}

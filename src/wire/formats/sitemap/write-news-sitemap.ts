/** Writes a news sitemap (Google news sitemaps 0.9): stories of the last two days. */
import { attributesOf, isoTime, textElement } from "../../xml/write.ts";

export interface NewsSitemapItem {
	readonly loc: string;
	/** Name of the paper as readers know it. */
	readonly publicationName: string;
	/** ISO 639 language code. */
	readonly language: string;
	/** Milliseconds UTC of first publication. */
	readonly publishedAt: number;
	readonly title: string;
}

/** The whole document. */
export function writeNewsSitemap(items: readonly NewsSitemapItem[]): string {
	const namespaces = attributesOf({
		xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
		"xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
	});
	const urls = items.map(
		(item) =>
			`<url>${textElement("loc", item.loc)}<news:news><news:publication>${textElement("news:name", item.publicationName)}${textElement("news:language", item.language)}</news:publication>${textElement("news:publication_date", isoTime(item.publishedAt))}${textElement("news:title", item.title)}</news:news></url>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset${namespaces}>\n${urls.join("\n")}\n</urlset>\n`;
}

/** Writes a sitemap (sitemaps.org 0.9) with picture entries (Google image sitemaps 1.1) and language alternates. */
import { attributesOf, emptyElement, isoTime, textElement } from "../../xml/write.ts";

export interface SitemapUrl {
	readonly loc: string;
	/** Milliseconds UTC of the last change that readers can see. */
	readonly lastmod?: number;
	/** Addresses of pictures on the page. */
	readonly images?: readonly string[];
	/** The same page in other languages, this one among them. */
	readonly alternates?: readonly { readonly hreflang: string; readonly href: string }[];
}

/** sitemaps.org: the most addresses that one file may hold; the writer's callers part longer lists. */
export const SITEMAP_MAX_URLS = 50_000;

/** The whole document. */
export function writeSitemap(urls: readonly SitemapUrl[]): string {
	const namespaces = attributesOf({
		xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
		"xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
		"xmlns:xhtml": "http://www.w3.org/1999/xhtml",
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset${namespaces}>\n${urls.map(url).join("\n")}\n</urlset>\n`;
}

function url(url: SitemapUrl): string {
	const alternates = (url.alternates ?? [])
		.map((a) => emptyElement("xhtml:link", { rel: "alternate", hreflang: a.hreflang, href: a.href }))
		.join("");
	const images = (url.images ?? [])
		.slice(0, 1000)
		.map((loc) => `<image:image>${textElement("image:loc", loc)}</image:image>`)
		.join("");
	return `<url>${textElement("loc", url.loc)}${url.lastmod === undefined ? "" : textElement("lastmod", isoTime(url.lastmod))}${alternates}${images}</url>`;
}

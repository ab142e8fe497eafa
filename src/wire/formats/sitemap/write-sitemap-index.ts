/** Writes a sitemap index (sitemaps.org 0.9). */
import { isoTime, textElement } from "../../xml/write.ts";

/** The whole document. `lastmod` is milliseconds UTC. */
export function writeSitemapIndex(maps: readonly { readonly loc: string; readonly lastmod?: number }[]): string {
	const entries = maps.map(
		(map) =>
			`<sitemap>${textElement("loc", map.loc)}${map.lastmod === undefined ? "" : textElement("lastmod", isoTime(map.lastmod))}</sitemap>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
}

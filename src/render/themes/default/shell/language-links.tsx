/** The same page in other editions, for search engines: `hreflang` with `x-default`. */
import { escapeHtml } from "../../../jsx/html.ts";
import type { Chrome, Translation } from "../../../theme.ts";

/** Nothing when the page stands in one edition only: a page alone has no alternates. */
export function languageLinks(address: string, translations: readonly Translation[], chrome: Chrome): string {
	if (translations.length === 0) return "";
	const { edition, paper, editions, site } = chrome;
	const fallback = paper.defaultEdition || editions[0]?.key;
	const all = [{ edition, address }, ...translations.filter((other) => other.edition.key !== edition.key)];
	const standard = all.find((each) => each.edition.key === fallback) ?? all[0];
	const links = all.map((each) => link(each.edition.locale, site + each.address)).join("");
	return standard ? links + link("x-default", site + standard.address) : links;
}

function link(language: string, url: string): string {
	return `<link rel="alternate" hreflang="${language}" href="${escapeHtml(url)}">`;
}

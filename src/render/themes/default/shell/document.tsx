/** The whole document around a page: everything that is the same on each page of its kind is drawn once per generation. */

import type { Rights } from "../../../../core/rights.ts";
import { robotsDirectives } from "../../../../core/rights.ts";
import { escapeHtml, type Html } from "../../../jsx/html.ts";
import type { Chrome, Translation } from "../../../theme.ts";
import { contextOf } from "./context.ts";
import { fixedHead, type PageKind } from "./fixed-head.tsx";
import { footer } from "./footer.tsx";
import { header } from "./header.tsx";
import { languageLinks } from "./language-links.tsx";

export interface Page {
	/** Which style sheet and which script it needs. */
	readonly kind: PageKind;
	/** `nameplate` is the large masthead of a front, `bar` the small one of all other pages. */
	readonly masthead: "nameplate" | "bar";
	readonly title: string;
	readonly description: string;
	/** Path of the page; empty for pages that are no address of their own (not found). */
	readonly address: string;
	/** Path of the section that the page is in; empty for none. */
	readonly section: string;
	readonly translations: readonly Translation[];
	readonly rights: Rights;
	/** Meta elements, feeds and structured data of this page alone. */
	readonly head?: Html;
	/** A second style sheet that stands inline, for what only some pages of the kind hold. */
	readonly style?: "boxes.css" | undefined;
	/** The line at the head of each printed sheet. */
	readonly running?: Html;
	readonly main: Html;
}

/** The document as text. What all pages of a kind have comes first: so the press compresses their style sheet once. */
export function document(page: Page, chrome: Chrome): string {
	const { lang, direction, script, t } = contextOf(chrome);
	const title = escapeHtml(page.title);
	const robots = page.address === "" ? "noindex, follow" : robotsDirectives(page.rights);
	return `<!doctype html><html lang="${lang}" dir="${direction}" data-script="${script}"><head><meta charset="utf-8">${fixedHead(page.kind, chrome)}<title>${title}</title>${
		page.description === "" ? "" : `<meta name="description" content="${escapeHtml(page.description)}">`
	}<meta name="robots" content="${robots}">${miningReservation(page.rights)}${
		page.address === ""
			? ""
			: `<link rel="canonical" href="${escapeHtml(chrome.site + page.address)}">${languageLinks(page.address, page.translations, chrome)}`
	}${secondStyle(page, chrome)}${printSheet(chrome)}${page.head?.markup ?? ""}</head><body class="${page.masthead}">${page.running === undefined ? "" : `<div class="running"><p>${page.running.markup}</p></div>`}<a class="skip" href="#content">${escapeHtml(t("skipToContent"))}</a>${header(page, chrome)}<main id="content" tabindex="-1">${page.main.markup}</main>${footer(chrome)}</body></html>\n`;
}

function secondStyle({ style }: Page, { assets }: Chrome): string {
	const sheet = style && assets[style];
	return sheet ? `<style>${sheet.text}</style>` : "";
}

/** After all other styles, which it changes for paper by rules of the same weight. */
function printSheet({ assets }: Chrome): string {
	const sheet = assets["print.css"];
	return sheet ? `<link rel="stylesheet" href="${escapeHtml(sheet.url)}" media="print">` : "";
}

/** TDM Reservation Protocol (W3C TDMRep CG), section 5: the reservation in a page. */
function miningReservation(rights: Rights): string {
	const policy = rights.tdmPolicy === "" ? "" : `<meta name="tdm-policy" content="${escapeHtml(rights.tdmPolicy)}">`;
	return `<meta name="tdm-reservation" content="${rights.tdmReservation ? 1 : 0}">${rights.tdmReservation ? policy : ""}`;
}

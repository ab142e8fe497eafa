/** schema.org in JSON-LD: the story, its place in the paper, and the paper itself. Only facts that stand on the page. */

import { sectionAddress } from "../../../../core/addresses.ts";
import type { Section } from "../../../../core/paper.ts";
import { noticeFor } from "../../../../core/rights.ts";
import { type Html, jsonForScript, trusted } from "../../../jsx/html.ts";
import type { Chrome, StoryView } from "../../../theme.ts";
import { contextOf } from "./context.ts";

type Fact = string | number | readonly Fact[] | { readonly [name: string]: Fact | undefined };

function script(facts: Fact): Html {
	return trusted(`<script type="application/ld+json">${jsonForScript(facts).markup}</script>`);
}

/** The paper as an organisation; the long form stands on the front, where the imprint is. */
function organisation(chrome: Chrome): { [name: string]: Fact | undefined } {
	return { "@type": "NewsMediaOrganization", name: chrome.edition.name, url: chrome.site + chrome.edition.base };
}

export function paperData(chrome: Chrome): Html {
	const { imprint } = contextOf(chrome);
	return script({
		"@context": "https://schema.org",
		...organisation(chrome),
		legalName: imprint.publisher || undefined,
		address: imprint.address || undefined,
		telephone: imprint.telephone || undefined,
		faxNumber: imprint.fax || undefined,
		email: imprint.email || undefined,
		slogan: chrome.edition.tagline || undefined,
	});
}

/** Sections from the outermost, then the page itself. */
export function breadcrumbData(sections: readonly Section[], chrome: Chrome): Html {
	const steps = [
		{ name: chrome.edition.name, address: chrome.edition.base },
		...sections.map((section) => ({ name: section.name, address: sectionAddress(chrome.edition, section.path) })),
	];
	return script({
		"@context": "https://schema.org",
		"@type": "BreadcrumbList",
		itemListElement: steps.map((step, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: step.name,
			item: chrome.site + step.address,
		})),
	});
}

export function storyData(view: StoryView, chrome: Chrome, picture: string): Html {
	const { facts, rights } = view;
	const { iso } = contextOf(chrome);
	const url = chrome.site + facts.address;
	return script({
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		mainEntityOfPage: url,
		url,
		headline: facts.headline,
		description: facts.standfirst || undefined,
		image: picture === "" ? undefined : chrome.site + picture,
		datePublished: iso(facts.publishedAt),
		dateModified: facts.updatedAt > facts.publishedAt ? iso(facts.updatedAt) : undefined,
		inLanguage: chrome.edition.locale,
		articleSection: view.sections.at(-1)?.name,
		keywords: view.topics.length > 0 ? view.topics.map((topic) => topic.name) : undefined,
		author:
			view.authors.length > 0
				? view.authors.map((author) => ({
						"@type": "Person",
						name: author.name,
						url: author.address && chrome.site + author.address,
					}))
				: undefined,
		sourceOrganization: view.source === "" ? undefined : { "@type": "Organization", name: view.source },
		locationCreated: view.dateline === "" ? undefined : { "@type": "Place", name: view.dateline },
		publisher: organisation(chrome),
		correction:
			facts.corrections.length > 0
				? facts.corrections.map((each) => ({
						"@type": "CorrectionComment",
						text: each.note,
						datePublished: iso(each.at),
					}))
				: undefined,
		copyrightHolder: rights.holder === "" ? undefined : { "@type": "Organization", name: rights.holder },
		copyrightNotice: noticeFor(rights, chrome.year) || undefined,
		copyrightYear: rights.holder === "" ? undefined : Number(iso(facts.publishedAt).slice(0, 4)),
		license: rights.license || undefined,
		usageInfo: rights.usageInfo || undefined,
	});
}

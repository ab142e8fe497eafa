/** A front: the edition's or a section's, arranged by hand or by the paper's sections. */
import { periodAddress } from "../../core/addresses.ts";
import { monthOf } from "../../core/date-style.ts";
import { frontKey } from "../../core/front.ts";
import { ownArrangement } from "../../core/fronts/own-arrangement.ts";
import type { Section } from "../../core/paper.ts";
import { sectionChain } from "../../core/paper.ts";
import type { Chrome, FrontView, Theme } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";
import { type FilledContainer, fillFront } from "./fill-front.ts";
import { movedOrMissing } from "./moved-section.ts";
import type { Outcome } from "./outcome.ts";
import { page } from "./outcome.ts";

export async function drawFront(section: string, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const { chrome } = reads;
	const own = chrome.sections.find((one) => one.path === section) ?? null;
	if (section !== "" && own === null) return movedOrMissing(section, path, chrome);
	const { front, shownAt } = (await reads.front(frontKey({ edition: chrome.edition.key, section }))) ?? {
		front: ownArrangement(chrome.edition.key, chrome.sections, own),
		shownAt: 0,
	};
	const filled = await fillFront(front, shownAt, reads);
	return page(path, theme.front(frontView(filled, own, path, chrome), chrome));
}

/** What the theme draws of a filled front. */
export function frontView(
	filled: readonly FilledContainer[],
	own: Section | null,
	path: string,
	chrome: Chrome,
): FrontView {
	const section = own?.path ?? "";
	const containers = filled.map(({ title, look, more, shown }) => ({
		title,
		look,
		more,
		cards: shown.map((one) => one.card),
	}));
	const cards = containers.flatMap((one) => one.cards);
	// A story that was pinned here from elsewhere is in no month of this front.
	const times = cards
		.filter(
			({ facts }) =>
				facts.edition === chrome.edition.key && (section === "" || sectionChain(facts.section).includes(section)),
		)
		.map((card) => card.facts.publishedAt);
	const oldest = times.length === 0 ? null : Math.min(...times);
	return {
		section: own,
		parents: own ? parentsOf(own, chrome) : [],
		subsections: own === null ? [] : chrome.sections.filter((one) => parentPath(one) === own.path),
		containers: containers.filter((one) => one.cards.length > 0),
		updatedAt: cards.length === 0 ? null : Math.max(...cards.map((card) => card.facts.updatedAt)),
		earlier: oldest === null ? "" : periodAddress(path, monthOf(oldest, chrome.edition.zone)),
		translations: otherFronts(section, chrome),
	};
}

const parentPath = (section: Section): string =>
	section.path.includes("/") ? section.path.slice(0, section.path.lastIndexOf("/")) : "";

function parentsOf(section: Section, chrome: Chrome): Section[] {
	const paths = sectionChain(section.path).slice(1).reverse();
	return paths.flatMap((path) => chrome.sections.find((one) => one.path === path) ?? []);
}

function otherFronts(section: string, chrome: Chrome): FrontView["translations"] {
	// Whether another edition has the same section is only known there; its own front always stands.
	if (section !== "") return [];
	return chrome.editions
		.filter((one) => one.key !== chrome.edition.key)
		.map((edition) => ({ edition, address: edition.base, headline: edition.name }));
}

/** A front: the edition's or a section's, arranged by hand or by the paper's sections. */
import { periodAddress, sectionAddress } from "../../core/addresses.ts";
import { monthOf } from "../../core/date-style.ts";
import type { Container, Front } from "../../core/front.ts";
import { frontKey } from "../../core/front.ts";
import type { Section } from "../../core/paper.ts";
import { sectionChain } from "../../core/paper.ts";
import type { Card, Chrome, FrontView, Theme } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING, page } from "./outcome.ts";

export async function drawFront(section: string, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const { chrome } = reads;
	const own = chrome.sections.find((one) => one.path === section) ?? null;
	if (section !== "" && own === null) return MISSING;
	const front = (await reads.front(frontKey({ edition: chrome.edition.key, section }))) ?? ownArrangement(chrome, own);
	const containers = await fill(front, reads);
	const cards = containers.flatMap((one) => one.cards);
	// A story that was pinned here from elsewhere is in no month of this front.
	const times = cards
		.filter(
			({ facts }) =>
				facts.edition === chrome.edition.key && (section === "" || sectionChain(facts.section).includes(section)),
		)
		.map((card) => card.facts.publishedAt);
	const oldest = times.length === 0 ? null : Math.min(...times);
	const view: FrontView = {
		section: own,
		parents: own ? parentsOf(own, chrome) : [],
		subsections: own === null ? [] : chrome.sections.filter((one) => parentPath(one) === own.path),
		containers: containers.filter((one) => one.cards.length > 0),
		updatedAt: cards.length === 0 ? null : Math.max(...cards.map((card) => card.facts.updatedAt)),
		earlier: oldest === null ? "" : periodAddress(path, monthOf(oldest, chrome.edition.zone)),
		translations: otherFronts(section, chrome),
	};
	return page(path, theme.front(view, chrome));
}

const parentPath = (section: Section): string =>
	section.path.includes("/") ? section.path.slice(0, section.path.lastIndexOf("/")) : "";

function parentsOf(section: Section, chrome: Chrome): Section[] {
	const paths = sectionChain(section.path).slice(1).reverse();
	return paths.flatMap((path) => chrome.sections.find((one) => one.path === path) ?? []);
}

/** The arrangement of a front that nobody has arranged. */
function ownArrangement(chrome: Chrome, section: Section | null): Front {
	const container = (title: string, look: Container["look"], from: string, slots: number): Container => ({
		title,
		look,
		pinned: [],
		section: from,
		topic: "",
		slots,
	});
	const edition = chrome.edition.key;
	if (section)
		return {
			edition,
			section: section.path,
			containers: [
				container("", "lead", section.path, 5),
				container("", "row", section.path, 8),
				container("", "list", section.path, 12),
			],
		};
	const tops = chrome.sections.filter((one) => !one.path.includes("/"));
	const looks: readonly Container["look"][] = ["row", "columns"];
	const rows = tops.map((one, i) =>
		container(one.name, one.path === "opinion" ? "opinion" : (looks[i % looks.length] ?? "row"), one.path, 4),
	);
	return { edition, section: "", containers: [container("", "lead", "", 7), ...rows] };
}

/** Pinned stories first, then the newest of the container's source; no story twice on the page. */
async function fill(front: Front, reads: PageReads): Promise<FrontView["containers"][number][]> {
	const { chrome } = reads;
	const used = new Set<number>();
	const pinned = new Set<number>();
	for (const container of front.containers) for (const id of container.pinned) used.add(id);
	const filled = [];
	for (const container of front.containers) {
		const cards: Card[] = [];
		for (const id of container.pinned.slice(0, container.slots)) {
			const card = pinned.has(id) ? null : await reads.card(id);
			if (card) cards.push(card);
			pinned.add(id);
		}
		if (cards.length < container.slots)
			cards.push(...(await newest(container, front, container.slots - cards.length, used, reads)));
		for (const card of cards) used.add(card.facts.story);
		const more =
			container.section !== "" && container.section !== front.section
				? sectionAddress(chrome.edition, container.section)
				: "";
		filled.push({ title: container.title, look: container.look, cards, more });
	}
	return filled;
}

/** Rows read beyond those wanted, because some already stand higher on the page. */
const SPARE = 8;
const MOST_ROWS = 160;

/** The newest `wanted` stories of the container's source that are not on the page yet. */
async function newest(
	container: Container,
	front: Front,
	wanted: number,
	used: ReadonlySet<number>,
	reads: PageReads,
): Promise<readonly Card[]> {
	const section = container.section || front.section;
	const source = container.topic !== "" ? { topic: container.topic } : section !== "" ? { section } : {};
	for (let limit = wanted + SPARE; ; limit *= 2) {
		const rows = await reads.list({ edition: front.edition, ...source, limit });
		const free = rows.filter((facts) => !used.has(facts.story)).slice(0, wanted);
		if (free.length === wanted || rows.length < limit || limit >= MOST_ROWS)
			return Promise.all(free.map((facts) => reads.cardOf(facts)));
	}
}

function otherFronts(section: string, chrome: Chrome): FrontView["translations"] {
	// Whether another edition has the same section is only known there; its own front always stands.
	if (section !== "") return [];
	return chrome.editions
		.filter((one) => one.key !== chrome.edition.key)
		.map((edition) => ({ edition, address: edition.base, headline: edition.name }));
}

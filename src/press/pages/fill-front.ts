/** Filling a front: the pins in force, then what the rules choose; no story twice on the page. */
import { sectionAddress } from "../../core/addresses.ts";
import type { Container, ContainerLook, Front, Pin } from "../../core/front.ts";
import { pinsAt } from "../../core/fronts/pins.ts";
import { fits, isPicky, listOfRule, PICKY_ROWS, RULE_ROWS } from "../../core/fronts/rule.ts";
import type { StoryFacts } from "../../core/story.ts";
import type { Card } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";

export interface FilledContainer {
	readonly id: string;
	readonly title: string;
	readonly look: ContainerLook;
	/** Address of more of it; empty when there is none. */
	readonly more: string;
	/** In the order of the page. `pin` is null where the rule chose. */
	readonly shown: readonly { readonly card: Card; readonly pin: Pin | null }[];
}

/** `given`: the front as it was arranged; what its rules name may be called otherwise now. */
export async function fillFront(given: Front, shownAt: number, reads: PageReads): Promise<FilledContainer[]> {
	const { chrome } = reads;
	const front = await rulesNow(given, reads);
	const inForce = front.containers.map((container) => pinsAt(container, shownAt));
	// A story that is pinned further down is not chosen by a rule above.
	const used = new Set(inForce.flat().map((pin) => pin.story));
	const placed = new Set<number>();
	const filled: FilledContainer[] = [];
	for (const [index, container] of front.containers.entries()) {
		const shown: { card: Card; pin: Pin | null }[] = [];
		for (const pin of inForce[index] ?? []) {
			if (shown.length === container.slots) break;
			if (placed.has(pin.story)) continue;
			const card = await reads.card(pin.story);
			if (card === null) continue;
			placed.add(pin.story);
			shown.push({ card: await withOverrides(card, pin, reads), pin });
		}
		const free = container.slots - shown.length;
		if (free > 0)
			for (const card of await newest(container, front, free, shownAt, used, reads))
				shown.push({ card: inWordsOfFronts(card, null), pin: null });
		for (const { card } of shown) used.add(card.facts.story);
		if (container.look === "opinion")
			for (const one of shown) one.card = { ...one.card, portrait: await portraitOf(one.card, reads) };
		const { id = "", title, look, section } = container;
		const more = section !== "" && section !== front.section ? sectionAddress(chrome.edition, section) : "";
		filled.push({ id, title, look, more, shown });
	}
	return filled;
}

/** Rules that name a section that moved, or a topic or person that was merged, choose from where the stories are now. */
async function rulesNow(front: Front, reads: PageReads): Promise<Front> {
	const keyNow = async (key: string) => (key === "" ? key : ((await reads.concept(key))?.mergedInto ?? key));
	const containers = front.containers.map(async (one) => ({
		...one,
		section: reads.chrome.moved.get(one.section) ?? one.section,
		topic: await keyNow(one.topic),
		...(one.author === undefined ? {} : { author: await keyNow(one.author) }),
	}));
	return { ...front, containers: await Promise.all(containers) };
}

interface OtherHeadlines {
	readonly headlines?: { readonly front?: string | undefined };
}

/** The card with the words that fronts have for the story: those of this place first, then its own for fronts, then its headline. */
function inWordsOfFronts(card: Card, pin: Pick<Pin, "headline" | "kicker"> | null): Card {
	const { headlines, ...facts } = card.facts as StoryFacts & OtherHeadlines;
	const headline = pin?.headline || headlines?.front || facts.headline;
	return { ...card, facts: { ...facts, headline, kicker: pin?.kicker || facts.kicker } };
}
async function withOverrides(card: Card, pin: Pin, reads: PageReads): Promise<Card> {
	const { facts } = inWordsOfFronts(card, pin);
	const asset = pin.picture === null ? null : await reads.asset(pin.picture);
	if (asset === null) return { ...card, facts };
	const { alt, caption, credit, focal } = asset;
	return { ...card, facts, picture: { asset, alt, caption, credit, focal } };
}

async function portraitOf(card: Card, reads: PageReads): Promise<Card["portrait"]> {
	const person = card.facts.byline[0]?.person;
	const asset = person === undefined ? undefined : (await reads.concept(person))?.portrait;
	return asset === undefined ? null : reads.asset(asset);
}

/** Rows read beyond those wanted, because some already stand higher on the page. */
const SPARE = 8;

/** The newest `wanted` stories that the container's rule chooses and that are not on the page yet. */
async function newest(
	container: Container,
	front: Front,
	wanted: number,
	shownAt: number,
	used: ReadonlySet<number>,
	reads: PageReads,
): Promise<readonly Card[]> {
	const list = listOfRule(container, front.edition, front.section);
	const most = isPicky(container) ? PICKY_ROWS : RULE_ROWS;
	for (let limit = wanted + SPARE; ; limit *= 2) {
		const rows = await reads.list({ ...list, limit });
		const free = rows.filter((facts) => !used.has(facts.story) && fits(container, facts, shownAt)).slice(0, wanted);
		if (free.length === wanted || rows.length < limit || limit >= most)
			return Promise.all(free.map((facts) => reads.cardOf(facts)));
	}
}

/** Lets the old addresses of lists (categories, tags, authors, dates, feeds, further pages of the front) lead to the lists here. */
import {
	archiveAddress,
	type FeedFormat,
	feedAddress,
	periodAddress,
	personAddress,
	sectionAddress,
	topicAddress,
} from "../core/addresses.ts";
import { dayOf } from "../core/days.ts";
import type { Edition } from "../core/paper.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Writes } from "../store/store.ts";
import type { OldList } from "../wire/incoming.ts";
import type { Memory } from "./memory.ts";
import { oldAddressKey } from "./old-addresses.ts";
import type { ImportReport } from "./report.ts";
import { sectionPath } from "./section-path.ts";

/** Stories on one page of a list, as WordPress has it when nobody changes that. */
const ON_A_PAGE = 10;

export interface ListKeeping {
	readonly tx: Writes;
	readonly memory: Memory;
	readonly report: ImportReport;
	readonly onAddress?: (old: string, now: string | null) => void;
	/** Addresses that this run has met, with where they lead; empty: to something else. */
	readonly met: Map<string, string>;
	/** Live stories that this run has met in lists, by edition. */
	readonly counts: Map<string, number>;
}

/** `facts` are those of a live story that stood in the lists; so no address leads to a page that has nothing to show. */
export async function keepLists(keeping: ListKeeping, lists: readonly OldList[], facts: StoryFacts): Promise<void> {
	const edition = keeping.memory.editions.find((one) => one.key === facts.edition);
	if (edition === undefined) return;
	for (const list of lists) {
		const page = pageOf(keeping.memory, edition, list.leadsTo, facts);
		if (page === null) continue;
		for (const path of list.paths) await keepOne(keeping, path, page);
		for (const { path, format } of list.feeds) await keepOne(keeping, path, feedAddress(page, format as FeedFormat));
		if (list.leadsTo.kind !== "front") continue;
		const count = (keeping.counts.get(edition.key) ?? 0) + 1;
		keeping.counts.set(edition.key, count);
		// Page 2 begins with the eleventh story.
		if (count % ON_A_PAGE === 1) await keepOne(keeping, `${list.leadsTo.page}${Math.ceil(count / ON_A_PAGE)}`, page);
	}
}

function pageOf(
	memory: Memory,
	edition: Edition,
	leadsTo: OldList["leadsTo"],
	{ section, topics, byline, publishedAt }: StoryFacts,
): string | null {
	const day = () => dayOf(publishedAt, edition.zone);
	switch (leadsTo.kind) {
		case "front":
			return edition.base;
		case "year":
			return archiveAddress(edition);
		case "month":
			return periodAddress(edition.base, day().slice(0, 7));
		case "day":
			return periodAddress(edition.base, day());
		case "section": {
			const path = leadsTo.names.length === 0 ? section : sectionPath(leadsTo.names, edition.locale);
			if (memory.hasSection(edition.key, path)) return sectionAddress(edition, path);
			return topicPage(memory, edition, leadsTo.names.at(-1) ?? "", topics);
		}
		case "topic":
			return topicPage(memory, edition, leadsTo.name, topics);
		case "person": {
			const key = memory.named("person", leadsTo.name)?.key;
			return key !== undefined && byline.some((one) => one.person === key) ? personAddress(edition, key) : null;
		}
	}
}

function topicPage(memory: Memory, edition: Edition, name: string, topics: readonly string[]): string | null {
	const key = memory.named("subject", name)?.key;
	return key !== undefined && topics.includes(key) ? topicAddress(edition, key) : null;
}

async function keepOne({ tx, met, report, onAddress }: ListKeeping, path: string, page: string): Promise<void> {
	const address = oldAddressKey(path);
	if (address === null || address === page || met.get(address) === page || met.get(address) === "") return;
	const known = await tx.redirect(address);
	// A category that was only a topic so far may have become a section since.
	const replaced = known?.includes("/topics/") === true && !page.includes("/topics/");
	const isKept = known === null || known === page || replaced;
	const isNew = !met.has(address);
	met.set(address, isKept ? page : (known?.startsWith("/") ?? false) ? (known as string) : "");
	if (!isKept) {
		// Lists overlap (a day in two zones, a category that is section and topic): the first stays, and is no conflict.
		if (isNew && known !== null) report.conflict(address, known, page);
		return;
	}
	if (known !== page) await tx.putRedirect(address, page);
	if (!isNew) return;
	report.address(address, page);
	onAddress?.(address, page);
}

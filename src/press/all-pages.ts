/** All pages: every address of the paper that has a page, in a fixed order. */
import {
	archiveAddress,
	correctionsAddress,
	feedAddress,
	historyAddress,
	imprintAddress,
	periodAddress,
	personAddress,
	sectionAddress,
	topicAddress,
} from "../core/addresses.ts";
import type { ListQuery } from "../core/lists.ts";
import type { Edition } from "../core/paper.ts";
import type { Chrome } from "../render/theme.ts";
import type { Reads } from "../store/store.ts";
import type { Generation } from "./chrome.ts";
import { monthMapAddress, newsMapAddress } from "./pages/map-pages.ts";

const FEEDS = ["rss", "atom", "json"] as const;
/** Few enough that threads which share the stories end together, enough that they are rarely in one folder. */
const STORIES_AT_ONCE = 500;
const MOST_CORRECTIONS = 100_000;

/** Pages that are not of one story: fronts, lists, feeds, archives, maps. */
export async function* standingListPages(reads: Reads, generation: Generation): AsyncGenerator<string> {
	if (generation.first === null) return;
	yield* ["/robots.txt", "/sitemap.xml", "/.well-known/tdmrep.json"];
	for (const chrome of generation.chromes.values()) yield* editionPages(reads, chrome);
}

async function* editionPages(reads: Reads, { edition, sections }: Chrome): AsyncGenerator<string> {
	const series = (query: Pick<ListQuery, "section" | "topic" | "author">) => ({ edition: edition.key, ...query });
	yield* [
		edition.base,
		archiveAddress(edition),
		correctionsAddress(edition),
		imprintAddress(edition),
		`${edition.base}/not-found`,
		newsMapAddress(edition.base),
	];
	yield* feeds(edition.base);
	yield* await histories(reads, edition);
	for (const month of await reads.months(series({}))) {
		yield periodAddress(edition.base, month);
		yield monthMapAddress(edition.base, month);
		for (const day of await reads.days({ edition: edition.key, month })) yield periodAddress(edition.base, day);
	}
	for (const { path } of sections) yield* seriesPages(reads, sectionAddress(edition, path), series({ section: path }));
	for (const { key, kind } of await reads.concepts()) {
		const topic = series({ topic: key });
		if ((await reads.countUpTo({ ...topic, limit: 1 })) > 0)
			yield* seriesPages(reads, topicAddress(edition, key), topic);
		const author = series({ author: key });
		if (kind === "person" && (await reads.countUpTo({ ...author, limit: 1 })) > 0)
			yield* seriesPages(reads, personAddress(edition, key), author);
	}
}

/** Histories of stories that were corrected and are live. One of updates alone is drawn when somebody asks for it. */
async function histories(reads: Reads, edition: Edition): Promise<Iterable<string>> {
	const addresses = new Set<string>();
	for (const { facts, withdrawn } of await reads.corrections(edition.key, MOST_CORRECTIONS))
		if (!withdrawn && !addresses.has(historyAddress(edition, facts.story)) && (await reads.liveFacts(facts.story)))
			addresses.add(historyAddress(edition, facts.story));
	return addresses;
}

async function* seriesPages(
	reads: Reads,
	home: string,
	query: Pick<ListQuery, "edition" | "section" | "topic" | "author">,
): AsyncGenerator<string> {
	yield home;
	yield* feeds(home);
	for (const month of await reads.months(query)) yield periodAddress(home, month);
}

const feeds = (home: string): string[] => FEEDS.map((format) => feedAddress(home, format));

/** Addresses of all live stories; of several parts each has every so manyth run of stories. */
export async function* storyPages(reads: Reads, part = 0, parts = 1): AsyncGenerator<string> {
	for (let after = 0, turn = 0; ; turn++) {
		// Of the others' runs a part learns no more than where they end.
		const ids = await reads.liveIds(after, STORIES_AT_ONCE);
		const last = ids.at(-1);
		if (last === undefined) return;
		if (turn % parts === part) yield* byFolder(await reads.liveAddresses(after, STORIES_AT_ONCE), last, part);
		after = last;
	}
}

/** One section after the other, and every other part the other way round: two threads that make files in one folder wait for each other. */
function byFolder(rows: readonly { story: number; address: string }[], last: number, part: number): string[] {
	const addresses = rows.filter(({ story }) => story <= last).map(({ address }) => address);
	addresses.sort();
	return part % 2 === 0 ? addresses : addresses.reverse();
}

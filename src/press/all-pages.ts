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

/** What one of several threads does: every so manyth piece of the work. */
export interface Share {
	readonly part: number;
	readonly parts: number;
}

const ALL: Share = { part: 0, parts: 1 };

type Paths = Iterable<string> | AsyncIterable<string>;

/** Pages that are not of one story: fronts, lists, feeds, archives, maps. Pages of one series are of one share. */
export async function* standingListPages(
	reads: Reads,
	generation: Generation,
	{ part, parts }: Share = ALL,
): AsyncGenerator<string> {
	if (generation.first === null) return;
	let turn = 0;
	// What a share leaves to others it does not even ask for: the months of a series are a question for each month.
	for await (const piece of pieces(reads, generation)) if (turn++ % parts === part) yield* piece;
}

async function* pieces(reads: Reads, generation: Generation): AsyncGenerator<Paths> {
	yield ["/robots.txt", "/sitemap.xml", "/.well-known/tdmrep.json"];
	for (const chrome of generation.chromes.values()) yield* piecesOfEdition(reads, chrome);
}

async function* piecesOfEdition(reads: Reads, { edition, sections }: Chrome): AsyncGenerator<Paths> {
	const series = (query: Pick<ListQuery, "section" | "topic" | "author">) => ({ edition: edition.key, ...query });
	yield [
		edition.base,
		archiveAddress(edition),
		correctionsAddress(edition),
		imprintAddress(edition),
		`${edition.base}/not-found`,
		newsMapAddress(edition.base),
		...feeds(edition.base),
	];
	yield histories(reads, edition);
	for (const month of await reads.months(series({}))) yield monthPages(reads, edition, month);
	for (const { path } of sections) yield seriesPages(reads, sectionAddress(edition, path), series({ section: path }));
	for (const { key, kind } of await reads.concepts()) {
		yield seriesPages(reads, topicAddress(edition, key), series({ topic: key }), true);
		if (kind === "person") yield seriesPages(reads, personAddress(edition, key), series({ author: key }), true);
	}
}

/** Histories of stories that were corrected and are live. One of updates alone is drawn when somebody asks for it. */
async function* histories(reads: Reads, edition: Edition): AsyncGenerator<string> {
	const corrected = new Set<number>();
	for (const { facts, withdrawn } of await reads.corrections(edition.key, MOST_CORRECTIONS))
		if (!withdrawn) corrected.add(facts.story);
	for (const story of corrected) if (await reads.liveFacts(story)) yield historyAddress(edition, story);
}

async function* monthPages(reads: Reads, { key, base }: Edition, month: string): AsyncGenerator<string> {
	yield periodAddress(base, month);
	yield monthMapAddress(base, month);
	for (const day of await reads.days({ edition: key, month })) yield periodAddress(base, day);
}

/** `isPassing`: the series has pages only while it has stories. */
async function* seriesPages(
	reads: Reads,
	home: string,
	query: Pick<ListQuery, "edition" | "section" | "topic" | "author">,
	isPassing = false,
): AsyncGenerator<string> {
	const months = await reads.months(query);
	if (isPassing && months.length === 0) return;
	yield home;
	yield* feeds(home);
	for (const month of months) yield periodAddress(home, month);
}

const feeds = (home: string): string[] => FEEDS.map((format) => feedAddress(home, format));

/** Addresses of all live stories; a share has every so manyth run of them. */
export async function* storyPages(reads: Reads, { part, parts }: Share = ALL): AsyncGenerator<string> {
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

/** Changed keys: for entries of the ledger, exactly which keys have another value than before. */

import { dayOf, monthOf } from "../core/date-style.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { isStoryEntry } from "../core/ledger.ts";
import type { ListQuery, Place } from "../core/lists.ts";
import { belongs, firstRowsChanged, parseList, queryOfSeries, sameCard, seriesOfStory } from "../core/lists.ts";
import type { Edition } from "../core/paper.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Reads } from "../store/store.ts";
import {
	addressKey,
	assetKey,
	cardKey,
	conceptKey,
	correctionsKey,
	daysKey,
	frontDocumentKey,
	groupKey,
	listPrefix,
	monthsKey,
	nearKey,
	storyKey,
} from "./keys.ts";

export interface ChangedKeys {
	readonly keys: ReadonlySet<string>;
	/** The chrome changed: every page is of an old generation. */
	readonly chrome: boolean;
}

export interface KeySource {
	/** Keys that standing pages have read and that begin with `prefix`. */
	keysWithPrefix(prefix: string): readonly string[];
}

/** More entries than this that the press has not followed yet are an import: then periods are not counted any more. */
const MANY = 1000;
/** Entries that others may write while periods are counted. */
const SLACK = 20;

/**
 * The keys that the entries changed, as seen from the state after all of them, and perhaps after later ones too.
 * `since`: how many entries lie between what stands and that state; by default all from the first one given to the ledger's head.
 */
export async function changedKeys(
	entries: readonly LedgerEntry[],
	reads: Reads,
	standing: KeySource,
	since?: number,
): Promise<ChangedKeys> {
	const editions = new Map((await reads.editions()).map((edition) => [edition.key, edition]));
	const work: Work = { keys: new Set(), lists: new Map(), periods: new Map(), reads, standing, editions };
	let chrome = false;
	for (const entry of entries) {
		const name = entry.subject.slice(entry.subject.indexOf(":") + 1);
		if (isStoryEntry(entry)) await storyChanges(entry.before, entry.after, entry.note, work);
		else if (entry.kind === "front") work.keys.add(frontDocumentKey(name));
		else if (entry.kind === "concept") work.keys.add(conceptKey(name));
		else if (entry.kind === "asset") work.keys.add(assetKey(Number(name)));
		else chrome = true;
	}
	const first = entries[0]?.seq ?? 0;
	await periodChanges(
		work,
		since === undefined ? entries.length : -1,
		async () => since ?? (await reads.ledgerHead()).seq - first + 1,
	);
	return { keys: work.keys, chrome };
}

type PeriodQuery = Omit<ListQuery, "limit">;

interface Work {
	readonly keys: Set<string>;
	/** Standing lists of a series and period, by their prefix, with the place of each one's last row. */
	readonly lists: Map<
		string,
		readonly { readonly key: string; readonly query: ListQuery; readonly last: Place | null }[]
	>;
	/** Periods that stories came to or left, by the key of their neighbours, with how many more came than left. */
	readonly periods: Map<string, { readonly query: PeriodQuery; readonly gain: number; readonly touches: number }>;
	readonly reads: Reads;
	readonly standing: KeySource;
	readonly editions: ReadonlyMap<string, Edition>;
}

async function storyChanges(
	before: StoryFacts | null,
	after: StoryFacts | null,
	note: string,
	work: Work,
): Promise<void> {
	const facts = after ?? before;
	if (facts === null) return;
	const { keys } = work;
	keys.add(storyKey(facts.story));
	if (before?.address !== after?.address) keys.add(addressKey(facts.story));
	if (before !== null && after !== null && sameCard(before, after)) return;
	keys.add(cardKey(facts.story));
	for (const group of new Set([before?.group, after?.group]))
		if (group !== null && group !== undefined) keys.add(groupKey(group));
	if (note !== "" || facts.corrections.length > 0) keys.add(correctionsKey(facts.edition));
	const edition = work.editions.get(facts.edition);
	if (edition === undefined) return;
	const series = new Set([...(before ? seriesOfStory(before) : []), ...(after ? seriesOfStory(after) : [])]);
	for (const name of series) await seriesChanges(queryOfSeries(name), edition, before, after, work);
}

/** Lists of one series, and the periods of it that a story came to or left. */
async function seriesChanges(
	series: PeriodQuery,
	edition: Edition,
	before: StoryFacts | null,
	after: StoryFacts | null,
	work: Work,
): Promise<void> {
	const times = new Set([before, after].flatMap((facts) => (facts ? [facts.publishedAt] : [])));
	const months = new Set([...times].map((time) => monthOf(time, edition.zone)));
	const days = new Set([...times].map((time) => dayOf(time, edition.zone)));
	const isEdition = series.section === undefined && series.topic === undefined && series.author === undefined;
	const periods: PeriodQuery[] = [...months].map((month) => ({ ...series, month }));
	if (isEdition) for (const day of days) periods.push({ ...series, day });

	for (const query of [series, ...periods]) {
		for (const { key, query: list, last } of await listsOf(query, work))
			if (firstRowsChanged(list, edition, before, after, last)) work.keys.add(key);
	}
	for (const query of periods) {
		const gain =
			Number(belongs(after, { ...query, limit: 1 }, edition)) -
			Number(belongs(before, { ...query, limit: 1 }, edition));
		if (gain !== 0)
			work.periods.set(nearKey(query), {
				query,
				gain: gain + (work.periods.get(nearKey(query))?.gain ?? 0),
				touches: 1 + (work.periods.get(nearKey(query))?.touches ?? 0),
			});
	}
}

async function listsOf(
	query: PeriodQuery,
	work: Work,
): Promise<readonly { readonly key: string; readonly query: ListQuery; readonly last: Place | null }[]> {
	const prefix = listPrefix(query);
	const known = work.lists.get(prefix);
	if (known) return known;
	const lists = [];
	for (const key of work.standing.keysWithPrefix(prefix)) {
		const list = parseList(key);
		if (list) lists.push({ key, query: list, last: await work.reads.lastPlace(list) });
	}
	work.lists.set(prefix, lists);
	return lists;
}

/** A period that got its first story, or lost its last, changes what its neighbours point to. */
async function periodChanges(work: Work, entries: number, pendingNow: () => Promise<number>): Promise<void> {
	if (work.periods.size === 0) return;
	const limit = (await pendingNow()) + SLACK;
	const rows = new Map<string, number>();
	for (const [key, { query }] of work.periods)
		rows.set(key, limit > MANY ? 0 : await work.reads.countUpTo({ ...query, limit }));
	const pending = await pendingNow();
	for (const [key, { query, gain, touches }] of work.periods) {
		const now = rows.get(key) ?? 0;
		// Seen from right after these entries it is known how many rows there were before them.
		// Later than that any entry may have brought one: only with more rows than entries the period had some before.
		const isEmpty = now === 0;
		const wasEmpty = now - gain <= 0;
		// Touched more than once it may have been empty in between, and a reader may have had a page drawn just then.
		const inStep = touches === 1 ? isEmpty !== wasEmpty : now <= touches;
		const changed = pending === entries && limit <= MANY ? inStep : now <= pending;
		if (changed) await emptied(query, work);
	}
}

async function emptied(query: PeriodQuery, { keys, reads }: Work): Promise<void> {
	keys.add(nearKey(query));
	const near = await reads.neighbours({ ...query, limit: 1 });
	for (const other of [near.earlier, near.later]) {
		if (other === null) continue;
		keys.add(nearKey(query.month === undefined ? { ...query, day: other } : { ...query, month: other }));
	}
	if (query.month !== undefined) keys.add(monthsKey(query));
	else if (query.day !== undefined) keys.add(daysKey(query.edition, query.day.slice(0, 7)));
}

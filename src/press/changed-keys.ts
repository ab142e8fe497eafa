/** Changed keys: for entries of the ledger, exactly which keys have another value than before. */
import type { LedgerEntry } from "../core/ledger.ts";
import { isStoryEntry } from "../core/ledger.ts";
import type { ListQuery } from "../core/lists.ts";
import { firstRowsChanged, parseList, queryOfSeries, sameCard, seriesOf, seriesOfStory } from "../core/lists.ts";
import { dayOf, monthOf } from "../core/date-style.ts";
import type { Edition } from "../core/paper.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Reads } from "../store/store.ts";
import { addressKey, assetKey, cardKey, conceptKey, correctionsKey, daysKey, frontDocumentKey, groupKey, listPrefix, monthsKey, nearKey, storyKey } from "./keys.ts";

export interface ChangedKeys {
	readonly keys: ReadonlySet<string>;
	/** The chrome changed: every page is of an old generation. */
	readonly chrome: boolean;
}

export interface KeySource {
	/** Keys that standing pages have read and that begin with `prefix`. */
	keysWithPrefix(prefix: string): readonly string[];
}

/** The keys that the entries changed, as seen from the state after all of them. */
export async function changedKeys(entries: readonly LedgerEntry[], reads: Reads, standing: KeySource): Promise<ChangedKeys> {
	const keys = new Set<string>();
	let chrome = false;
	const editions = new Map((await reads.editions()).map((edition) => [edition.key, edition]));
	for (const entry of entries) {
		const name = entry.subject.slice(entry.subject.indexOf(":") + 1);
		if (isStoryEntry(entry)) await storyChanges(entry.before, entry.after, entry, entries.length, { keys, reads, standing, editions });
		else if (entry.kind === "front") keys.add(frontDocumentKey(name));
		else if (entry.kind === "concept") keys.add(conceptKey(name));
		else if (entry.kind === "asset") keys.add(assetKey(Number(name)));
		else chrome = true;
	}
	return { keys, chrome };
}

interface Work {
	readonly keys: Set<string>;
	readonly reads: Reads;
	readonly standing: KeySource;
	readonly editions: ReadonlyMap<string, Edition>;
}

async function storyChanges(before: StoryFacts | null, after: StoryFacts | null, entry: LedgerEntry, batch: number, work: Work): Promise<void> {
	const facts = after ?? before;
	if (facts === null) return;
	const { keys } = work;
	keys.add(storyKey(facts.story));
	if (before?.address !== after?.address) keys.add(addressKey(facts.story));
	const cardChanged = before === null || after === null || !sameCard(before, after);
	if (!cardChanged) return;
	keys.add(cardKey(facts.story));
	for (const group of new Set([before?.group, after?.group])) if (group !== null && group !== undefined) keys.add(groupKey(group));
	if (entry.note !== "" || facts.corrections.length > 0) keys.add(correctionsKey(facts.edition));
	const edition = work.editions.get(facts.edition);
	if (edition === undefined) return;
	const series = new Set([...(before ? seriesOfStory(before) : []), ...(after ? seriesOfStory(after) : [])]);
	for (const name of series) await seriesChanges(queryOfSeries(name), edition, before, after, batch, work);
}

/** Lists, neighbours and periods of one series. */
async function seriesChanges(series: Omit<ListQuery, "limit">, edition: Edition, before: StoryFacts | null, after: StoryFacts | null, batch: number, work: Work): Promise<void> {
	const times = new Set([before, after].flatMap((facts) => (facts ? [facts.publishedAt] : [])));
	const months = new Set([...times].map((time) => monthOf(time, edition.zone)));
	const days = new Set([...times].map((time) => dayOf(time, edition.zone)));
	const isEdition = series.section === undefined && series.topic === undefined && series.author === undefined;
	const periods: Omit<ListQuery, "limit">[] = [...months].map((month) => ({ ...series, month }));
	if (isEdition) for (const day of days) periods.push({ ...series, day });

	for (const query of [series, ...periods]) {
		for (const key of work.standing.keysWithPrefix(listPrefix(query))) {
			const list = parseList(key);
			if (list && firstRowsChanged(list, edition, before, after, await work.reads.lastPlace(list))) work.keys.add(key);
		}
	}
	for (const query of periods) await periodChanges(query, edition, before, after, batch, work);
}

/** A period that got its first story, or lost its last, changes what its neighbours point to. */
async function periodChanges(query: Omit<ListQuery, "limit">, edition: Edition, before: StoryFacts | null, after: StoryFacts | null, batch: number, work: Work): Promise<void> {
	const name = query.month === undefined ? (time: number) => dayOf(time, edition.zone) : (time: number) => monthOf(time, edition.zone);
	const period = query.month ?? query.day;
	const inSeries = (facts: StoryFacts | null) => facts !== null && seriesOfStory(facts).includes(seriesOf(query)) && name(facts.publishedAt) === period;
	if (inSeries(before) === inSeries(after)) return;
	// Others of the same batch may have come or gone too: up to so many rows the period may have been empty before.
	const rows = await work.reads.countUpTo({ ...query, limit: batch + 1 });
	if (rows > batch) return;
	work.keys.add(nearKey(query));
	const near = await work.reads.neighbours({ ...query, limit: 1 });
	for (const other of [near.earlier, near.later]) {
		if (other === null) continue;
		work.keys.add(nearKey(query.month === undefined ? { ...query, day: other } : { ...query, month: other }));
	}
	if (query.month !== undefined) work.keys.add(monthsKey(query));
	else if (query.day !== undefined) work.keys.add(daysKey(query.edition, query.day.slice(0, 7)));
}

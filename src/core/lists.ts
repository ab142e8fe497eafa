/** List queries: canonical text of a list of stories, and whether a change touches its first rows. */

import { dayRange, monthRange } from "./date-style.ts";
import type { Edition } from "./paper.ts";
import { sectionChain } from "./paper.ts";
import type { StoryFacts } from "./story.ts";

/** Which stories, newest first. At most one of section, topic and author; at most one of day and month. */
export interface ListQuery {
	readonly edition: string;
	readonly section?: string;
	readonly topic?: string;
	readonly author?: string;
	/** `YYYY-MM-DD` in the edition's zone. */
	readonly day?: string;
	/** `YYYY-MM` in the edition's zone. */
	readonly month?: string;
	/** First rows wanted, newest first. */
	readonly limit: number;
}

/** A series is a list without period and limit: the unit in which the store keeps membership. */
export type Series = string;

export function seriesOf(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Series {
	if (query.section !== undefined) return `${query.edition}/s/${query.section}`;
	if (query.topic !== undefined) return `${query.edition}/t/${query.topic}`;
	if (query.author !== undefined) return `${query.edition}/a/${query.author}`;
	return query.edition;
}

export function queryOfSeries(series: Series): Pick<ListQuery, "edition" | "section" | "topic" | "author"> {
	const [edition = "", kind, ...rest] = series.split("/");
	const name = rest.join("/");
	if (kind === "s") return { edition, section: name };
	if (kind === "t") return { edition, topic: name };
	if (kind === "a") return { edition, author: name };
	return { edition };
}

/** Every series that a live story belongs to: its edition, section and parents, topics, authors. */
export function seriesOfStory(facts: Pick<StoryFacts, "edition" | "section" | "topics" | "byline">): Series[] {
	const all = [facts.edition];
	for (const path of sectionChain(facts.section)) all.push(`${facts.edition}/s/${path}`);
	for (const topic of facts.topics) all.push(`${facts.edition}/t/${topic}`);
	for (const name of facts.byline) if (name.person !== undefined) all.push(`${facts.edition}/a/${name.person}`);
	return [...new Set(all)];
}

/** Canonical text: fields in fixed order, absent ones left out. Two queries are the same list exactly when their texts are equal. */
export function canonicalList(query: ListQuery): string {
	let text = `list:edition=${query.edition}`;
	if (query.section !== undefined) text += `&section=${query.section}`;
	if (query.topic !== undefined) text += `&topic=${query.topic}`;
	if (query.author !== undefined) text += `&author=${query.author}`;
	if (query.day !== undefined) text += `&day=${query.day}`;
	if (query.month !== undefined) text += `&month=${query.month}`;
	return `${text}&limit=${query.limit}`;
}

/** The query of a canonical text; null for any text that `canonicalList` can not have written. */
export function parseList(text: string): ListQuery | null {
	if (!text.startsWith("list:")) return null;
	const query: Record<string, string | number> = {};
	for (const part of text.slice(5).split("&")) {
		const cut = part.indexOf("=");
		const name = part.slice(0, cut);
		const value = part.slice(cut + 1);
		if (name === "limit") query.limit = Number(value);
		else if (["edition", "section", "topic", "author", "day", "month"].includes(name)) query[name] = value;
		else return null;
	}
	const parsed = query as unknown as ListQuery;
	return typeof parsed.edition === "string" && Number.isInteger(parsed.limit) && canonicalList(parsed) === text
		? parsed
		: null;
}

/** First and last-plus-one moment of the query's period, or null when it has none. */
export function periodOf(query: Pick<ListQuery, "day" | "month">, zone: string): { from: number; to: number } | null {
	if (query.day !== undefined) return dayRange(query.day, zone);
	if (query.month !== undefined) return monthRange(query.month, zone);
	return null;
}

/** A story's place in every list: by publication, then id; both descending. */
export interface Place {
	readonly publishedAt: number;
	readonly story: number;
}

/** Negative when `a` stands above (is newer than) `b`. */
export function comparePlaces(a: Place, b: Place): number {
	return b.publishedAt - a.publishedAt || b.story - a.story;
}

export function belongs(
	facts: StoryFacts | null,
	query: ListQuery,
	edition: Pick<Edition, "zone">,
): facts is StoryFacts {
	if (facts === null || !seriesOfStory(facts).includes(seriesOf(query))) return false;
	const period = periodOf(query, edition.zone);
	return period === null || (facts.publishedAt >= period.from && facts.publishedAt < period.to);
}

/**
 * Whether the first `limit` rows differ after a story changed from `before` to `after`.
 * `last` is the place of the list's row number `limit` as it is now, or null when it has fewer rows.
 */
export function firstRowsChanged(
	query: ListQuery,
	edition: Pick<Edition, "zone">,
	before: StoryFacts | null,
	after: StoryFacts | null,
	last: Place | null,
): boolean {
	const was = belongs(before, query, edition) ? before : null;
	const is = belongs(after, query, edition) ? after : null;
	if (was === null && is === null) return false;
	if (was !== null && is !== null && sameCard(was, is)) return false;
	const within = (facts: StoryFacts | null) => facts !== null && (last === null || comparePlaces(facts, last) <= 0);
	return within(was) || within(is);
}

/** Whether two states of a story look the same on every list. */
export function sameCard(a: StoryFacts, b: StoryFacts): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

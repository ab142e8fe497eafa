/** Keys: what a page can have read, each as one canonical text. */
import type { ListQuery } from "../core/lists.ts";
import { canonicalList } from "../core/lists.ts";

export const storyKey = (id: number): string => `story:${id}`;
/** How a story looks on lists. */
export const cardKey = (id: number): string => `card:${id}`;
/** Where a story stands, or that it stands nowhere. */
export const addressKey = (id: number): string => `address:${id}`;
export const assetKey = (id: number): string => `asset:${id}`;
export const conceptKey = (key: string): string => `concept:${key}`;
export const frontDocumentKey = (key: string): string => `front:${key}`;
/** The live members of a translation group. */
export const groupKey = (group: number): string => `group:${group}`;
export const correctionsKey = (edition: string): string => `corrections:${edition}`;
export const listKey = canonicalList;

type SeriesQuery = Pick<ListQuery, "edition" | "section" | "topic" | "author">;

const withoutLimit = (query: Omit<ListQuery, "limit">): string => canonicalList({ ...query, limit: 0 }).slice(5, -8);

/** The neighbours of a period: which one before and after it has stories. */
export const nearKey = (query: Omit<ListQuery, "limit">): string => `near:${withoutLimit(query)}`;
/** The set of months of a series that have stories. */
export const monthsKey = (query: SeriesQuery): string =>
	`months:${withoutLimit({ edition: query.edition, section: query.section, topic: query.topic, author: query.author })}`;
/** The set of days of a month that have stories. */
export const daysKey = (edition: string, month: string): string => `days:edition=${edition}&month=${month}`;

/** Beginning of the keys of all lists of a series and period, whatever their limit. */
export function listPrefix(query: Omit<ListQuery, "limit">): string {
	return `list:${withoutLimit(query)}&limit=`;
}

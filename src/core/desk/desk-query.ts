/** What can be asked of the desk's list, and what its answer is. */
import type { Where } from "../permissions.ts";
import type { DeskState } from "./desk-state.ts";

/** What the list must know of a story to find, count and order it. */
export interface DeskEntry extends Where {
	readonly story: number;
	readonly state: DeskState;
	/** Where readers have it; null when they see none. */
	readonly liveSection: string | null;
	/** Words of headline, kicker and free bylines, folded (`foldedWords`). */
	readonly words: readonly string[];
	/** Keys of persons, and names that stand free, as they are written. */
	readonly authors: readonly string[];
	readonly topics: readonly string[];
	/** People who saved a revision. */
	readonly people: readonly number[];
	readonly assigned: readonly number[];
	/** Milliseconds UTC, as the other times; null: none. */
	readonly updatedAt: number;
	readonly publishedAt: number | null;
	readonly dueAt: number | null;
	readonly scheduledAt: number | null;
}

/** `time`: of what is scheduled. The newest first by `updated` and `published`, the nearest first by `due` and `time`. */
export const DESK_SORTS = ["updated", "due", "published", "time"] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/** A word that is looked for: its beginning, and persons whose name has a word that begins so. */
export interface WantedWord {
	readonly beginning: string;
	readonly authors: readonly string[];
}

export interface DeskFilter {
	readonly edition?: string | undefined;
	/** With the sections below it. */
	readonly section?: string | undefined;
	readonly author?: string | undefined;
	readonly topic?: string | undefined;
	/** A person who has something to do in it. */
	readonly assigned?: number | undefined;
	/** A person who wrote in it or has something to do in it. */
	readonly mine?: number | undefined;
	/** Changed at this moment or later. */
	readonly since?: number | undefined;
	/** With an assignment that is due before this moment. */
	readonly dueBefore?: number | undefined;
	/** All of them. */
	readonly words?: readonly WantedWord[] | undefined;
}

/** The place after which a page goes on: what it was sorted by, and the story. */
export interface DeskCursor {
	readonly key: number;
	readonly story: number;
}

export interface DeskQuery extends DeskFilter {
	readonly state?: DeskState | undefined;
	readonly sort: DeskSort;
	readonly after?: DeskCursor | undefined;
	/** Most stories of one answer. */
	readonly limit: number;
}

export interface DeskFound {
	/** In order. */
	readonly stories: readonly number[];
	/** Where the next page begins; null at the end. */
	readonly next: DeskCursor | null;
	/** How many stories the filter finds in each state, whatever state was asked for. */
	readonly counts: Readonly<Record<DeskState, number>>;
}

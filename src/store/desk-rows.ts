/** The newsroom's list of everything in hand: one short row for each story of any state, kept with every change of it. */
import type { BylineEntry, WorkflowState } from "../core/story.ts";

export interface DeskRow {
	readonly story: number;
	/** Grows with every change of a row, over all rows: so that one can ask what changed since. */
	readonly seq: number;
	readonly state: WorkflowState;
	/** The newest revision. */
	readonly draft: number;
	/** What readers see; null when they see none. */
	readonly liveRevision: number | null;
	/** Of the draft, as all that follows to the topics. */
	readonly edition: string;
	readonly section: string;
	/** Where readers have it; null when they see none. */
	readonly liveSection: string | null;
	readonly headline: string;
	readonly kicker: string;
	readonly byline: readonly BylineEntry[];
	readonly topics: readonly string[];
	/** Nothing may be published before (milliseconds UTC); null: no embargo. */
	readonly embargo: number | null;
	/** People who saved a revision. */
	readonly people: readonly number[];
	/** Who saved the newest revision. */
	readonly by: string;
	/** Where readers find it, or the notice that it was withdrawn; null when it never was published. */
	readonly address: string | null;
	/** Milliseconds UTC, as all times here. */
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly publishedAt: number | null;
	/** When a revision is to go out; null when none waits. */
	readonly scheduledAt: number | null;
	/** Why it did not go out at that time; empty while it only waits. */
	readonly scheduleProblem: string;
	/** People with an assignment that is not done. */
	readonly assigned: readonly number[];
	/** The earliest time at which one of these assignments is due; null: none has a time. */
	readonly dueAt: number | null;
	/** Threads of notes that nobody resolved. */
	readonly openNotes: number;
}

/** Inside a transaction the rows are as they were before it. */
export interface DeskRowReads {
	/** Rows with a `seq` above, in its order. What was committed later always has a greater one. */
	after(seq: number, limit: number): Promise<readonly DeskRow[]>;
	/** The rows of these stories, in the same order; what does not exist is left out. */
	of(stories: readonly number[]): Promise<readonly DeskRow[]>;
}

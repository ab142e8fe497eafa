/** What the store keeps of names that went elsewhere: sections that moved or were closed. */
import type { SectionMove } from "../core/section-move.ts";

export interface MoveReads {
	/** Paths of an edition's sections that went, each with the section in which its stories are now: never a chain. */
	sections(edition: string): Promise<ReadonlyMap<string, string>>;
}

export interface MoveWrites extends MoveReads {
	/**
	 * Takes live stories, permissions at the place and, when the section is `kept`, fronts along, and remembers the old
	 * paths. The sections themselves are put and removed by the caller. Answers how many live stories went along.
	 */
	moveSections(move: SectionMove, kept: boolean): Promise<number>;
	/** Rows of the desk whose drafts name a concept that was merged name the other. */
	renameConcept(key: string, into: string): Promise<void>;
	removeSection(edition: string, path: string): Promise<void>;
}

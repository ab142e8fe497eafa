/** Assignments in the store: who is to do what with a story, until when, how long. */

export const ASSIGNMENT_STATES = ["open", "accepted", "done", "cancelled"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export interface Assignment {
	readonly id: number;
	readonly story: number;
	readonly person: number;
	/** Who gave it. */
	readonly by: string;
	/** What is to be done, in the words of who gave it; may be empty. */
	readonly task: string;
	/** Milliseconds UTC; null: no time. */
	readonly dueAt: number | null;
	/** Wanted length in words; null: none said. */
	readonly words: number | null;
	readonly state: AssignmentState;
	readonly createdAt: number;
	readonly changedAt: number;
}

/** Whether somebody still has to do it. */
export const isPending = ({ state }: Pick<Assignment, "state">): boolean => state === "open" || state === "accepted";

export interface AssignmentReads {
	/** Of these stories, oldest first. */
	of(stories: readonly number[]): Promise<readonly Assignment[]>;
	one(id: number): Promise<Assignment | null>;
}

export interface AssignmentWrites extends AssignmentReads {
	add(assignment: Omit<Assignment, "id">): Promise<Assignment>;
	put(assignment: Assignment): Promise<void>;
}

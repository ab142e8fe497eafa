/** What the store keeps for the desk: its list of stories, assignments, notes, what people are told, and saved views. */
import type { AssignmentReads, AssignmentWrites } from "./assignments.ts";
import type { DeskRowReads } from "./desk-rows.ts";
import type { DeskViewReads, DeskViewWrites } from "./desk-views.ts";
import type { NoteReads, NoteWrites, NotificationReads, NotificationWrites } from "./notes.ts";

export interface DeskReads {
	readonly rows: DeskRowReads;
	readonly assignments: AssignmentReads;
	readonly notes: NoteReads;
	readonly notifications: NotificationReads;
	readonly views: DeskViewReads;
}

/** Rows are written by whatever changes a story, in the same transaction; nobody writes them by hand. */
export interface DeskWrites extends DeskReads {
	readonly assignments: AssignmentWrites;
	readonly notes: NoteWrites;
	readonly notifications: NotificationWrites;
	readonly views: DeskViewWrites;
}

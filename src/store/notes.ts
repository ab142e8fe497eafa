/** Notes that colleagues leave on a story, and what each person is told: mentions, replies, assignments, news of their stories. */

export interface Note {
	readonly id: number;
	readonly story: number;
	/** The note that this one replies to; null for the first of a thread. */
	readonly parent: number | null;
	readonly person: number | null;
	/** Who wrote it, as it stands in revisions. */
	readonly by: string;
	readonly text: string;
	/** Where in the text: the editor's own words for a passage, which only it understands; null: the whole story. */
	readonly anchor: unknown;
	/** The words of the passage when the note was written; empty for the whole story. */
	readonly quote: string;
	/** People whom the text mentions. */
	readonly mentions: readonly number[];
	/** Milliseconds UTC. */
	readonly createdAt: number;
	readonly editedAt: number | null;
	/** Of the first of a thread: since when it is settled. */
	readonly resolvedAt: number | null;
	readonly resolvedBy: string;
}

export interface NoteReads {
	/** All notes of a story, oldest first. */
	of(story: number): Promise<readonly Note[]>;
	one(id: number): Promise<Note | null>;
}

export interface NoteWrites extends NoteReads {
	add(note: Omit<Note, "id">): Promise<Note>;
	put(note: Note): Promise<void>;
}

export const NOTIFICATION_KINDS = [
	"mention",
	"reply",
	"assignment",
	"sentBack",
	"published",
	/** What a story translates was changed, corrected or withdrawn before readers. */
	"originalChanged",
	"originalCorrected",
	"originalWithdrawn",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export interface Notification {
	readonly id: number;
	/** Whom it is for. */
	readonly person: number;
	readonly at: number;
	readonly kind: NotificationKind;
	readonly story: number;
	/** The note it is about; null for others. */
	readonly note: number | null;
	readonly by: string;
	/** The beginning of the note, the task; may be empty. */
	readonly text: string;
	readonly readAt: number | null;
}

export interface NotificationReads {
	/** Of one person with an id below, newest first. */
	of(person: number, before: number, limit: number): Promise<readonly Notification[]>;
	unread(person: number): Promise<number>;
	/** Of all people, with an id above, oldest first. */
	after(id: number, limit: number): Promise<readonly Pick<Notification, "id" | "person">[]>;
	/** The id of the newest of all; 0 when there is none. */
	newest(): Promise<number>;
}

export interface NotificationWrites extends NotificationReads {
	/** Keeps a person's newest thousand. */
	add(notification: Omit<Notification, "id" | "readAt">): Promise<void>;
	/** Those with an id up to `upTo`, of one story or of all. */
	markRead(person: number, upTo: number, story: number | null, at: number): Promise<void>;
}

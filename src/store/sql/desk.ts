/** The desk's part of the store, put together. */
import type { DeskReads, DeskWrites } from "../desk.ts";
import { SqlAssignments, SqlAssignmentWrites } from "./assignments.ts";
import { DeskRowChanges, SqlDeskRows } from "./desk-rows.ts";
import { SqlDeskViews, SqlDeskViewWrites } from "./desk-views.ts";
import type { Db } from "./hot-query.ts";
import { SqlNotes, SqlNoteWrites } from "./notes.ts";
import { SqlNotifications, SqlNotificationWrites } from "./notifications.ts";

export class SqlDesk implements DeskReads {
	readonly rows: SqlDeskRows;
	readonly assignments: SqlAssignments;
	readonly notes: SqlNotes;
	readonly notifications: SqlNotifications;
	readonly views: SqlDeskViews;

	constructor(db: Db) {
		this.rows = new SqlDeskRows(db);
		this.assignments = new SqlAssignments(db);
		this.notes = new SqlNotes(db);
		this.notifications = new SqlNotifications(db);
		this.views = new SqlDeskViews(db);
	}
}

export class SqlDeskWrites implements DeskWrites {
	readonly rows: SqlDeskRows;
	readonly assignments: SqlAssignmentWrites;
	readonly notes: SqlNoteWrites;
	readonly notifications: SqlNotificationWrites;
	readonly views: SqlDeskViewWrites;
	/** Told of everything that rows show. */
	readonly changes: DeskRowChanges;

	constructor(db: Db) {
		this.changes = new DeskRowChanges(db);
		this.rows = new SqlDeskRows(db);
		this.assignments = new SqlAssignmentWrites(db, this.changes);
		this.notes = new SqlNoteWrites(db, this.changes);
		this.notifications = new SqlNotificationWrites(db);
		this.views = new SqlDeskViewWrites(db);
	}
}

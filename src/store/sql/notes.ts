/** Notes on stories, in SQL that both databases understand. */
import type { Note, NoteReads, NoteWrites } from "../notes.ts";
import type { DeskRowChanges } from "./desk-rows.ts";
import type { Db } from "./hot-query.ts";
import type { DeskTables } from "./schema-desk.ts";

export class SqlNotes implements NoteReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async of(story: number): Promise<readonly Note[]> {
		const rows = await this.db.selectFrom("note").selectAll().where("story", "=", story).orderBy("id").execute();
		return rows.map(noteOf);
	}

	async one(id: number): Promise<Note | null> {
		const row = await this.db.selectFrom("note").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? noteOf(row) : null;
	}
}

export class SqlNoteWrites extends SqlNotes implements NoteWrites {
	readonly #rows: DeskRowChanges;

	constructor(db: Db, rows: DeskRowChanges) {
		super(db);
		this.#rows = rows;
	}

	async add(given: Omit<Note, "id">): Promise<Note> {
		const row = await this.db
			.insertInto("note")
			.values(columnsOf(given) as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		await this.#count(given.story);
		return noteOf(row);
	}

	async put(note: Note): Promise<void> {
		await this.db.updateTable("note").set(columnsOf(note)).where("id", "=", note.id).execute();
		await this.#count(note.story);
	}

	async #count(story: number): Promise<void> {
		const { n } = await this.db
			.selectFrom("note")
			.select((e) => e.fn.countAll<number>().as("n"))
			.where("story", "=", story)
			.where("parent", "is", null)
			.where("resolved_at", "is", null)
			.executeTakeFirstOrThrow();
		this.#rows.change(story, { open_notes: Number(n) });
	}
}

const columnsOf = (given: Omit<Note, "id">) => ({
	story: given.story,
	parent: given.parent,
	person: given.person,
	by: given.by,
	text: given.text,
	anchor: JSON.stringify(given.anchor ?? null),
	quote: given.quote,
	mentions: JSON.stringify(given.mentions),
	created_at: given.createdAt,
	edited_at: given.editedAt,
	resolved_at: given.resolvedAt,
	resolved_by: given.resolvedBy,
});

function noteOf(row: DeskTables["note"]): Note {
	return {
		id: row.id,
		story: row.story,
		parent: row.parent,
		person: row.person,
		by: row.by,
		text: row.text,
		anchor: JSON.parse(row.anchor) as unknown,
		quote: row.quote,
		mentions: JSON.parse(row.mentions) as number[],
		createdAt: row.created_at,
		editedAt: row.edited_at,
		resolvedAt: row.resolved_at,
		resolvedBy: row.resolved_by,
	};
}

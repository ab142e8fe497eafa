/** Assignments, in SQL that both databases understand. */
import {
	type Assignment,
	type AssignmentReads,
	type AssignmentState,
	type AssignmentWrites,
	isPending,
} from "../assignments.ts";
import type { DeskRowChanges } from "./desk-rows.ts";
import type { Db } from "./hot-query.ts";
import type { DeskTables } from "./schema-desk.ts";

export class SqlAssignments implements AssignmentReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async of(stories: readonly number[]): Promise<readonly Assignment[]> {
		if (stories.length === 0) return [];
		const rows = await this.db
			.selectFrom("assignment")
			.selectAll()
			.where("story", "in", stories)
			.orderBy("id")
			.execute();
		return rows.map(assignmentOf);
	}

	async one(id: number): Promise<Assignment | null> {
		const row = await this.db.selectFrom("assignment").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? assignmentOf(row) : null;
	}
}

export class SqlAssignmentWrites extends SqlAssignments implements AssignmentWrites {
	readonly #rows: DeskRowChanges;

	constructor(db: Db, rows: DeskRowChanges) {
		super(db);
		this.#rows = rows;
	}

	async add(given: Omit<Assignment, "id">): Promise<Assignment> {
		const row = await this.db
			.insertInto("assignment")
			.values(columnsOf(given) as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		await this.#count(given.story);
		return assignmentOf(row);
	}

	async put(assignment: Assignment): Promise<void> {
		await this.db.updateTable("assignment").set(columnsOf(assignment)).where("id", "=", assignment.id).execute();
		await this.#count(assignment.story);
	}

	async #count(story: number): Promise<void> {
		const pending = (await this.of([story])).filter(isPending);
		const times = pending.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
		this.#rows.change(story, {
			assigned: JSON.stringify([...new Set(pending.map(({ person }) => person))]),
			due_at: times.length === 0 ? null : Math.min(...times),
		});
	}
}

const columnsOf = (given: Omit<Assignment, "id">) => ({
	story: given.story,
	person: given.person,
	by: given.by,
	task: given.task,
	due_at: given.dueAt,
	words: given.words,
	state: given.state,
	created_at: given.createdAt,
	changed_at: given.changedAt,
});

function assignmentOf(row: DeskTables["assignment"]): Assignment {
	const { due_at, created_at, changed_at, state, ...rest } = row;
	return { ...rest, state: state as AssignmentState, dueAt: due_at, createdAt: created_at, changedAt: changed_at };
}

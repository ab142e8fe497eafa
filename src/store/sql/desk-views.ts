/** Saved views of the desk, in SQL that both databases understand. */
import type { DeskView, DeskViewReads, DeskViewWrites } from "../desk-views.ts";
import type { Db } from "./hot-query.ts";
import type { DeskTables } from "./schema-desk.ts";

export class SqlDeskViews implements DeskViewReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async seenBy(person: number): Promise<readonly DeskView[]> {
		const rows = await this.db
			.selectFrom("desk_view")
			.selectAll()
			.where((e) => e.or([e("person", "=", person), e("shared", "=", 1)]))
			.orderBy("name")
			.orderBy("id")
			.execute();
		return rows.map(viewOf);
	}

	async one(id: number): Promise<DeskView | null> {
		const row = await this.db.selectFrom("desk_view").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? viewOf(row) : null;
	}
}

export class SqlDeskViewWrites extends SqlDeskViews implements DeskViewWrites {
	async add(given: Omit<DeskView, "id">): Promise<DeskView> {
		const row = await this.db
			.insertInto("desk_view")
			.values(columnsOf(given) as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return viewOf(row);
	}

	async put(view: DeskView): Promise<void> {
		await this.db.updateTable("desk_view").set(columnsOf(view)).where("id", "=", view.id).execute();
	}

	async remove(id: number): Promise<void> {
		await this.db.deleteFrom("desk_view").where("id", "=", id).execute();
	}
}

const columnsOf = (given: Omit<DeskView, "id">) => ({
	person: given.person,
	name: given.name,
	shared: given.shared ? 1 : 0,
	query: JSON.stringify(given.query),
	created_at: given.createdAt,
});

function viewOf(row: DeskTables["desk_view"]): DeskView {
	const { created_at, shared, query, ...rest } = row;
	return { ...rest, shared: shared === 1, query: JSON.parse(query) as Record<string, string>, createdAt: created_at };
}

/** Queries that every page asks for: compiled to SQL once, then run with new parameters. */
import type { Compilable, CompiledQuery, Kysely } from "kysely";
import type { Tables } from "./schema.ts";

export type Db = Kysely<Tables>;

/** A query compiled at first use. The builder gets the database; its parameters are bound in the order in which they stand in the SQL. */
export function hotQuery<Row>(
	build: (db: Db) => Compilable<Row>,
): (db: Db, parameters: readonly unknown[]) => Promise<Row[]> {
	const compiled = new WeakMap<Db, CompiledQuery<Row>>();
	return async (db, parameters) => {
		let query = compiled.get(db);
		if (query === undefined) {
			query = build(db).compile();
			compiled.set(db, query);
		}
		return (await db.executeQuery<Row>({ ...query, parameters })).rows;
	};
}

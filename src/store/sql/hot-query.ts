/** Queries that every page asks for: compiled to SQL once, then run with new parameters. */
import type { Compilable, CompiledQuery, DatabaseConnection, Kysely } from "kysely";
import type { Tables } from "./schema.ts";

export type Db = Kysely<Tables>;

const connections = new WeakMap<Db, DatabaseConnection>();

/** Has hot queries of a database that is one connection go straight to it: lending it out costs a third of what a small query does. */
export function askDirectly(db: Db, connection: DatabaseConnection): void {
	connections.set(db, connection);
}

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
		const asked = { ...query, parameters };
		return (await (connections.get(db)?.executeQuery<Row>(asked) ?? db.executeQuery<Row>(asked))).rows;
	};
}

/** Kysely over the runtime's own SQLite driver: one connection, every statement prepared once. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { askDirectly, type Db } from "../sql/hot-query.ts";
import type { Tables } from "../sql/schema.ts";

// Statements that are prepared anew in a loop are freed only when the loop yields; a cache keeps memory flat.
const CACHE_LIMIT = 500;

interface Prepared {
	readonly prepared: StatementSync;
	/** Whether it answers with rows; asked once, because asking costs as much as a small query. */
	readonly hasRows: boolean;
}

class Connection implements DatabaseConnection {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, Prepared>();
	constructor(db: DatabaseSync) {
		this.#db = db;
	}
	#statement(sql: string): Prepared {
		let statement = this.#statements.get(sql);
		if (statement === undefined) {
			const prepared = this.#db.prepare(sql);
			statement = { prepared, hasRows: prepared.columns().length > 0 };
			if (this.#statements.size >= CACHE_LIMIT) this.#statements.clear();
			this.#statements.set(sql, statement);
		}
		return statement;
	}
	async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
		const { prepared, hasRows } = this.#statement(query.sql);
		const parameters = query.parameters as (string | number | null)[];
		if (hasRows) return { rows: prepared.all(...parameters) as R[] };
		const { changes, lastInsertRowid } = prepared.run(...parameters);
		return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
	}
	async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
		// A statement of its own: a cached one could be asked again while it is read.
		for (const row of this.#db.prepare(query.sql).iterate(...(query.parameters as (string | number | null)[])))
			yield { rows: [row as R] };
	}
}

/** Kysely on an open database. Transactions are begun and ended by the store, which has one writer at a time. */
export function kyselyOn(db: DatabaseSync): Db {
	const connection = new Connection(db);
	const kysely = new Kysely<Tables>({ dialect: dialectOf(connection) });
	askDirectly(kysely, connection);
	return kysely;
}

function dialectOf(connection: Connection): Dialect {
	const refuse = async () => {
		throw new Error("transactions are begun by the store's write(), not here");
	};
	const driver: Driver = {
		init: async () => {},
		acquireConnection: async () => connection,
		releaseConnection: async () => {},
		beginTransaction: refuse,
		commitTransaction: refuse,
		rollbackTransaction: refuse,
		destroy: async () => {},
	};
	return {
		createDriver: () => driver,
		createAdapter: () => new SqliteAdapter(),
		createIntrospector: (kysely) => new SqliteIntrospector(kysely),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}

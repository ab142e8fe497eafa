/** The SQLite store: one writer, one reader connection, WAL, and what is acknowledged is on disk. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Tables } from "../sql/schema.ts";
import { SqlReads } from "../sql/reads.ts";
import { SqlWrites } from "../sql/writes.ts";
import type { IntegrityReport, Store, Writes } from "../store.ts";
import { integrityOf } from "./integrity.ts";
import { sqliteDialect } from "./kysely-dialect.ts";
import { migrate } from "./migrate.ts";

export interface SqliteOptions {
	/** File of the database; its folder is made when missing. */
	readonly file: string;
	/** Page cache of each connection in MiB. */
	readonly cacheMiB?: number;
	/** Opens for reading only; nothing is migrated. */
	readonly readOnly?: boolean;
}

function open(options: SqliteOptions, readOnly: boolean): DatabaseSync {
	const db = new DatabaseSync(options.file, { readOnly, timeout: 10_000 });
	db.exec(`pragma foreign_keys = on; pragma cache_size = -${(options.cacheMiB ?? 16) * 1024}; pragma temp_store = memory;`);
	if (!readOnly) db.exec("pragma journal_mode = wal; pragma synchronous = full;");
	return db;
}

/** Opens or makes the database and brings its schema up to date. Throws with a clear text when the file can not be used. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
	if (!options.readOnly) {
		mkdirSync(dirname(options.file), { recursive: true });
		const db = open(options, false);
		migrate(db, options.file);
		db.close();
	}
	return new SqliteStore(options);
}

class SqliteStore extends SqlReads implements Store {
	readonly #writerDb: DatabaseSync | null;
	readonly #readerDb: DatabaseSync;
	readonly #writes: SqlWrites | null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(options: SqliteOptions) {
		const readerDb = open(options, true);
		super(new Kysely<Tables>({ dialect: sqliteDialect(readerDb) }));
		this.#readerDb = readerDb;
		this.#writerDb = options.readOnly ? null : open(options, false);
		this.#writes = this.#writerDb === null ? null : new SqlWrites(new Kysely<Tables>({ dialect: sqliteDialect(this.#writerDb) }));
	}

	write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
		const run = this.#queue.then(() => this.#transaction(work));
		this.#queue = run.catch(() => {});
		return run;
	}

	async #transaction<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
		const db = this.#writerDb;
		const writes = this.#writes;
		if (db === null || writes === null) throw new Error("the store was opened for reading only");
		db.exec("begin immediate");
		try {
			const result = await work(writes);
			db.exec("commit");
			return result;
		} catch (error) {
			// SQLite itself rolls back on a full disk or I/O error; asking again would hide the first error.
			if (db.isTransaction) db.exec("rollback");
			writes.forgetSeries();
			throw error;
		}
	}

	async backup(toFile: string): Promise<void> {
		await backup(this.#readerDb, toFile);
	}

	async integrity(): Promise<IntegrityReport> {
		return integrityOf(this.#readerDb);
	}

	async close(): Promise<void> {
		await this.#queue;
		this.#readerDb.close();
		if (this.#writerDb !== null) {
			this.#writerDb.exec("pragma optimize;");
			this.#writerDb.close();
		}
	}
}

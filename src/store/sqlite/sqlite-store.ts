/** The SQLite store: one writer, one reader connection, WAL, and what is acknowledged is on disk. */
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { makeFolder } from "../make-folder.ts";
import { SqlReads } from "../sql/reads.ts";
import { SqlWrites } from "../sql/writes.ts";
import type { IntegrityReport, Store, Writes } from "../store.ts";
import { integrityOf } from "./integrity.ts";
import { kyselyOn } from "./kysely-dialect.ts";
import { checkSchema, migrate } from "./migrate.ts";

export interface SqliteOptions {
	/** File of the database; its folder is made when missing. */
	readonly file: string;
	/** Page cache of each connection in MiB. */
	readonly cacheMiB?: number;
	/** Opens for reading only; nothing is migrated. */
	readonly readOnly?: boolean;
	/** With `readOnly`: reads the paper as it is now, whatever others write until it is closed. */
	readonly isSnapshot?: boolean;
}

function open(options: SqliteOptions, readOnly: boolean, timeout = PATIENCE): DatabaseSync {
	const db = new DatabaseSync(options.file, { readOnly, timeout });
	db.exec(
		`pragma foreign_keys = on; pragma cache_size = -${(options.cacheMiB ?? 16) * 1024}; pragma temp_store = memory;`,
	);
	if (!readOnly) db.exec("pragma journal_mode = wal; pragma synchronous = full;");
	return db;
}

/** Result codes of SQLite (primary: the low byte) that somebody can mend, in words. */
const MENDABLE: Readonly<Record<number, string>> = {
	5: "is being written by another program that does not let go; stop that program",
	8: "can not be written; check the rights of the file and its folder",
	10: "can not be read or written; check the disk",
	11: "is damaged; restore the last backup",
	13: "can not grow: the disk is full; free some space",
	14: "can not be opened; check that it exists and that its folder may be written",
	26: "is no Broadsheet database; name another file",
};

function explained(error: unknown, file: string): unknown {
	const code = (error as { errcode?: number }).errcode;
	const words = code === undefined ? undefined : MENDABLE[code & 0xff];
	return words === undefined
		? error
		: new Error(`The file ${file} ${words} (${(error as Error).message}).`, { cause: error });
}

/** Opens or makes the database and brings its schema up to date. Throws with a clear text when the file can not be used. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
	const readOnly = options.readOnly ?? false;
	if (!readOnly) makeFolder(dirname(options.file));
	try {
		const db = open(options, readOnly);
		try {
			if (readOnly) checkSchema(db, options.file);
			else migrate(db, options.file);
		} finally {
			db.close();
		}
		return new SqliteStore(options);
	} catch (error) {
		throw explained(error, options.file);
	}
}

/** More pages than a database can have. */
const ALL_PAGES = 2 ** 31 - 1;

/** How long a write waits for another program's, in milliseconds. */
const PATIENCE = 10_000;
const BUSY = 5;

/** Becomes the one writer of the file. Asks again and again rather than wait inside SQLite, which would hold up the whole program. */
async function begin(db: DatabaseSync): Promise<void> {
	const end = performance.now() + PATIENCE;
	for (let wait = 1; ; wait = Math.min(2 * wait, 32)) {
		try {
			return db.exec("begin immediate");
		} catch (error) {
			if ((((error as { errcode?: number }).errcode ?? 0) & 0xff) !== BUSY || performance.now() > end) throw error;
			await setTimeout(wait);
		}
	}
}

class SqliteStore extends SqlReads implements Store {
	readonly #options: SqliteOptions;
	readonly #writerDb: DatabaseSync | null;
	readonly #readerDb: DatabaseSync;
	readonly #writes: SqlWrites | null;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(options: SqliteOptions) {
		const readerDb = open(options, true);
		const isSnapshot = options.readOnly === true && options.isSnapshot === true;
		// A transaction sees the moment of its first read.
		if (isSnapshot) readerDb.exec("begin; select 1 from sqlite_schema;");
		super(kyselyOn(readerDb), isSnapshot);
		this.#options = options;
		this.#readerDb = readerDb;
		this.#writerDb = options.readOnly ? null : open(options, false, 0);
		this.#writes = this.#writerDb === null ? null : new SqlWrites(kyselyOn(this.#writerDb));
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
		await begin(db);
		try {
			const result = await work(writes);
			await writes.finish();
			db.exec("commit");
			return result;
		} catch (error) {
			// SQLite itself rolls back on a full disk or I/O error; asking again would hide the first error.
			if (db.isTransaction) db.exec("rollback");
			writes.forget();
			throw error;
		}
	}

	async backup(toFile: string): Promise<void> {
		// A connection of its own, and all pages in one step: a copy in several steps begins anew whenever somebody writes.
		const source = open(this.#options, true);
		try {
			await backup(source, toFile, { rate: ALL_PAGES });
		} finally {
			source.close();
		}
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

/** A SQLite store in a folder of its own, for one test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { OpenedStore } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

export interface SqliteFolder extends OpenedStore {
	readonly folder: string;
	readonly file: string;
}

export async function openInFolder(): Promise<SqliteFolder> {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-store-"));
	const file = join(folder, "paper.db");
	const store = await openSqliteStore({ file });
	return {
		folder,
		file,
		store,
		again: () => openSqliteStore({ file }),
		sql: async (statement) => raw(file, (db) => db.exec(statement)),
		close: async () => {
			await store.close();
			rmSync(folder, { recursive: true });
		},
	};
}

/** Works on the file past the store. */
export function raw<T>(file: string, work: (db: DatabaseSync) => T): T {
	const db = new DatabaseSync(file);
	try {
		return work(db);
	} finally {
		db.close();
	}
}

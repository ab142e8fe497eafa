/** Brings a database file to the newest schema, one recorded step after the other. */
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "./migrations.ts";

/** SQLite older than this could corrupt a write-ahead log when it was reset. */
const OLDEST_SAFE = [3, 51, 3] as const;

export function sqliteVersion(db: DatabaseSync): string {
	return String((db.prepare("select sqlite_version() as v").get() as { v: string }).v);
}

export function isSafeVersion(version: string): boolean {
	const parts = version.split(".").map(Number);
	for (const [i, least] of OLDEST_SAFE.entries()) if ((parts[i] ?? 0) !== least) return (parts[i] ?? 0) > least;
	return true;
}

/** Applies what is missing. Throws when the file is newer than the program, is no database, or the runtime's SQLite is unsafe. */
export function migrate(db: DatabaseSync, file: string): void {
	const version = sqliteVersion(db);
	if (!isSafeVersion(version)) throw new Error(`SQLite ${version} can corrupt its log; this program needs ${OLDEST_SAFE.join(".")} or newer. Start it through its own launcher (npx broadsheet), which brings the right one.`);
	db.exec("begin immediate");
	try {
		db.exec("create table if not exists migration (version integer primary key, name text not null, hash text not null) strict");
		const done = new Map((db.prepare("select version, hash from migration").all() as { version: number; hash: string }[]).map((row) => [row.version, row.hash]));
		const newest = MIGRATIONS.at(-1)?.version ?? 0;
		for (const found of done.keys()) if (found > newest) throw new Error(`The data in ${file} was written by a newer Broadsheet (schema ${found}; this program knows ${newest}). Install that version, or restore a backup from before.`);
		for (const migration of MIGRATIONS) {
			const hash = createHash("sha256").update(migration.sql).digest("hex");
			const before = done.get(migration.version);
			if (before === hash) continue;
			if (before !== undefined) throw new Error(`Migration ${migration.version} (${migration.name}) of ${file} differs from the one that was applied. A released migration is never edited.`);
			db.exec(migration.sql);
			db.prepare("insert into migration (version, name, hash) values (?, ?, ?)").run(migration.version, migration.name, hash);
		}
		db.exec("commit");
	} catch (error) {
		if (db.isTransaction) db.exec("rollback");
		throw error;
	}
}

/** SHA-256 of the schema as the database holds it, so that a change without a migration is found out. */
export function schemaHash(db: DatabaseSync): string {
	const rows = db.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name").all();
	return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** Brings a database file to the newest schema, one recorded step after the other. */
import type { DatabaseSync } from "node:sqlite";
import { sha256 } from "../sha256.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";

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
export function migrate(db: DatabaseSync, file: string, migrations: readonly Migration[] = MIGRATIONS): void {
	const version = sqliteVersion(db);
	if (!isSafeVersion(version))
		throw new Error(
			`SQLite ${version} can corrupt its log; this program needs ${OLDEST_SAFE.join(".")} or newer. Start it through its own launcher (npx broadsheet), which brings the right one.`,
		);
	db.exec("begin immediate");
	try {
		db.exec(
			"create table if not exists migration (version integer primary key, name text not null, hash text not null) strict",
		);
		for (const { version, name, sql, fill } of missing(db, file, migrations)) {
			db.exec(sql);
			fill?.(db);
			db.prepare("insert into migration (version, name, hash) values (?, ?, ?)").run(version, name, sha256(sql));
		}
		db.exec("commit");
	} catch (error) {
		if (db.isTransaction) db.exec("rollback");
		throw error;
	}
}

/** Throws unless the file has exactly the schema that this program knows, for who may not migrate it. */
export function checkSchema(db: DatabaseSync, file: string): void {
	const made = db.prepare("select 1 from sqlite_schema where name = 'migration'").get();
	if (made === undefined) throw new Error(`The file ${file} is no Broadsheet database; name another file.`);
	const first = missing(db, file, MIGRATIONS)[0];
	if (first !== undefined)
		throw new Error(
			`The data in ${file} lacks migration ${first.version} (${first.name}). Start the paper once with this version of Broadsheet, which applies it.`,
		);
}

/** What was not applied yet. Throws when the file is newer than the program, or an applied migration was edited. */
function missing(db: DatabaseSync, file: string, migrations: readonly Migration[]): Migration[] {
	const rows = db.prepare("select version, hash from migration").all() as { version: number; hash: string }[];
	const done = new Map(rows.map((row) => [row.version, row.hash]));
	const newest = migrations.at(-1)?.version ?? 0;
	for (const found of done.keys()) {
		if (found > newest)
			throw new Error(
				`The data in ${file} was written by a newer Broadsheet (schema ${found}; this program knows ${newest}). Install that version, or restore a backup from before.`,
			);
	}
	return migrations.filter(({ version, name, sql }) => {
		const applied = done.get(version);
		if (applied !== undefined && applied !== sha256(sql))
			throw new Error(
				`Migration ${version} (${name}) of ${file} differs from the one that was applied. A released migration is never edited.`,
			);
		return applied === undefined;
	});
}

/** SHA-256 of the schema as the database holds it, so that a change without a migration is found out. */
export function schemaHash(db: DatabaseSync): string {
	const rows = db
		.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name")
		.all();
	return sha256(JSON.stringify(rows));
}

/**
 * One server at a time on a data folder.
 *
 * The lock is an exclusive lock of the operating system on a small file, taken through SQLite: it ends with the
 * process however that ends, so there is no lock left over from a crash, nor one that a reused process id keeps alive.
 * Commands that only go through the database need no lock.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fail, ok, type Result } from "../core/result.ts";
import { makeFolder } from "../store/make-folder.ts";
import type { PaperFolders } from "./paper-folders.ts";

export interface LockHolder {
	readonly pid: number;
	/** What it does: `serves`, `is being restored`. */
	readonly doing: string;
	/** Where it serves; empty before that is known. */
	readonly url: string;
}

export interface DataLock {
	/** Tells others where the server can be reached. */
	note(url: string): void;
	/** Harmless when called again. */
	release(): void;
}

/** Keeps every held lock alive: a handle that is collected as garbage would be closed, and the lock gone with it. */
const held = new Set<DatabaseSync>();

const holderFile = (folder: PaperFolders) => join(folder.data, "server.json");

/** Takes the lock, or fails at once and says who holds it. */
export function lockData(folder: PaperFolders, doing: string): Result<DataLock> {
	makeFolder(folder.data);
	const db = new DatabaseSync(folder.lock, { timeout: 0 });
	try {
		db.exec("begin exclusive");
	} catch (error) {
		db.close();
		if (!isBusy(error)) throw error;
		return fail("storeUnavailable", `${describe(holderOf(folder))} works on ${folder.data}.`);
	}
	const write = (url: string) => writeFileSync(holderFile(folder), JSON.stringify({ pid: process.pid, doing, url }));
	write("");
	held.add(db);
	return ok({
		note: write,
		release() {
			if (!held.delete(db)) return;
			rmSync(holderFile(folder), { force: true });
			db.exec("rollback");
			db.close();
		},
	});
}

/** Who holds the lock now, or null when nobody does. */
export function lockHolder(folder: PaperFolders): LockHolder | null {
	let db: DatabaseSync;
	try {
		db = new DatabaseSync(folder.lock, { readOnly: true, timeout: 0 });
	} catch {
		return null;
	}
	try {
		// Any reading is refused while another process holds the file exclusively.
		db.prepare("select count(*) from sqlite_schema").get();
		return null;
	} catch (error) {
		return isBusy(error) ? holderOf(folder) : null;
	} finally {
		db.close();
	}
}

function holderOf(folder: PaperFolders): LockHolder {
	try {
		return JSON.parse(readFileSync(holderFile(folder), "utf8")) as LockHolder;
	} catch {
		return { pid: 0, doing: "works", url: "" };
	}
}

function describe({ pid, url }: LockHolder): string {
	return `Another process${pid === 0 ? "" : ` (${pid}${url === "" ? "" : `, ${url}`})`}`;
}

function isBusy(error: unknown): boolean {
	const code = (error as { errcode?: number }).errcode;
	return code !== undefined && ((code & 0xff) === 5 || (code & 0xff) === 6);
}

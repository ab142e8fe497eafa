/** The index of standing pages: which keys each has read. A local cache file; deleting it with the pages loses nothing. */

import type { StatementSync } from "node:sqlite";
import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
create table if not exists note (name text primary key, value text not null) strict, without rowid;
create table if not exists page (id integer primary key, path text not null unique, kind text not null, status integer not null, type text not null, hash text not null, best integer not null default 0) strict;
create table if not exists key (id integer primary key, text text not null unique) strict;
create table if not exists reading (key integer not null, page integer not null, primary key (key, page)) strict, without rowid;
create table if not exists owed (path text primary key) strict, without rowid;
create table if not exists placing (path text primary key) strict, without rowid;
`;

export interface StandingPage {
	readonly path: string;
	readonly kind: string;
	readonly status: number;
	readonly type: string;
	/** SHA-256 (base64url, 16 characters) of the body: its entity tag. */
	readonly hash: string;
}

export interface PageRecord extends StandingPage {
	readonly keys: Iterable<string>;
}

const BY_PAGE = "create index if not exists reading_by_page on reading (page);";

/** Whether an error says that the index file itself is damaged or is none (SQLite result codes 11 and 26). */
export function isDamage(error: unknown): boolean {
	const code = (error as { errcode?: number }).errcode ?? 0;
	return (code & 0xff) === 11 || (code & 0xff) === 26;
}

export interface PageIndexOptions {
	readonly readOnly?: boolean;
	/** For an index that a whole paper is recorded in at once, each page one time: what only a later change needs is made by `filled`. */
	readonly filling?: boolean;
}

export class PageIndex {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	readonly #keyIds = new Map<string, number>();
	readonly #filling: boolean;

	constructor(file: string, options: PageIndexOptions = {}) {
		this.#filling = options.filling ?? false;
		this.#db = new DatabaseSync(file, { timeout: 10_000, readOnly: options.readOnly ?? false });
		if (options.readOnly) return;
		try {
			// A process that is killed loses nothing that it wrote; after a power cut the whole tree is made anew (see page-tree.ts).
			this.#db.exec(
				"pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -4096; pragma temp_store = memory;",
			);
			this.#db.exec(SCHEMA);
			if (this.#filling) this.#db.exec("drop index if exists reading_by_page");
			else this.filled();
		} catch (error) {
			this.#db.close();
			throw error;
		}
	}

	#sql(sql: string): StatementSync {
		let statement = this.#statements.get(sql);
		if (statement === undefined) {
			statement = this.#db.prepare(sql);
			this.#statements.set(sql, statement);
		}
		return statement;
	}

	/** All or nothing. */
	batch<T>(work: () => T): T {
		this.#db.exec("begin immediate");
		try {
			const result = work();
			this.#db.exec("commit");
			return result;
		} catch (error) {
			if (this.#db.isTransaction) this.#db.exec("rollback");
			this.#keyIds.clear();
			throw error;
		}
	}

	note(name: string): string | null {
		const row = this.#sql("select value from note where name = ?").get(name) as { value: string } | undefined;
		return row?.value ?? null;
	}

	setNote(name: string, value: string): void {
		this.#sql(
			"insert into note (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
		).run(name, value);
	}

	/** Ends the filling: from now on the index serves like any other. */
	filled(): void {
		this.#db.exec(BY_PAGE);
	}

	/** Records a page and what it has read, in place of what was recorded before. Inside `batch`. */
	record(page: PageRecord): void {
		const { id } = this.#sql(
			"insert into page (path, kind, status, type, hash) values (?, ?, ?, ?, ?) on conflict (path) do update set kind = excluded.kind, status = excluded.status, type = excluded.type, hash = excluded.hash, best = 0 returning id",
		).get(page.path, page.kind, page.status, page.type, page.hash) as { id: number };
		if (!this.#filling) this.#sql("delete from reading where page = ?").run(id);
		const insert = this.#sql("insert or ignore into reading (key, page) values (?, ?)");
		for (const key of page.keys) insert.run(this.#keyId(key), id);
	}

	#keyId(text: string): number {
		let id = this.#keyIds.get(text);
		if (id === undefined) {
			id = (
				this.#sql(
					"insert into key (text) values (?) on conflict (text) do update set text = excluded.text returning id",
				).get(text) as { id: number }
			).id;
			if (this.#keyIds.size >= 20_000) this.#keyIds.clear();
			this.#keyIds.set(text, id);
		}
		return id;
	}

	forget(path: string): void {
		this.#sql("delete from reading where page = (select id from page where path = ?)").run(path);
		this.#sql("delete from page where path = ?").run(path);
	}

	/** Standing pages that have read any of the keys. */
	readersOf(keys: Iterable<string>): StandingPage[] {
		const found = new Map<string, StandingPage>();
		const select = this.#sql(
			"select page.path, page.kind, page.status, page.type, page.hash from key join reading on reading.key = key.id join page on page.id = reading.page where key.text = ?",
		);
		for (const key of keys) for (const row of select.all(key) as unknown as StandingPage[]) found.set(row.path, row);
		return [...found.values()];
	}

	/** Recorded keys that begin with `prefix`. */
	keysWithPrefix(prefix: string): string[] {
		const rows = this.#sql("select text from key where text >= ? and text < ?").all(prefix, `${prefix}\u{10ffff}`) as {
			text: string;
		}[];
		return rows.map((row) => row.text);
	}

	find(path: string): StandingPage | null {
		return (
			(this.#sql("select path, kind, status, type, hash from page where path = ?").get(path) as
				| StandingPage
				| undefined) ?? null
		);
	}

	keysOf(path: string): string[] {
		const rows = this.#sql(
			"select key.text from page join reading on reading.page = page.id join key on key.id = reading.key where page.path = ? order by key.text",
		).all(path) as { text: string }[];
		return rows.map((row) => row.text);
	}

	/** Standing pages after `path`, in order of path. */
	after(path: string, limit: number): StandingPage[] {
		return this.#sql("select path, kind, status, type, hash from page where path > ? order by path limit ?").all(
			path,
			limit,
		) as unknown as StandingPage[];
	}

	count(): number {
		return (this.#sql("select count(*) as n from page").get() as { n: number }).n;
	}

	/** Pages that changed and were taken away: to be drawn again when there is time. */
	owe(path: string): void {
		this.#sql("insert or ignore into owed (path) values (?)").run(path);
	}

	owed(limit: number): string[] {
		return (this.#sql("select path from owed limit ?").all(limit) as { path: string }[]).map((row) => row.path);
	}

	paid(path: string): void {
		this.#sql("delete from owed where path = ?").run(path);
	}

	/** Notes that the page's compressed forms are as small as can be. */
	setBest(path: string): void {
		this.#sql("update page set best = 1 where path = ?").run(path);
	}

	isBest(path: string): boolean {
		return this.#sql("select 1 from page where path = ? and best = 1").get(path) !== undefined;
	}

	/** Pages whose files are about to be written. Inside `batch`. */
	mark(paths: readonly string[]): void {
		for (const path of paths) this.#sql("insert or ignore into placing (path) values (?)").run(path);
	}

	placed(paths: readonly string[]): void {
		for (const path of paths) {
			this.#sql("delete from placing where path = ?").run(path);
			this.#sql("delete from owed where path = ?").run(path);
		}
	}

	placing(): string[] {
		return (this.#sql("select path from placing").all() as { path: string }[]).map((row) => row.path);
	}

	close(): void {
		this.#db.close();
	}
}

/** What is SQLite's own: migrations, integrity, backups, files that can not be used, connections that only read. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { foundPaper, publishNew } from "../../src/store/contract-sample.ts";
import { isSafeVersion, migrate, schemaHash } from "../../src/store/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { openInFolder, raw, type SqliteFolder } from "./sqlite-folder.ts";

let opened: SqliteFolder;
beforeEach(async () => {
	opened = await openInFolder();
	await foundPaper(opened.store);
});
afterEach(() => opened.close());

describe("migrations", () => {
	test("have made this schema; another hash here needs a new migration, never an edited one", () => {
		expect(raw(opened.file, schemaHash)).toBe("6358e32d85ad12499f572b5c80bb6fc8c1510ced19efacc195399fd5edf7eb48");
	});

	test("are numbered from 1 without a gap", () => {
		expect(MIGRATIONS.map((one) => one.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
	});

	test("run once", async () => {
		const before = raw(opened.file, schemaHash);
		raw(opened.file, (db) => migrate(db, "paper.db"));
		expect(raw(opened.file, schemaHash)).toBe(before);
		const again = await opened.again();
		expect((await again.settings())?.name).toBe("The Contract");
		await again.close();
	});

	test("that are new are applied on top, and undone whole when they fail", () => {
		const newer = { version: MIGRATIONS.length + 1, name: "more", sql: "create table more (a integer) strict;" };
		const broken = {
			version: newer.version + 1,
			name: "broken",
			sql: "create table half (a integer) strict; nonsense;",
		};
		const tables = (db: DatabaseSync) =>
			db.prepare("select name from sqlite_schema where name in ('more', 'half')").all().length;
		raw(opened.file, (db) => {
			expect(() => migrate(db, "paper.db", [...MIGRATIONS, newer, broken])).toThrow(/syntax error/);
			expect(tables(db)).toBe(0);
			migrate(db, "paper.db", [...MIGRATIONS, newer]);
			expect(tables(db)).toBe(1);
		});
	});

	test("that were edited after they were applied are refused", async () => {
		raw(opened.file, (db) => db.exec("update migration set hash = 'other' where version = 1"));
		await expect(opened.again()).rejects.toThrow(/Migration 1 .* differs/);
	});

	test("of a newer program are refused, for reading too", async () => {
		raw(opened.file, (db) => db.exec("insert into migration values (99, 'later', 'x')"));
		await expect(opened.again()).rejects.toThrow(/newer Broadsheet \(schema 99/);
		await expect(openSqliteStore({ file: opened.file, readOnly: true })).rejects.toThrow(/newer Broadsheet/);
	});

	test("need a SQLite whose log is safe", () => {
		expect(["3.51.2", "3.46.0", "2.99.99"].map(isSafeVersion)).toEqual([false, false, false]);
		expect(["3.51.3", "3.53.0", "4.0.0"].map(isSafeVersion)).toEqual([true, true, true]);
	});
});

describe("a file", () => {
	test("that is no database is refused by name, and left as it was", async () => {
		const file = join(opened.folder, "letter.txt");
		writeFileSync(file, "Dear Sir, I beg to differ from your leading article of Tuesday.");
		await expect(openSqliteStore({ file })).rejects.toThrow(/letter\.txt is no Broadsheet database/);
	});

	test("that can not be opened is refused by name", async () => {
		mkdirSync(join(opened.folder, "folder.db"));
		await expect(openSqliteStore({ file: join(opened.folder, "folder.db") })).rejects.toThrow(/can not be opened/);
		const missing = join(opened.folder, "missing.db");
		await expect(openSqliteStore({ file: missing, readOnly: true })).rejects.toThrow(/can not be opened/);
	});

	test("of another program is refused for reading", async () => {
		const file = join(opened.folder, "other.db");
		raw(file, (db) => db.exec("create table other (a)"));
		await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow(/no Broadsheet database/);
	});

	test("opened for reading only is read and not written", async () => {
		const store = await openSqliteStore({ file: opened.file, readOnly: true });
		expect((await store.settings())?.name).toBe("The Contract");
		await expect(store.write(async () => {})).rejects.toThrow(/reading only/);
		await store.close();
	});

	test("opened as a snapshot stays as it was, whatever is published meanwhile", async () => {
		const snapshot = await openSqliteStore({ file: opened.file, readOnly: true, isSnapshot: true });
		const before = await snapshot.liveCount();
		const { story } = await opened.store.write((tx) => publishNew(tx));
		expect(await opened.store.liveCount()).toBe(before + 1);
		expect(await snapshot.liveCount()).toBe(before);
		expect(await snapshot.liveFacts(story)).toBeNull();
		await snapshot.close();
	});

	test("opened as a snapshot knows the same months, and the same ones beside each", async () => {
		const times = ["2019-12-31T22:30:00Z", "2020-03-01T00:00:00Z", "2020-03-31T21:59:59Z", "2021-01-12T11:00:00Z"];
		for (const time of times) {
			const publishedAt = Temporal.Instant.from(time).epochMilliseconds;
			await opened.store.write((tx) => publishNew(tx, { publishedAt }));
		}
		const snapshot = await openSqliteStore({ file: opened.file, readOnly: true, isSnapshot: true });
		for (const series of [{ edition: "de" }, { edition: "de", section: "world" }, { edition: "de", topic: "none" }]) {
			const months = await opened.store.months(series);
			expect(await snapshot.months(series)).toEqual(months);
			for (const month of [...months, "2018-01", "2020-02", "2030-01"]) {
				const query = { ...series, month, limit: 1 };
				expect(await snapshot.neighbours(query)).toEqual(await opened.store.neighbours(query));
			}
		}
		await snapshot.close();
	});
});

describe("integrity", () => {
	const faults: Record<string, [sql: string, found: RegExp]> = {
		"a missing draft revision": ["update story set draft = 999", /draft revision is missing/],
		"a state that does not fit": ["update story set state = 'draft'", /state is not live/],
		"a story that is live in name only": ["delete from live", /state live that are not live/],
		"list rows of nothing live": ["insert into listing values (1, 5, 999)", /not live/],
		"a live story without a list": ["delete from listing", /no list holds/],
		"a live row of another story's revision": ["update live set revision = 2 where story = 1", /another story/],
		"facts that were changed": [
			"update live set facts = json_set(facts, '$.publishedAt', 4)",
			/another revision or time/,
		],
		"a withdrawn story without facts": ["update story set state = 'withdrawn'", /without the facts/],
		"a gap in the ledger": ["drop trigger ledger_is_kept; delete from ledger where seq = 1", /gaps in the ledger/],
		"rows that point at nothing": ["delete from series", /point at nothing/],
		"a damaged index": [
			"pragma writable_schema = on; update sqlite_schema set sql = 'create index live_by_group on live (edition) where grp is null' where name = 'live_by_group'",
			/database: /,
		],
	};
	for (const [name, [sql, found]] of Object.entries(faults))
		test(`finds ${name}`, async () => {
			await opened.store.write(async (tx) => [await publishNew(tx, { group: 1 }), await publishNew(tx)]);
			expect(await opened.store.integrity()).toMatchObject({ ok: true, problems: [], facts: { live: 2 } });
			const file = new DatabaseSync(opened.file, { enableForeignKeyConstraints: false, defensive: false });
			file.exec(sql);
			file.close();
			const again = await opened.again();
			const report = await again.integrity();
			await again.close();
			expect(report.ok).toBe(false);
			expect(report.problems.join("\n")).toMatch(found);
		});
});

describe("a backup", () => {
	test("taken while stories are published is whole and verifies", async () => {
		const { store, folder } = opened;
		const text = "A long story. ".repeat(2000);
		for (let n = 0; n < 5; n++) await store.write((tx) => publishNew(tx, {}, text));
		const file = join(folder, "backup.db");
		let done = false;
		const writing = (async () => {
			let count = 5;
			while (!done) {
				await store.write((tx) => publishNew(tx, { publishedAt: count }, text));
				count++;
				await new Promise(setImmediate);
			}
			return count;
		})();
		await store.backup(file);
		done = true;
		const written = await writing;
		const copy = await openSqliteStore({ file });
		expect(await copy.integrity()).toMatchObject({ ok: true });
		const verified = await verifyLedger(copy);
		expect(verified).toMatchObject({ ok: true });
		const count = await copy.liveCount();
		expect(count).toBeGreaterThanOrEqual(5);
		expect(count).toBeLessThanOrEqual(written);
		expect(await copy.ledgerHead()).toEqual(
			(await store.ledger(count - 1, 1)).map(({ seq, hash }) => ({ seq, hash }))[0],
		);
		await copy.close();
		expect(await store.liveCount()).toBe(written);
	});
});

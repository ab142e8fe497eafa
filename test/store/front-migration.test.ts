/** Fronts of a paper from before there were drafts: they stand as they did, and their history begins with what was live. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

test("an old front is live as it was, and is the first launch", async () => {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-fronts-"));
	const file = join(folder, "paper.db");
	const db = new DatabaseSync(file);
	migrate(db, file, MIGRATIONS.slice(0, 1));
	const front = {
		edition: "en",
		section: "",
		containers: [{ title: "", look: "lead", pinned: [3, 4], section: "", topic: "", slots: 6 }],
	};
	db.prepare("insert into front (key, revision, body) values ('en', 4, ?)").run(JSON.stringify(front));
	db.prepare("insert into ledger values (1, 777, 'token:2 desk', 'front', 'front:en', 'null', ?, '', '', ?, ?)").run(
		JSON.stringify(front),
		"0".repeat(64),
		"1".repeat(64),
	);
	db.close();
	const store = await openSqliteStore({ file });
	expect(await store.front("en")).toEqual({ front, revision: 4, shownAt: 0 });
	expect(await store.fronts.launches("en", 99, 9)).toEqual([
		{ number: 4, front, at: 777, by: "token:2 desk", draft: null, again: null },
	]);
	expect([await store.fronts.draft("en"), await store.fronts.turns(9)]).toEqual([null, []]);
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

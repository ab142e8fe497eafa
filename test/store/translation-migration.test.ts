/** Translations of a paper from before their links were kept: those of the newest revisions are found, drafts among them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

test("stories that named a group before are linked, and those that no longer did are not", async () => {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-translations-"));
	const file = join(folder, "paper.db");
	const db = new DatabaseSync(file);
	migrate(db, file, MIGRATIONS.slice(0, 4));
	const story = db.prepare("insert into story values (?, 'draft', ?, 1, 1, null)");
	const revision = db.prepare("insert into revision values (?, ?, null, ?, '', 'ana', 1)");
	const naming = (group: number | null) => JSON.stringify({ fields: { translationOf: group }, body: [] });
	db.exec("begin");
	for (const [id, before, now] of [
		[1, null, null],
		[2, null, 1],
		[3, 1, null],
	] as const) {
		story.run(id, 2 * id + 1);
		revision.run(2 * id, id, naming(before));
		revision.run(2 * id + 1, id, naming(now));
	}
	db.exec("commit");
	db.close();
	const store = await openSqliteStore({ file });
	expect(await store.translationLinks.inGroup(1)).toEqual([{ story: 2, group: 1, basis: null }]);
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

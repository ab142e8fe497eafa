/** The desk of a paper from before it kept rows: the migration makes the same ones that changes would have made. */
import { expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { change, content, foundPaper, publishNew } from "../../src/store/contract-sample.ts";
import { desk } from "../../src/store/sqlite/migrations/8-desk.ts";
import { openInFolder, raw } from "./sqlite-folder.ts";

test("the rows of a paper from before are those that its stories would have", async () => {
	const opened = await openInFolder();
	const { store } = opened;
	await foundPaper(store);
	await store.write(async (tx) => {
		const by = "person:7 Ada";
		const draft = await tx.createStory(
			content({ headline: "Արևելք", byline: [{ name: "Ben" }], embargo: 9e12 }),
			by,
			5,
		);
		must(await tx.saveStory(draft.story.id, content({ kicker: "K" }), draft.revision.id, "person:12 Ben", 6));
		const changed = await publishNew(tx, { topics: ["a"], publishedAt: 77 });
		const saved = must(await tx.saveStory(changed.story, content({ section: "sport" }), changed.revision, "system", 8));
		const item = { story: changed.story, at: 500, revision: saved.id, by, note: "", problem: "notReady: no" };
		await tx.schedule(item);
		await change(tx, await publishNew(tx), null);
	});
	const before = await store.desk.rows.after(0, 99);
	expect(before).toHaveLength(3);
	raw(opened.file, (db) => {
		for (const table of ["desk_row", "note", "notification", "assignment", "desk_view"]) db.exec(`drop table ${table}`);
		db.exec(desk.sql);
	});
	const again = await opened.again();
	const sorted = [...before].sort((a, b) => a.story - b.story);
	expect(await again.desk.rows.after(0, 99)).toEqual(sorted.map((row, index) => ({ ...row, seq: index + 1 })));
	await again.close();
	await opened.close();
});

/** Each kind of damage to the record is found, and named. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { change, foundPaper, publishNew } from "../../src/store/contract-sample.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { openInFolder, raw, type SqliteFolder } from "./sqlite-folder.ts";

let opened: SqliteFolder;
beforeEach(async () => {
	opened = await openInFolder();
	const { store } = opened;
	await foundPaper(store);
	// Entries 1 to 5: two stories live, the first updated, a third withdrawn.
	await store.write(async (tx) => {
		const first = await publishNew(tx);
		await publishNew(tx);
		const gone = await publishNew(tx);
		const { contentHash } = (await tx.revision(first.revision)) ?? { contentHash: "" };
		await change(tx, first, { ...first, kicker: "New" }, contentHash);
		await change(tx, gone, null);
	});
});
afterEach(() => opened.close());

const unlock = `drop trigger ledger_is_immutable; drop trigger ledger_is_kept;
	drop trigger revision_is_immutable; drop trigger revision_is_kept;`;

async function afterDamage(sql: string) {
	raw(opened.file, (db) => db.exec(`pragma foreign_keys = off; ${unlock} ${sql}`));
	const result = await verifyLedger(opened.store);
	return result.ok ? "all is well" : `${result.problem.code} ${result.problem.at} ${result.problem.detail}`;
}

test("an untouched record verifies and gives its head", async () => {
	const head = await opened.store.ledgerHead();
	const seen: number[][] = [];
	const result = await verifyLedger(opened.store, { onProgress: (...progress) => void seen.push(progress) });
	expect(result).toEqual({ ok: true, value: { entries: 5, head: head.hash } });
	expect(seen).toEqual([[5, 5]]);
});

test("an empty record verifies", async () => {
	const empty = await openInFolder();
	expect(await verifyLedger(empty.store)).toMatchObject({ ok: true, value: { entries: 0 } });
	await empty.close();
});

const damages: Record<string, [sql: string, found: RegExp]> = {
	"another actor": ["update ledger set actor = 'nobody' where seq = 2", /ledger:2 .*changed after it was written/],
	"another note": ["update ledger set note = 'x' where seq = 4", /ledger:4 .*changed after it was written/],
	"another time": ["update ledger set at = 8 where seq = 3", /ledger:3 .*changed after/],
	"other facts": [
		"update ledger set after = json_set(after, '$.headline', 'x') where seq = 1",
		/ledger:1 .*changed after it was written/,
	],
	"another hash": ["update ledger set hash = 'f' where seq = 2", /ledger:2 .*changed after it was written/],
	"a missing entry": ["delete from ledger where seq = 3", /ledger:4 .*3 should come here; 1 before it are missing/],
	"two entries that changed places": [
		"update ledger set seq = -1 where seq = 2; update ledger set seq = 2 where seq = 3; update ledger set seq = 3 where seq = -1",
		/ledger:2 .*another entry before it/,
	],
	"the last entry cut off": ["delete from ledger where seq = 5", /story:3 .*should be live since entry 3/],
	"a revision's text": [
		"update revision set content = replace(content, 'Words', 'Lies') where id = 2",
		/ledger:2 .*revision 2 is not what was published/,
	],
	"a revision's text and hash": [
		"update revision set content = '{}', content_hash = 'x' where id = 1",
		/ledger:1 .*revision 1 is not what was published/,
	],
	"a revision deleted": ["delete from revision where id = 2", /ledger:2 .*revision 2, which does not exist/],
	"a revision given to another story": ["update revision set story = 2 where id = 1", /ledger:1 .*belongs to story 2/],
	"other live facts": [
		"update live set facts = json_set(facts, '$.headline', 'x') where story = 1",
		/story:1 .*otherwise than entry 4/,
	],
	"a live story removed": ["delete from live where story = 2", /story:2 .*should be live since entry 2/],
	"a withdrawn story brought back": [
		"insert into live select 3, 3, edition, published_at, grp, facts from live where story = 2",
		/story:3 .*is live, but no entry put it there/,
	],
};
for (const [name, [sql, found]] of Object.entries(damages))
	test(`${name} is found`, async () => expect(await afterDamage(sql)).toMatch(found));

test("an entry that does not begin where the one before left the story is found", async () => {
	const { store } = opened;
	const live = await store.liveFacts(2);
	await store.write((tx) => change(tx, live && { ...live, headline: "Never" }, live && { ...live, kicker: "x" }, ""));
	expect(await verifyLedger(store)).toMatchObject({ ok: false, problem: { at: "ledger:6" } });
});

test("batches of 1000 are joined without a seam", async () => {
	const { store } = opened;
	await store.write(async (tx) => {
		for (let n = 0; n < 2000; n++) await publishNew(tx, { publishedAt: n });
	});
	expect(await verifyLedger(store)).toMatchObject({ ok: true, value: { entries: 2005 } });
	raw(opened.file, (db) => db.exec(`${unlock} update ledger set previous_hash = 'x' where seq = 1006`));
	expect(await verifyLedger(store)).toMatchObject({ ok: false, problem: { at: "ledger:1006" } });
});

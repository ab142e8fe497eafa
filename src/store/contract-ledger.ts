/** The part of the store's contract about the ledger: append-only, without a gap, each entry bound to the one before. */
import { expect, test } from "vitest";
import { hashedText, NO_HASH } from "../core/ledger.ts";
import type { Subject } from "./contract.ts";
import { publishNew } from "./contract-sample.ts";
import { sha256 } from "./sha256.ts";
import type { Writes } from "./store.ts";

const enter = (tx: Writes, after: unknown, subject = "settings") =>
	tx.appendLedger({ at: 7, actor: "a", kind: "settings", subject, before: null, after, note: "", contentHash: "" });

export function ledgerContract(subject: Subject): void {
	test("the ledger begins with nothing", async () => {
		const { store } = subject();
		expect(await store.ledgerHead()).toEqual({ seq: 0, hash: NO_HASH });
		expect(await store.ledger(0, 9)).toEqual([]);
	});

	test("entries are numbered without a gap and chained by hash", async () => {
		const { store } = subject();
		const made = await store.write(async (tx) => [await enter(tx, 1), await enter(tx, 2)]);
		made.push(await store.write((tx) => enter(tx, { b: 1, a: [null, "ü"] })));
		const entries = await store.ledger(0, 9);
		expect(entries).toEqual(made);
		expect(entries.map((one) => one.seq)).toEqual([1, 2, 3]);
		expect(entries.map((one) => one.previousHash)).toEqual([NO_HASH, ...entries.slice(0, 2).map((one) => one.hash)]);
		for (const one of entries) expect(sha256(hashedText(one.seq, one.previousHash, one))).toBe(one.hash);
		expect(await store.ledger(1, 1)).toEqual([made[1]]);
		expect(await store.ledgerHead()).toEqual({ seq: 3, hash: made[2]?.hash });
	});

	test("a write that is undone leaves no gap", async () => {
		const { store } = subject();
		await store.write((tx) => enter(tx, 1));
		await store
			.write(async (tx) => {
				await enter(tx, 2);
				throw new Error("on purpose");
			})
			.catch(() => {});
		const next = await store.write((tx) => enter(tx, 3));
		expect(next.seq).toBe(2);
		expect((await store.ledger(0, 9)).map((one) => one.after)).toEqual([1, 3]);
	});

	test("two connections that write at once keep one chain", async () => {
		const { store, again } = subject();
		const other = await again();
		const both = [store, other].map(async (from) => {
			for (let n = 0; n < 20; n++) await from.write((tx) => publishNew(tx));
		});
		await Promise.all(both);
		const entries = await store.ledger(0, 99);
		expect(entries.map((one) => one.seq)).toEqual(entries.map((_, index) => index + 1));
		expect(entries.map((one) => one.previousHash)).toEqual([NO_HASH, ...entries.slice(0, -1).map((one) => one.hash)]);
		expect(await store.liveCount()).toBe(40);
		expect(await other.list({ edition: "de", limit: 99 })).toEqual(await store.list({ edition: "de", limit: 99 }));
		await other.close();
	});

	test("an entry can not be changed or deleted, even with SQL", async () => {
		const { store, sql } = subject();
		const entry = await store.write((tx) => enter(tx, 1));
		await expect(sql("update ledger set note = 'other' where seq = 1")).rejects.toThrow(/append-only/);
		await expect(sql("delete from ledger where seq = 1")).rejects.toThrow(/append-only/);
		expect(await store.ledger(0, 9)).toEqual([entry]);
	});

	test("the last entry of a kind and subject is found", async () => {
		const { store } = subject();
		await store.write((tx) => enter(tx, 1));
		const second = await store.write((tx) => enter(tx, 2));
		await store.write((tx) => enter(tx, 3, "other"));
		expect(await store.lastEntry("settings", "settings")).toEqual(second);
		expect(await store.lastEntry("front", "settings")).toBeNull();
	});

	test("what is hashed is what will be read again, even of text that no column can hold", async () => {
		const { store } = subject();
		const made = await store.write((tx) =>
			tx.appendLedger({
				at: 7,
				actor: "a\u0000b",
				kind: "year",
				subject: "year",
				before: undefined,
				after: { note: "\ud800", none: undefined, zero: -0 },
				note: "lone \ud800 half",
				contentHash: "",
			}),
		);
		const [read] = await store.ledger(0, 1);
		expect(read && sha256(hashedText(read.seq, read.previousHash, read))).toBe(made.hash);
	});
}

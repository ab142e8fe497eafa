/** The part of the store's contract about stories: revisions that never change, conflicts, transactions, corrections. */
import { expect, test } from "vitest";
import { canonicalJson } from "../core/ledger.ts";
import { must } from "../core/result.ts";
import type { Subject } from "./contract.ts";
import { change, content, facts, publishNew } from "./contract-sample.ts";
import { sha256 } from "./sha256.ts";
import type { Store } from "./store.ts";

export function storyContract(subject: Subject): void {
	test("a new story is a draft with one revision, which carries the hash of its content", async () => {
		const { store } = subject();
		const written = content({ headline: "Erste" });
		const { story, revision } = await store.write((tx) => tx.createStory(written, "ana", 5));
		expect(await store.story(story.id)).toEqual(story);
		expect(story).toMatchObject({ state: "draft", draft: revision.id, live: null, withdrawn: null, createdAt: 5 });
		expect(await store.revision(revision.id)).toEqual(revision);
		expect(revision).toMatchObject({ story: story.id, parent: null, content: written, by: "ana", at: 5 });
		expect(revision.contentHash).toBe(sha256(canonicalJson(written)));
		expect(await store.story(story.id + 1)).toBeNull();
		expect(await store.revision(revision.id + 1)).toBeNull();
	});

	test("saving adds a revision and keeps the old one", async () => {
		const { store } = subject();
		const { story, revision } = await store.write((tx) => tx.createStory(content(), "ana", 5));
		const next = must(await store.write((tx) => tx.saveStory(story.id, content({}, "More."), revision.id, "ben", 6)));
		expect(next).toMatchObject({ story: story.id, parent: revision.id, by: "ben", at: 6 });
		expect(await store.revision(revision.id)).toEqual(revision);
		expect(await store.revisions(story.id, 9)).toEqual([next, revision]);
		expect(await store.revisions(story.id, 1)).toEqual([next]);
		expect(await store.story(story.id)).toMatchObject({ draft: next.id, updatedAt: 6 });
	});

	test("the second of two writers gets a conflict with both versions, and nothing is overwritten", async () => {
		const { store } = subject();
		const { story, revision } = await store.write((tx) => tx.createStory(content(), "ana", 5));
		const [a, b] = [content({}, "From A."), content({}, "From B.")];
		const results = await Promise.all(
			[a, b].map((text) => store.write((tx) => tx.saveStory(story.id, text, revision.id, "x", 6))),
		);
		expect(results.map((one) => one.ok)).toEqual([true, false]);
		const won = (await store.story(story.id))?.draft;
		expect(results[1]).toMatchObject({
			problem: { code: "revisionConflict", data: { yours: b, theirs: a, revision: won } },
		});
		expect((await store.revisions(story.id, 9)).map((one) => one.content)).toEqual([a, content()]);
		expect(await store.write((tx) => tx.saveStory(999, a, 1, "x", 6))).toMatchObject({
			problem: { code: "storyNotFound" },
		});
	});

	test("two connections that save at once lose nothing: one wins each round", async () => {
		const { store, again } = subject();
		const other = await again();
		const { story } = await store.write((tx) => tx.createStory(content(), "ana", 5));
		const save = async (from: Store, name: string, n: number) => {
			const draft = (await from.story(story.id))?.draft ?? 0;
			return from.write((tx) => tx.saveStory(story.id, content({}, `${name} ${n}`), draft, name, 6));
		};
		let saved = 0;
		for (let n = 0; n < 20; n++) {
			const results = await Promise.all([save(store, "one", n), save(other, "two", n)]);
			saved += results.filter((one) => one.ok).length;
		}
		const all = await store.revisions(story.id, 100);
		expect(all.length).toBe(saved + 1);
		expect(all.map((one) => one.parent)).toEqual([...all.slice(1).map((one) => one.id), null]);
		await other.close();
	});

	test("a revision can not be changed or deleted, even with SQL", async () => {
		const { store, sql } = subject();
		const { revision } = await store.write((tx) => tx.createStory(content(), "ana", 5));
		await expect(sql(`update revision set content = '{}' where id = ${revision.id}`)).rejects.toThrow(/never changed/);
		await expect(sql(`delete from revision where id = ${revision.id}`)).rejects.toThrow(/never deleted/);
		expect(await store.revision(revision.id)).toEqual(revision);
	});

	test("a write that throws leaves nothing behind, and the next one works", async () => {
		const { store } = subject();
		const head = await store.ledgerHead();
		const failed = store.write(async (tx) => {
			await publishNew(tx, { topics: ["fresh-topic"] });
			await tx.putRedirect("/a", "/b");
			throw new Error("on purpose");
		});
		await expect(failed).rejects.toThrow("on purpose");
		expect(await store.storyIds(1e9, 9)).toEqual([]);
		expect(await store.ledgerHead()).toEqual(head);
		expect(await store.redirect("/a")).toBeNull();
		const other = await store.write((tx) => publishNew(tx, { topics: ["other-topic"] }));
		const fresh = await store.write((tx) => publishNew(tx, { topics: ["fresh-topic"] }));
		expect(await store.list({ edition: "de", topic: "fresh-topic", limit: 9 })).toEqual([fresh]);
		expect(await store.list({ edition: "de", topic: "other-topic", limit: 9 })).toEqual([other]);
	});

	test("what a write has changed is seen inside it at once and outside afterwards", async () => {
		const { store } = subject();
		const live = await store.write(async (tx) => {
			const made = await publishNew(tx);
			expect(await tx.liveFacts(made.story)).toEqual(made);
			expect(await store.liveFacts(made.story)).toBeNull();
			return made;
		});
		expect(await store.liveFacts(live.story)).toEqual(live);
	});

	test("a live story shows the content of its live revision, not of the draft", async () => {
		const { store } = subject();
		const live = await store.write((tx) => publishNew(tx, {}, "Live."));
		must(await store.write((tx) => tx.saveStory(live.story, content({}, "Draft."), live.revision, "a", 9)));
		expect(await store.liveStory(live.story)).toEqual({ facts: live, content: content({}, "Live.") });
		expect((await store.story(live.story))?.live).toEqual(live);
		expect(await store.liveStory(999)).toBeNull();
	});

	test("a withdrawn story is live nowhere and remembers what it was", async () => {
		const { store } = subject();
		const [live, other] = await store.write(async (tx) => [await publishNew(tx), await publishNew(tx)]);
		await store.write((tx) => change(tx, live, null));
		expect([await store.liveFacts(live.story), await store.liveStory(live.story)]).toEqual([null, null]);
		expect(await store.withdrawn(live.story)).toEqual({ facts: live, at: 9, reason: "wrong" });
		expect(await store.withdrawn(other.story)).toBeNull();
		expect(await store.story(live.story)).toMatchObject({ state: "withdrawn", live: null });
		expect([await store.liveIds(0, 9), await store.liveCount()]).toEqual([[other.story], 1]);
	});

	test("live ids ascend from where one left off; all ids descend", async () => {
		const { store } = subject();
		const ids = await store.write(async (tx) => {
			const made: number[] = [];
			for (let n = 0; n < 5; n++) made.push((await publishNew(tx)).story);
			return made;
		});
		expect(await store.liveIds(0, 2)).toEqual(ids.slice(0, 2));
		expect(await store.liveIds(ids[1] ?? 0, 9)).toEqual(ids.slice(2));
		const addresses = await store.liveAddresses(ids[0] ?? 0, 2);
		expect(addresses.map((one) => one.story)).toEqual(ids.slice(1, 3));
		expect(addresses[0]?.address).toBe((await store.liveFacts(ids[1] ?? 0))?.address);
		expect(await store.storyIds((ids[4] ?? 0) + 1, 2)).toEqual([ids[4], ids[3]]);
		expect(await store.storyIds(ids[3] ?? 0, 9)).toEqual([ids[2], ids[1], ids[0]]);
	});

	test("translations are the live stories of a group", async () => {
		const { store } = subject();
		const [a, b, c] = await store.write(async (tx) => [
			await publishNew(tx, { group: 1 }),
			await publishNew(tx, { group: 1, edition: "tr" }),
			await publishNew(tx, { group: 2 }),
		]);
		expect(await store.translations(1)).toEqual([a, b]);
		await store.write((tx) => change(tx, b, null));
		expect(await store.translations(1)).toEqual([a]);
		expect(await store.translations(2)).toEqual([c]);
	});

	test("corrections and withdrawals of an edition are listed newest first, none lost within a millisecond", async () => {
		const { store } = subject();
		const [a, b] = await store.write(async (tx) => [await publishNew(tx), await publishNew(tx, { edition: "tr" })]);
		await store.write(async (tx) => {
			await tx.addCorrection(a.story, "de", 10, "first");
			await tx.addCorrection(b.story, "tr", 10, "elsewhere");
			await tx.addCorrection(a.story, "de", 11, "second");
			await tx.addCorrection(a.story, "de", 11, "third");
			await tx.addWithdrawal(a.story, "de", 11, "wrong");
			await change(tx, a, null);
		});
		const rows = await store.corrections("de", 9);
		expect(rows.map((row) => [row.note, row.withdrawn])).toEqual([
			["wrong", true],
			["third", false],
			["second", false],
			["first", false],
		]);
		expect(rows.map((row) => row.facts)).toEqual([a, a, a, a]);
		expect((await store.corrections("de", 1)).map((row) => row.note)).toEqual(["wrong"]);
		expect((await store.corrections("tr", 9)).map((row) => row.note)).toEqual(["elsewhere"]);
	});

	test("facts and content come back exactly, with every script and hostile key", async () => {
		const { store } = subject();
		const text = 'İstanbul’da “söz” — Արևելք مرحبا 北京 \u{1f4f0} <script> "\\" \n\t';
		const written = content({ headline: text }, text);
		const hostile = JSON.parse('{"10":1,"9":2,"__proto__":{"polluted":true}}') as object;
		const { story, revision } = await store.write((tx) => tx.createStory(written, text, 1));
		const after = facts(story.id, revision.id, { headline: text });
		const entry = await store.write(async (tx) => {
			await change(tx, null, after, revision.contentHash);
			const draft = { at: 1, actor: text, kind: "settings", subject: "settings", before: null, note: text } as const;
			return tx.appendLedger({ ...draft, after: hostile, contentHash: "" });
		});
		expect(await store.liveStory(story.id)).toEqual({ facts: after, content: written });
		const [read] = await store.ledger(entry.seq - 1, 1);
		expect(JSON.stringify(read?.after)).toBe(JSON.stringify(hostile));
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
}

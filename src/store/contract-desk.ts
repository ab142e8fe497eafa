/** The part of the store's contract about the desk: rows that always say what is, assignments, notes, notifications, views. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoryFacts } from "../core/story.ts";
import type { Assignment } from "./assignments.ts";
import type { Subject } from "./contract.ts";
import { content, facts, publishNew } from "./contract-sample.ts";
import type { DeskRow } from "./desk-rows.ts";
import type { Note } from "./notes.ts";
import type { Store } from "./store.ts";

const work = { by: "person:2 Ben", task: "write it", words: 600, createdAt: 1, changedAt: 1 } as const;
const said = {
	person: null,
	by: "person:1 Ada",
	text: "Is that so?",
	anchor: null,
	quote: "",
	mentions: [],
	createdAt: 4,
	editedAt: null,
	resolvedAt: null,
	resolvedBy: "",
} as const;

/** What the row of a story must say, from everything else that the store knows of it. */
async function truth(store: Store, id: number): Promise<Omit<DeskRow, "seq">> {
	const story = await store.story(id);
	const draft = story && (await store.revision(story.draft));
	if (!story || !draft) throw new Error(`story ${id} is gone`);
	const { edition, section, headline, kicker, byline, topics, embargo } = draft.content.fields;
	const waiting = (await store.scheduled()).find((one) => one.story === id);
	const shown = story.live ?? story.withdrawn?.facts ?? null;
	const all = [...(await store.revisions(id, 1000))].reverse();
	const people = all.flatMap(({ by }) => (by.startsWith("person:") ? [Number.parseInt(by.slice(7), 10)] : []));
	const pending = (await store.desk.assignments.of([id])).filter((one) => one.state === "open");
	const notes = await store.desk.notes.of(id);
	return {
		story: id,
		state: story.state,
		draft: story.draft,
		liveRevision: story.live?.revision ?? null,
		edition,
		section,
		liveSection: story.live?.section ?? null,
		headline,
		kicker,
		byline,
		topics,
		embargo,
		people: [...new Set(people)],
		by: draft.by,
		address: shown?.address ?? null,
		createdAt: story.createdAt,
		updatedAt: story.updatedAt,
		publishedAt: shown?.publishedAt ?? null,
		scheduledAt: waiting?.at ?? null,
		scheduleProblem: waiting?.problem ?? "",
		assigned: [...new Set(pending.map((one) => one.person))],
		dueAt: pending.reduce<number | null>(
			(least, { dueAt }) => (dueAt === null ? least : Math.min(dueAt, least ?? dueAt)),
			null,
		),
		openNotes: notes.filter((note) => note.parent === null && note.resolvedAt === null).length,
	};
}

const step = fc.record({
	story: fc.nat(2),
	what: fc.constantFrom("save", "state", "publish", "withdraw", "schedule", "unschedule", "assign", "done", "note"),
	n: fc.nat(5),
});

export function deskContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (task) => subject().store.write(task);
	const person = (name: string) =>
		write((tx) =>
			tx.accounts.addPerson({ name, email: `${name.toLowerCase()}@daily.example`, createdAt: 1, disabledAt: null }),
		);

	test("whatever happens to stories, their rows say what is, and what changed has a greater number", async () => {
		const { store } = subject();
		const ada = await person("Ada");
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (batches) => {
				const ids = await write(async (tx) => [
					(await tx.createStory(content(), "person:1 Ada", 1)).story.id,
					(await tx.createStory(content({ section: "sport" }), "token:3 wire", 2)).story.id,
					(await publishNew(tx)).story,
				]);
				let seq = (await store.desk.rows.of(ids)).reduce((most, row) => Math.max(most, row.seq), 0);
				for (const [batchNumber, batch] of batches.entries()) {
					const at = 10 + batchNumber;
					const before = await Promise.all(ids.map((id) => truth(store, id)));
					await write(async (tx) => {
						for (const { story, what, n } of batch) {
							await take(tx, ids[story] ?? 0, what, n, at, ada.id);
						}
					});
					for (const id of ids) {
						const [row] = await store.desk.rows.of([id]);
						expect({ ...row, seq: 0 }).toEqual({ ...(await truth(store, id)), seq: 0 });
					}
					const changed = await store.desk.rows.after(seq, 100);
					for (const [index, id] of ids.entries())
						if (JSON.stringify(before[index]) !== JSON.stringify(await truth(store, id)))
							expect(changed.map((row) => row.story)).toContain(id);
					expect(changed.map((row) => row.seq)).toEqual([...changed.map((row) => row.seq)].sort((a, b) => a - b));
					seq = changed.at(-1)?.seq ?? seq;
				}
			}),
			{ numRuns: 25 },
		);
	});

	test("rows come in the order of their changes, so many at a time, and as asked for", async () => {
		const { store } = subject();
		const [a, b, c] = await write(async (tx) => [
			await tx.createStory(content(), "x", 1),
			await tx.createStory(content(), "x", 2),
			await tx.createStory(content(), "x", 3),
		]);
		await write((tx) => tx.setState(a.story.id, "inReview", 9));
		const ids = async (seq: number, limit: number) => (await store.desk.rows.after(seq, limit)).map((row) => row.story);
		expect(await ids(0, 9)).toEqual([b.story.id, c.story.id, a.story.id]);
		expect(await ids(0, 1)).toEqual([b.story.id]);
		const wanted = [c.story.id, 999, a.story.id];
		expect((await store.desk.rows.of(wanted)).map((row) => row.story)).toEqual([c.story.id, a.story.id]);
	});

	test("a write that throws leaves no row behind and changes none", async () => {
		const { store } = subject();
		const { story } = await write((tx) => tx.createStory(content(), "x", 1));
		const before = await store.desk.rows.after(0, 9);
		const failed = write(async (tx) => {
			await tx.createStory(content(), "x", 2);
			await tx.setState(story.id, "inReview", 3);
			throw new Error("on purpose");
		});
		await expect(failed).rejects.toThrow("on purpose");
		await write((tx) => tx.putRedirect("/a", "/b"));
		expect(await store.desk.rows.after(0, 9)).toEqual(before);
	});

	test("an assignment is what was last said of it", async () => {
		const ada = await person("Ada");
		const { story } = await write((tx) => tx.createStory(content(), "x", 1));
		const given = { ...work, story: story.id, person: ada.id, dueAt: 500, state: "open" as const };
		const made = await write((tx) => tx.desk.assignments.add(given));
		expect(made).toEqual({ ...given, id: made.id });
		const changed: Assignment = { ...made, state: "done", dueAt: null, changedAt: 7 };
		await write((tx) => tx.desk.assignments.put(changed));
		const { assignments } = subject().store.desk;
		expect([await assignments.one(made.id), await assignments.of([story.id]), await assignments.of([])]).toEqual([
			changed,
			[changed],
			[],
		]);
		expect(await assignments.one(999)).toBeNull();
	});

	test("notes keep their passage, and what they reply to", async () => {
		const { story } = await write((tx) => tx.createStory(content(), "x", 1));
		const anchor = { from: [1, "é", null], to: { id: 2 } };
		const [first, reply] = await write(async (tx) => {
			const one = await tx.desk.notes.add({ ...said, story: story.id, parent: null, anchor, quote: "Words" });
			return [one, await tx.desk.notes.add({ ...said, story: story.id, parent: one.id, mentions: [3] })] as const;
		});
		const settled: Note = { ...first, resolvedAt: 8, resolvedBy: "person:2 Ben" };
		await write((tx) => tx.desk.notes.put(settled));
		const { notes } = subject().store.desk;
		expect(await notes.of(story.id)).toEqual([settled, reply]);
		expect([await notes.one(reply.id), await notes.one(999), await notes.of(999)]).toEqual([reply, null, []]);
	});

	test("what people are told is theirs alone, newest first, until they have read it", async () => {
		const [ada, ben] = [await person("Ada"), await person("Ben")];
		const { story } = await write((tx) => tx.createStory(content(), "x", 1));
		const other = await write((tx) => tx.createStory(content(), "x", 1));
		const told = { kind: "mention", note: null, by: "x", text: "" } as const;
		await write(async (tx) => {
			await tx.desk.notifications.add({ ...told, person: ada.id, at: 1, story: story.id });
			await tx.desk.notifications.add({ ...told, person: ben.id, at: 2, story: story.id });
			await tx.desk.notifications.add({ ...told, person: ada.id, at: 3, story: other.story.id });
		});
		const { notifications } = subject().store.desk;
		const mine = await notifications.of(ada.id, 1e9, 9);
		expect(mine.map(({ at, readAt }) => [at, readAt])).toEqual([
			[3, null],
			[1, null],
		]);
		expect((await notifications.of(ada.id, mine[0]?.id ?? 0, 9)).map(({ at }) => at)).toEqual([1]);
		const [oldest] = await notifications.after(0, 1);
		expect(oldest?.person).toBe(ada.id);
		expect((await notifications.after(oldest?.id ?? 0, 9)).map((one) => one.person)).toEqual([ben.id, ada.id]);
		expect(await notifications.newest()).toBe(mine[0]?.id);
		await write((tx) => tx.desk.notifications.markRead(ada.id, 1e9, story.id, 50));
		expect([await notifications.unread(ada.id), await notifications.unread(ben.id)]).toEqual([1, 1]);
		await write((tx) => tx.desk.notifications.markRead(ada.id, 1e9, null, 60));
		expect((await notifications.of(ada.id, 1e9, 9)).map(({ readAt }) => readAt)).toEqual([60, 50]);
	});

	test("views are seen by whose they are, and by all when they are shared", async () => {
		const [ada, ben] = [await person("Ada"), await person("Ben")];
		const given = { person: ada.id, name: "B", shared: false, query: { state: "draft" }, createdAt: 1 };
		const [own, shared] = await write(async (tx) => [
			await tx.desk.views.add(given),
			await tx.desk.views.add({ ...given, name: "A", shared: true }),
		]);
		const { views } = subject().store.desk;
		expect([await views.seenBy(ada.id), await views.seenBy(ben.id)]).toEqual([[shared, own], [shared]]);
		await write(async (tx) => {
			await tx.desk.views.put({ ...own, name: "C", query: {} });
			await tx.desk.views.remove(shared.id);
		});
		expect([await views.seenBy(ada.id), await views.one(shared.id)]).toEqual([
			[{ ...own, name: "C", query: {} }],
			null,
		]);
	});
}

type Tx = Parameters<Parameters<Store["write"]>[0]>[0];

async function take(tx: Tx, id: number, what: string, n: number, at: number, person: number): Promise<void> {
	const story = await tx.story(id);
	if (story === null) return;
	if (what === "save") {
		const by = n % 2 === 0 ? `person:${n} Somebody` : "system";
		await tx.saveStory(id, content({ headline: `H${n}`, topics: n > 3 ? ["a"] : [], embargo: n }), story.draft, by, at);
	} else if (what === "state") await tx.setState(id, n > 2 ? "inReview" : "approved", at);
	else if (what === "publish") {
		const after: StoryFacts = facts(id, story.draft, { section: n > 2 ? "sport" : "world", publishedAt: at });
		await tx.setLive(id, story.live, after, null);
		await tx.setState(id, "live", at);
		await tx.unschedule(id);
	} else if (what === "withdraw" && story.live !== null) {
		await tx.setLive(id, story.live, null, { facts: story.live, at, reason: "wrong" });
		await tx.setState(id, "withdrawn", at);
	} else if (what === "schedule")
		await tx.schedule({
			story: id,
			at: 1000 + n,
			revision: story.draft,
			by: "x",
			note: "",
			problem: n > 3 ? "no" : "",
		});
	else if (what === "unschedule") await tx.unschedule(id);
	else if (what === "assign")
		await tx.desk.assignments.add({ ...work, story: id, person, dueAt: n > 3 ? null : 100 * n, state: "open" });
	else if (what === "done")
		for (const one of (await tx.desk.assignments.of([id])).slice(0, 1))
			await tx.desk.assignments.put({ ...one, state: "done" });
	else if (what === "note")
		await tx.desk.notes.add({ ...said, story: id, parent: null, ...(n > 3 ? { resolvedAt: at } : {}) });
	else await tx.setState(id, story.state, at);
}

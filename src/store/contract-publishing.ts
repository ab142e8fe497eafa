/** The part of the store's contract about publication: rules, reviews, alarms, and what publications did. */
import { expect, test } from "vitest";
import { Workflow } from "../core/workflow.ts";
import type { Subject } from "./contract.ts";
import { content } from "./contract-sample.ts";

export function publishingContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (work) => subject().store.write(work);

	test("rules are as they were said last, and none before", async () => {
		const { store } = subject();
		expect(await store.publishing.workflow()).toBeNull();
		const rules = Workflow.parse({ rules: { approval: "another" } });
		await write((tx) => tx.publishing.putWorkflow(Workflow.parse({})));
		await write((tx) => tx.publishing.putWorkflow(rules));
		expect(await store.publishing.workflow()).toEqual(rules);
	});

	test("reviews of a story are its own, newest first", async () => {
		const { store } = subject();
		const [one, other] = await write(async (tx) => [
			await tx.createStory(content(), "ed", 1),
			await tx.createStory(content(), "ed", 1),
		]);
		const review = { story: one.story.id, revision: one.revision.id, by: "ed", note: "Look" };
		const [first, second] = await write(async (tx) => [
			await tx.publishing.addReview({ ...review, step: "submit", at: 2 }),
			await tx.publishing.addReview({ ...review, step: "approve", at: 3 }),
		]);
		expect(await store.publishing.reviews(one.story.id, 9)).toEqual([second, first]);
		expect(await store.publishing.reviews(one.story.id, 1)).toEqual([second]);
		expect(await store.publishing.reviews(other.story.id, 9)).toEqual([]);
	});

	test("who wrote the revisions of a story is known without reading them", async () => {
		const { store } = subject();
		const { story, revision } = await write((tx) => tx.createStory(content(), "ed", 1));
		await write((tx) => tx.createStory(content(), "other", 1));
		const ids = [revision.id];
		for (const by of ["person:7 Ada", "person:8 Cem"]) {
			const saved = await write(async (tx) => tx.saveStory(story.id, content({ kicker: by }), ids.at(-1) ?? 0, by, 2));
			if (saved.ok) ids.push(saved.value.id);
		}
		expect(await store.publishing.authors(story.id, 0, ids[1] ?? 0)).toEqual([
			{ revision: ids[0], by: "ed" },
			{ revision: ids[1], by: "person:7 Ada" },
		]);
		expect(await store.publishing.authors(story.id, ids[1] ?? 0, ids[2] ?? 0)).toEqual([
			{ revision: ids[2], by: "person:8 Cem" },
		]);
	});

	test("an alarm is one however often it is raised, until somebody acknowledges it; then the next is another", async () => {
		const { store } = subject();
		const raise = (at: number, late: number) =>
			write((tx) => tx.publishing.raiseAlarm({ kind: "scheduleMissed", subject: "story:1", facts: { late }, at }));
		const first = await raise(10, 1);
		await write((tx) => tx.publishing.endAlarms("scheduleMissed", "story:1", 11));
		const again = await raise(12, 2);
		expect(again).toEqual({ ...first, facts: { late: 2 }, lastAt: 12, times: 2, endedAt: null });
		expect(await store.publishing.openAlarms()).toBe(1);
		await write(async (tx) => {
			expect(await tx.publishing.endAlarms("scheduleMissed", "story:1", 13)).toBe(1);
			expect(await tx.publishing.endAlarms("scheduleMissed", "story:1", 14)).toBe(0);
			await tx.publishing.acknowledgeAlarm(first.id, "person:1 Ada", 15);
			await tx.publishing.acknowledgeAlarm(first.id, "person:2 Cem", 16);
		});
		expect(await store.publishing.alarm(first.id)).toMatchObject({
			endedAt: 13,
			acknowledged: { by: "person:1 Ada", at: 15 },
		});
		const next = await raise(20, 3);
		expect(next).toMatchObject({ times: 1, acknowledged: null });
		expect((await store.publishing.alarms({ open: true, limit: 9 })).map(({ id }) => id)).toEqual([next.id]);
		expect((await store.publishing.alarms({ open: false, limit: 9 })).map(({ id }) => id)).toEqual([next.id, first.id]);
	});

	test("what a publication did is written once; entries of a subject come newest first", async () => {
		const { store } = subject();
		const entry = {
			at: 5,
			actor: "ed",
			kind: "concept",
			subject: "concept:x",
			before: null,
			after: {},
			note: "",
		} as const;
		const entries = await write(async (tx) => [
			await tx.appendLedger({ ...entry, contentHash: "" }),
			await tx.appendLedger({ ...entry, contentHash: "" }),
		]);
		const [first, second] = entries.map(({ seq }) => seq) as [number, number];
		const report = {
			seq: first,
			subject: "concept:x",
			at: 6,
			ms: 1.5,
			together: 1,
			surfaces: [{ path: "/de", kind: "front", did: "drawn" as const }],
		};
		await write((tx) => tx.publishing.putReport(report));
		await write((tx) => tx.publishing.putReport({ ...report, ms: 9 }));
		await write((tx) => tx.publishing.putReport({ ...report, seq: second }));
		expect(await store.publishing.report(first)).toEqual(report);
		expect((await store.publishing.reports("concept:x", 9)).map(({ seq }) => seq)).toEqual([second, first]);
		expect((await store.publishing.entriesOf("concept:x", 9)).map(({ seq }) => seq)).toEqual([second, first]);
		expect(await store.publishing.report(second + 1)).toBeNull();
	});
}

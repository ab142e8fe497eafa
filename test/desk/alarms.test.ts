/** The desk is told what failed or was missed, once, and that it is over. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { Alarms, MISSED_AFTER } from "../../src/desk/alarms.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { scheduleStory, unscheduleStory } from "../../src/desk/schedule-story.ts";
import { EDITOR, openPaper, type TestPaper } from "./paper-for-tests.ts";

let paper: TestPaper;
let told: number;
let alarms: Alarms;
beforeEach(async () => {
	paper = await openPaper();
	told = 0;
	alarms = new Alarms(paper, { changed: () => void told++, failed: (error) => expect(error).toBeUndefined() });
});
afterEach(() => paper.close());

const head = async () => (await paper.store.ledgerHead()).seq;
const all = async () =>
	(await paper.store.publishing.alarms({ open: false, limit: 9 })).map(({ kind, times, endedAt }) => [
		kind,
		times,
		endedAt !== null,
	]);

test("a publication that nobody sent out at its time is missed, said once, and over when it went out", async () => {
	const id = await paper.draft();
	must(await scheduleStory(paper, EDITOR, id, paper.time + 1000));
	await alarms.look(await head());
	paper.time += 1000 + MISSED_AFTER;
	await alarms.look(await head());
	await alarms.look(await head());
	expect([await all(), await alarms.open(), told]).toEqual([[["scheduleMissed", 1, false]], 1, 1]);
	must(await publishStory(paper, EDITOR, id));
	expect([await all(), await alarms.open()]).toEqual([[["scheduleMissed", 1, true]], 1]);
});

test("a failed one is over when it is taken off the schedule; a second failure is the same alarm", async () => {
	const id = await paper.draft();
	await alarms.raise("scheduleFailed", `story:${id}`, { problem: "one" });
	await alarms.raise("scheduleFailed", `story:${id}`, { problem: "two" });
	expect(await all()).toEqual([["scheduleFailed", 2, false]]);
	must(await scheduleStory(paper, EDITOR, id, paper.time + 1000));
	expect(await all()).toEqual([["scheduleFailed", 2, true]]);
	await alarms.raise("scheduleFailed", `story:${id}`, { problem: "three" });
	must(await unscheduleStory(paper, EDITOR, id));
	expect(await all()).toEqual([["scheduleFailed", 3, true]]);
});

test("the press is behind when it has not followed for half a minute, until it has; also after a restart", async () => {
	const followed = await head();
	const id = await paper.draft();
	must(await publishStory(paper, EDITOR, id));
	await alarms.look(followed);
	expect(await all()).toEqual([]);
	paper.time += 30_000;
	await alarms.look(followed);
	await alarms.look(followed);
	expect(await all()).toEqual([["pressBehind", 1, false]]);
	const afterRestart = new Alarms(paper, { changed: () => {}, failed: (error) => expect(error).toBeUndefined() });
	expect(await afterRestart.open()).toBe(1);
	await afterRestart.look(await head());
	expect(await all()).toEqual([["pressBehind", 1, true]]);
});

test("a page that could not be drawn is over when it is drawn again", async () => {
	await alarms.raise("pageFailed", "/en", { problem: "x" });
	await alarms.drawn(["/tr"]);
	expect(await all()).toEqual([["pageFailed", 1, false]]);
	await alarms.drawn(["/tr", "/en"]);
	expect(await all()).toEqual([["pageFailed", 1, true]]);
});

test("an alarm that can not be stored is kept in mind and stored when it can", async () => {
	let isFull = true;
	const failed: unknown[] = [];
	const store = new Proxy(paper.store, {
		get(target, name) {
			if (name === "write" && isFull) return () => Promise.reject(new Error("disk full"));
			const value = Reflect.get(target, name) as unknown;
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
	const full = new Alarms(
		{ store, clock: paper.clock },
		{ changed: () => {}, failed: (error) => void failed.push(error) },
	);
	await full.raise("pageFailed", "/en", {});
	expect([failed.length, await full.open(), await all()]).toEqual([1, 1, []]);
	isFull = false;
	await full.look(await head());
	expect([await full.open(), await all()]).toEqual([1, [["pageFailed", 1, false]]]);
});

/** Scheduled publication: never early, missed ones at start, failures stay visible. */
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { saveStory } from "../../src/desk/save-story.ts";
import { scheduleStory, unscheduleStory } from "../../src/desk/schedule-story.ts";
import { Scheduler, type SchedulerEvents } from "../../src/desk/scheduler.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import { content, EDITOR, openPaper, problem, REPORTER, type TestPaper } from "./paper-for-tests.ts";

let paper: TestPaper;
let scheduler: Scheduler | null;
beforeEach(async () => {
	paper = await openPaper();
	scheduler = null;
});
afterEach(async () => {
	await scheduler?.stop();
	await paper.close();
});

const at = (milliseconds: number) => paper.time + milliseconds;
const state = async (id: number) => (await paper.store.story(id))?.state;

/** What happened, as words; `after` is called with each. */
function listener(after: (word: string) => void = () => {}): { seen: string[]; events: SchedulerEvents } {
	const seen: string[] = [];
	const note = (word: string) => {
		seen.push(word);
		after(word);
	};
	return {
		seen,
		events: {
			published: (item) => note(`published ${item.story}`),
			failed: (item, why) => note(`failed ${item.story} ${why.code}`),
			fault: (error) => note(`fault ${(error as Error).message}`),
		},
	};
}

describe("the schedule", () => {
	test("holds the revision that was the newest when it was made", async () => {
		const id = await paper.draft();
		const item = must(await scheduleStory(paper, EDITOR, id, at(50)));
		expect(item).toMatchObject({ story: id, at: at(50), by: "ed", problem: "" });
		expect([await state(id), await paper.store.scheduled()]).toEqual(["scheduled", [item]]);
	});

	test("loses a story that is taken off, saved again or published", async () => {
		for (const leave of [
			async (id: number) => must(await unscheduleStory(paper, EDITOR, id)),
			async (id: number) => {
				const draft = (await paper.store.story(id))?.draft ?? 0;
				return must(await saveStory(paper, REPORTER, id, content(), draft));
			},
			async (id: number) => must(await publishStory(paper, EDITOR, id)),
		]) {
			const id = await paper.draft();
			must(await scheduleStory(paper, EDITOR, id, at(50)));
			await leave(id);
			expect(await paper.store.scheduled()).toEqual([]);
		}
		expect([await state(1), await state(2), await state(3)]).toEqual(["draft", "draft", "live"]);
	});

	test("loses a withdrawn story", async () => {
		const id = await paper.draft();
		must(await publishStory(paper, EDITOR, id));
		must(await scheduleStory(paper, EDITOR, id, at(50), { note: "Wrong year." }));
		expect(await state(id)).toBe("live");
		must(await withdrawStory(paper, EDITOR, id, "wrong"));
		expect(await paper.store.scheduled()).toEqual([]);
		expect(problem(await scheduleStory(paper, EDITOR, id, at(50))).code).toBe("wrongState");
	});

	test("refuses what could not be published at that time", async () => {
		const embargoed = await paper.draft({ embargo: at(60) });
		expect(problem(await scheduleStory(paper, EDITOR, embargoed, at(59))).code).toBe("underEmbargo");
		must(await scheduleStory(paper, EDITOR, embargoed, at(60)));
		const empty = await paper.draft({}, "");
		expect(problem(await scheduleStory(paper, EDITOR, empty, at(60))).code).toBe("notReady");
		const id = await paper.draft();
		expect(problem(await scheduleStory(paper, EDITOR, id, at(60), { note: "a note" })).at).toBe("correction");
		expect(problem(await scheduleStory(paper, REPORTER, id, at(60))).code).toBe("forbidden");
		expect(problem(await unscheduleStory(paper, EDITOR, id)).code).toBe("wrongState");
		expect(problem(await scheduleStory(paper, EDITOR, 99, at(60))).code).toBe("storyNotFound");
	});
});

describe("the scheduler", () => {
	test("publishes at start what was missed, in the order of its times, and leaves what is to come", async () => {
		const [first, second, third] = [await paper.draft(), await paper.draft(), await paper.draft()];
		must(await scheduleStory(paper, EDITOR, first, at(20)));
		must(await scheduleStory(paper, EDITOR, second, at(10)));
		must(await scheduleStory(paper, EDITOR, third, at(21)));
		paper.time += 20;
		const { seen, events } = listener();
		scheduler = new Scheduler(paper, events);
		await scheduler.start();
		expect(seen).toEqual([`published ${second}`, `published ${first}`]);
		expect([await state(first), await state(third)]).toEqual(["live", "scheduled"]);
		expect((await paper.store.lastEntry("publish", `story:${first}`))?.actor).toBe("ed");
	});

	test("is never early, by the real clock", async () => {
		const desk = { store: paper.store, clock: Date.now };
		const due = new Map<number, number>();
		const done = Promise.withResolvers<void>();
		const early: number[] = [];
		let count = 0;
		scheduler = new Scheduler(desk, {
			...listener().events,
			published: (item, { entry, facts }) => {
				if (Date.now() < (due.get(item.story) ?? 0) || entry.at < item.at || facts.publishedAt < item.at)
					early.push(item.story);
				if (++count === 3) done.resolve();
			},
		});
		await scheduler.start();
		for (const wait of [60, 20, 120]) {
			const id = await paper.draft();
			due.set(id, Date.now() + wait);
			must(await scheduleStory(desk, EDITOR, id, due.get(id) ?? 0));
			scheduler.wake();
		}
		await done.promise;
		expect(early).toEqual([]);
	});

	test("publishes the revision that was scheduled, with its note, though a live story was saved since", async () => {
		const id = await paper.draft();
		const { facts } = must(await publishStory(paper, EDITOR, id));
		const next = must(await saveStory(paper, REPORTER, id, content({}, "Right."), facts.revision)).revision.id;
		must(await scheduleStory(paper, EDITOR, id, at(10), { note: "Wrong year." }));
		must(await saveStory(paper, REPORTER, id, content({}, "Later."), next));
		paper.time += 10;
		scheduler = new Scheduler(paper, listener().events);
		await scheduler.start();
		expect(await paper.store.liveFacts(id)).toMatchObject({ revision: next, corrections: [{ note: "Wrong year." }] });
	});

	test("leaves on the schedule, with the reason, what can not be published, tries it no more, and goes on", async () => {
		const [bad, good] = [await paper.draft({ embargo: at(10) }), await paper.draft()];
		must(await scheduleStory(paper, EDITOR, bad, at(10)));
		must(await scheduleStory(paper, EDITOR, good, at(12)));
		const [item] = await paper.store.scheduled();
		// Brought forward past the desk, as a fault elsewhere might.
		await paper.store.write(async (tx) => item && tx.schedule({ ...item, at: at(5) }));
		const { seen, events } = listener();
		scheduler = new Scheduler(paper, events);
		paper.time += 5;
		await scheduler.start();
		expect(seen).toEqual([`failed ${bad} underEmbargo`]);
		expect(await paper.store.scheduled()).toMatchObject([{ story: bad, problem: /^underEmbargo: / }, { story: good }]);
		paper.time += 10;
		scheduler.wake();
		await expect.poll(() => seen).toEqual([`failed ${bad} underEmbargo`, `published ${good}`]);
		await scheduler.stop();
		must(await scheduleStory(paper, EDITOR, bad, at(0)));
		scheduler = new Scheduler(paper, events);
		await scheduler.start();
		expect(seen.at(-1)).toBe(`published ${bad}`);
	});

	test("goes on after an event that threw", async () => {
		const [first, second] = [await paper.draft(), await paper.draft()];
		must(await scheduleStory(paper, EDITOR, first, at(0)));
		const { seen, events } = listener((word) => {
			if (word === `published ${first}`) throw new Error("press jammed");
		});
		scheduler = new Scheduler(paper, events);
		await scheduler.start();
		must(await scheduleStory(paper, EDITOR, second, at(0)));
		scheduler.wake();
		await expect.poll(() => seen).toEqual([`published ${first}`, "fault press jammed", `published ${second}`]);
	});

	test("does nothing once it was stopped", async () => {
		const { seen, events } = listener();
		scheduler = new Scheduler(paper, events);
		await scheduler.start();
		await scheduler.stop();
		const id = await paper.draft();
		must(await scheduleStory(paper, EDITOR, id, at(0)));
		scheduler.wake();
		await setTimeout(20);
		expect(seen).toEqual([]);
	});
});

/** The part of the store's contract about lists: order, membership, periods of a zone, places and neighbours. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, monthOf } from "../core/date-style.ts";
import type { ListQuery } from "../core/lists.ts";
import { belongs, comparePlaces } from "../core/lists.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Subject } from "./contract.ts";
import { BERLIN, change, ISTANBUL, publishNew, SECTIONS } from "./contract-sample.ts";
import type { Store } from "./store.ts";

const at = (text: string) => Date.parse(text);
const ids = async (list: Promise<readonly StoryFacts[]>) => (await list).map((one) => one.story);

export function listContract(subject: Subject): void {
	test("newest first; of one moment the highest id first", async () => {
		const { store } = subject();
		const made = await store.write(async (tx) => {
			const times = [5, 9, 5, 7];
			const all: number[] = [];
			for (const publishedAt of times) all.push((await publishNew(tx, { publishedAt })).story);
			return all;
		});
		const [a, b, c, d] = made;
		expect(await ids(store.list({ edition: "de", limit: 9 }))).toEqual([b, d, c, a]);
		expect(await ids(store.list({ edition: "de", limit: 2 }))).toEqual([b, d]);
		expect(await store.lastPlace({ edition: "de", limit: 3 })).toEqual({ publishedAt: 5, story: c });
		expect(await store.lastPlace({ edition: "de", limit: 5 })).toBeNull();
		expect(await store.countUpTo({ edition: "de", limit: 3 })).toBe(3);
		expect(await store.countUpTo({ edition: "de", limit: 9 })).toBe(4);
		expect(await store.write((tx) => tx.newest("de"))).toEqual({ publishedAt: 9, story: b });
		expect(await store.write((tx) => tx.newest("nothing"))).toBeNull();
	});

	test("a story stands in its section and the sections above, its topics and its authors' lists", async () => {
		const { store } = subject();
		const live = await store.write((tx) =>
			publishNew(tx, {
				section: "world/caucasus",
				topics: ["peace", "talks", "peace"],
				byline: [{ name: "Ana", person: "ana" }, { name: "Guest" }],
			}),
		);
		const queries = [{}, { section: "world" }, { section: "world/caucasus" }, { topic: "peace" }, { author: "ana" }];
		for (const query of queries) expect(await store.list({ edition: "de", ...query, limit: 9 })).toEqual([live]);
		const elsewhere = [{ section: "sport" }, { topic: "ana" }, { author: "peace" }, { section: "world/caucasus/x" }];
		for (const query of elsewhere) expect(await store.list({ edition: "de", ...query, limit: 9 })).toEqual([]);
		expect(await store.list({ edition: "tr", limit: 9 })).toEqual([]);
	});

	test("a story that moves leaves its old lists", async () => {
		const { store } = subject();
		const before = await store.write((tx) => publishNew(tx, { topics: ["peace"], publishedAt: 5 }));
		const after: StoryFacts = { ...before, section: "sport", topics: [], publishedAt: 6 };
		await store.write((tx) => change(tx, before, after));
		expect(await ids(store.list({ edition: "de", section: "world", limit: 9 }))).toEqual([]);
		expect(await ids(store.list({ edition: "de", topic: "peace", limit: 9 }))).toEqual([]);
		expect(await store.list({ edition: "de", section: "sport", limit: 9 })).toEqual([after]);
		expect(await store.list({ edition: "de", limit: 9 })).toEqual([after]);
	});

	test("days are those of the edition's zone, also when clocks change", async () => {
		const { store } = subject();
		// In Berlin 28 March 2021 had 23 hours, from 23:00Z to 22:00Z; in Istanbul it began at 21:00Z.
		const times = [
			"2021-03-27T22:59:59.999Z",
			"2021-03-27T23:00:00Z",
			"2021-03-28T21:59:59.999Z",
			"2021-03-28T22:00:00Z",
		];
		const made = await store.write(async (tx) => {
			const all: number[] = [];
			for (const time of times) all.push((await publishNew(tx, { publishedAt: at(time) })).story);
			return all;
		});
		expect(await ids(store.list({ edition: "de", day: "2021-03-28", limit: 9 }))).toEqual([made[2], made[1]]);
		expect(await store.days({ edition: "de", month: "2021-03" })).toEqual(["2021-03-27", "2021-03-28", "2021-03-29"]);
		expect(await store.neighbours({ edition: "de", day: "2021-03-28", limit: 1 })).toEqual({
			earlier: "2021-03-27",
			later: "2021-03-29",
		});
		const turkish = await store.write((tx) =>
			publishNew(tx, { edition: "tr", publishedAt: at("2021-03-27T22:00:00Z") }),
		);
		expect(await store.days({ edition: "tr", month: "2021-03" })).toEqual(["2021-03-28"]);
		expect(await store.list({ edition: "tr", day: "2021-03-28", limit: 9 })).toEqual([turkish]);
	});

	test("whatever is published, moved and withdrawn, every list is what its definition says", async () => {
		// 26 to 30 March 2021, around the change of clocks, and the turn of a year.
		const publishedAt = fc.oneof(
			fc.integer({ min: 0, max: 40 }).map((n) => at("2021-03-27T00:00:00Z") + n * 3_600_000),
			fc.integer({ min: 0, max: 8 }).map((n) => at("2020-12-31T20:00:00Z") + n * 3_600_000),
		);
		const story = fc.record({
			edition: fc.constantFrom("de", "tr"),
			section: fc.constantFrom(...SECTIONS),
			topics: fc.subarray(["peace", "talks"]),
			byline: fc.subarray([{ name: "Ana", person: "ana" }, { name: "Ben" }]),
			publishedAt,
		});
		const changes = fc.array(fc.tuple(fc.nat(9), fc.option(story, { nil: null, freq: 4 })), { maxLength: 8 });
		const { store } = subject();
		await fc.assert(
			fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 8 }), changes, async (first, later) => {
				const world = new Map<number, StoryFacts>();
				for (const one of first) {
					const made = await store.write((tx) => publishNew(tx, one));
					world.set(made.story, made);
				}
				for (const [index, one] of later) {
					const before = [...world.values()][index];
					if (before === undefined) continue;
					const after = one === null ? null : { ...before, ...one, edition: before.edition };
					await store.write((tx) => change(tx, before, after));
					if (after === null) world.delete(before.story);
					else world.set(after.story, after);
				}
				await compareAll(store, [...world.values()]);
				for (const left of world.values()) await store.write((tx) => change(tx, left, null));
			}),
			{ numRuns: 25 },
		);
	});
}

async function compareAll(store: Store, world: readonly StoryFacts[]): Promise<void> {
	for (const edition of [BERLIN, ISTANBUL]) {
		const series = [{}, { section: "world" }, { section: "sport" }, { topic: "talks" }, { author: "ana" }];
		for (const one of series) {
			const all = { edition: edition.key, ...one, limit: 999 };
			const times = world.filter((story) => belongs(story, all, edition)).map((story) => story.publishedAt);
			const months = [...new Set(times.map((time) => monthOf(time, edition.zone)))].sort();
			const days = [...new Set(times.map((time) => dayOf(time, edition.zone)))].sort();
			expect(await store.months(all)).toEqual(months.toReversed());
			const periods = [{}, ...months.map((month) => ({ month })), ...days.map((day) => ({ day }))];
			for (const period of periods)
				for (const limit of [1, 3, 99]) await compare(store, world, { ...all, ...period, limit }, edition.zone);
			for (const [index, day] of days.entries())
				expect(await store.neighbours({ ...all, day })).toEqual({
					earlier: days[index - 1] ?? null,
					later: days[index + 1] ?? null,
				});
			for (const [index, month] of months.entries())
				expect(await store.neighbours({ ...all, month })).toEqual({
					earlier: months[index - 1] ?? null,
					later: months[index + 1] ?? null,
				});
			if (!("section" in one || "topic" in one || "author" in one))
				for (const month of months)
					expect(await store.days({ edition: edition.key, month })).toEqual(
						days.filter((day) => day.startsWith(month)),
					);
		}
	}
}

async function compare(store: Store, world: readonly StoryFacts[], query: ListQuery, zone: string): Promise<void> {
	const rows = world.filter((one) => belongs(one, query, { zone })).sort(comparePlaces);
	const last = rows[query.limit - 1];
	expect(await store.list(query)).toEqual(rows.slice(0, query.limit));
	expect(await store.listIds(query)).toEqual(rows.slice(0, query.limit).map((row) => row.story));
	expect(await store.countUpTo(query)).toBe(Math.min(rows.length, query.limit));
	expect(await store.lastPlace(query)).toEqual(last ? { publishedAt: last.publishedAt, story: last.story } : null);
}

/** Lists: canonical text, and whether a change touches the first rows, against doing it the long way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	belongs,
	canonicalList,
	comparePlaces,
	firstRowsChanged,
	type ListQuery,
	parseList,
	queryOfSeries,
	seriesOf,
	seriesOfStory,
} from "../../src/core/lists.ts";
import type { StoryFacts } from "../../src/core/story.ts";
import { facts } from "../../src/store/contract-sample.ts";

const BERLIN = { zone: "Europe/Berlin" };
const key = fc.constantFrom("world", "world/caucasus", "sport", "a-1", "limit", "edition");
const name = fc.oneof(
	fc.constant({}),
	key.map((section) => ({ section })),
	key.map((topic) => ({ topic })),
	key.map((author) => ({ author })),
);
const period = fc.constantFrom(
	{},
	{ day: "2021-03-28" },
	{ day: "2021-03-29" },
	{ month: "2021-03" },
	{ month: "2021-04" },
);
const query: fc.Arbitrary<ListQuery> = fc
	.tuple(fc.constantFrom("de", "tr"), name, period, fc.integer({ min: 1, max: 4 }))
	.map(([edition, one, when, limit]) => ({ edition, ...one, ...when, limit }));

describe("the canonical text of a list", () => {
	test("is read back as the same list, and different lists have different texts", () => {
		fc.assert(
			fc.property(query, query, (a, b) => {
				expect(parseList(canonicalList(a))).toEqual(a);
				if (canonicalList(a) === canonicalList(b)) expect(a).toEqual(b);
			}),
		);
	});

	test.each([
		"",
		"list:",
		"list:edition=de",
		"list:limit=3",
		"list:edition=de&limit=",
		"list:edition=de&limit=3e0",
		"list:edition=de&limit=3&limit=3",
		"list:limit=3&edition=de",
		"list:edition=de&__proto__=x&limit=3",
		"list:edition=de&limit=3&",
		"story:41",
	])("is not %j", (text) => expect(parseList(text)).toBeNull());

	test("of a series holds everything but period and limit", () => {
		fc.assert(
			fc.property(query, (one) => {
				const { edition, section, topic, author } = one;
				expect(queryOfSeries(seriesOf(one))).toEqual(JSON.parse(JSON.stringify({ edition, section, topic, author })));
			}),
		);
	});
});

test("a story belongs to its edition, its section and those above, its topics and its people, each once", () => {
	const byline = [{ name: "Ana", person: "ana" }, { name: "Ana again", person: "ana" }, { name: "Guest" }];
	expect(seriesOfStory({ edition: "de", section: "world/caucasus", topics: ["peace", "peace"], byline })).toEqual([
		"de",
		"de/s/world/caucasus",
		"de/s/world",
		"de/t/peace",
		"de/a/ana",
	]);
});

const time = fc.integer({ min: 0, max: 12 }).map((n) => Date.parse("2021-03-27T20:00:00Z") + n * 4 * 3_600_000);
const shape = fc.record({
	edition: fc.constantFrom("de", "de", "tr"),
	section: fc.constantFrom("world", "world/caucasus", "sport"),
	topics: fc.subarray(["world", "a-1"]),
	byline: fc.subarray([{ name: "S", person: "sport" }]),
	publishedAt: time,
	headline: fc.constantFrom("One", "Two"),
});
const state = fc.option(shape, { nil: null, freq: 4 });

type World = ReadonlyMap<number, StoryFacts>;
const rowsOf = (world: World, list: ListQuery) =>
	[...world.values()].filter((one) => belongs(one, list, BERLIN)).sort(comparePlaces);
const firstOf = (world: World, list: ListQuery) => JSON.stringify(rowsOf(world, list).slice(0, list.limit));

function changed(world: World, story: number, to: StoryFacts | null): World {
	const next = new Map(world);
	if (to === null) next.delete(story);
	else next.set(story, to);
	return next;
}

test("the first rows change exactly when doing it the long way says so", () => {
	fc.assert(
		fc.property(fc.array(shape, { maxLength: 6 }), fc.nat(6), state, state, query, (others, place, was, is, list) => {
			const story = place + 1;
			const world = new Map(
				others.map((one, index) => {
					const id = index < place ? index + 1 : index + 2;
					return [id, facts(id, 1, one)];
				}),
			);
			const before = was && facts(story, 1, was);
			const after = is && facts(story, 1, is);
			const [old, now] = [changed(world, story, before), changed(world, story, after)];
			const last = rowsOf(now, list)[list.limit - 1] ?? null;
			expect(firstRowsChanged(list, BERLIN, before, after, last)).toBe(firstOf(old, list) !== firstOf(now, list));
		}),
		{ numRuns: 3000 },
	);
});

test("of several changes seen together at the end, at least one tells that the first rows changed", () => {
	const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), state), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(shape, { maxLength: 6 }), changes, query, (first, later, list) => {
			const old: World = new Map(first.map((one, index) => [index + 1, facts(index + 1, 1, one)]));
			let now = old;
			const steps = later.map(([story, to], index) => {
				const before = now.get(story) ?? null;
				const after = to && facts(story, index + 2, to);
				now = changed(now, story, after);
				return { before, after };
			});
			const last = rowsOf(now, list)[list.limit - 1] ?? null;
			const told = steps.some(({ before, after }) => firstRowsChanged(list, BERLIN, before, after, last));
			if (firstOf(old, list) !== firstOf(now, list)) expect(told).toBe(true);
		}),
		{ numRuns: 3000 },
	);
});

/** A story's fields at the boundary, and the workflow's table. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, dayRange, isDay } from "../../src/core/date-style.ts";
import {
	afterTransition,
	Instant,
	StoryFields,
	TRANSITIONS,
	type Transition,
	WORKFLOW_STATES,
} from "../../src/core/story.ts";

const least = { edition: "en", section: "world", headline: "H" };

describe("fields", () => {
	test("that are left out have their defaults; reading again changes nothing", () => {
		const fields = StoryFields.parse(least);
		expect(fields).toMatchObject({ ...least, kicker: "", byline: [], picture: null, publishedAt: null, rights: {} });
		expect(StoryFields.parse(JSON.parse(JSON.stringify(fields)))).toEqual(fields);
	});

	test("of one line are one line", () => {
		expect(StoryFields.parse({ ...least, headline: " Two\r\n lines\u0000 \t" }).headline).toBe("Two lines");
	});

	test("that are unknown are refused, __proto__ too", () => {
		expect(StoryFields.safeParse({ ...least, extra: 1 }).success).toBe(false);
		expect(
			StoryFields.safeParse(JSON.parse('{"edition":"en","section":"w","headline":"h","__proto__":{"x":1}}')).success,
		).toBe(false);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
});

describe("an instant", () => {
	test("is read from milliseconds and from ISO 8601 with an offset", () => {
		expect(Instant.parse(1610449200000)).toBe(1610449200000);
		expect(Instant.parse("2021-01-12T14:00:00+03:00")).toBe(1610449200000);
		expect(Instant.parse("2021-01-12T11:00:00.000Z")).toBe(1610449200000);
	});

	test.each([
		"2021-01-12",
		"2021-01-12T14:00:00",
		"2021-02-30T00:00:00Z",
		"12.1.2021",
		1.5,
		Number.NaN,
		8.64e15,
		-8.64e15,
		null,
	])("is not %j", (value) => expect(Instant.safeParse(value).success).toBe(false));

	test("has a day of four-digit year in every zone", () => {
		const zone = fc.constantFrom("Europe/Istanbul", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Dublin");
		fc.assert(
			fc.property(fc.integer({ min: -3.1e13, max: 2.54e14 }), zone, (value, where) => {
				const read = Instant.safeParse(value);
				if (!read.success) return;
				const day = dayOf(read.data, where);
				expect(isDay(day)).toBe(true);
				const { from, to } = dayRange(day, where);
				expect(from <= value && value < to).toBe(true);
			}),
		);
	});
});

describe("the workflow", () => {
	const table: Record<Transition, string> = {
		submit: "inReview - - - - -",
		sendBack: "- draft draft - - -",
		approve: "approved approved approved - - -",
		schedule: "scheduled scheduled scheduled scheduled - -",
		unschedule: "- - - draft - -",
		publish: "live live live live live -",
		withdraw: "- - - - withdrawn -",
		reinstate: "- - - - - live",
	};
	test.each(Object.entries(table))(
		"%s leads from draft, inReview, approved, scheduled, live, withdrawn to %s",
		(name, row) => {
			const reached = WORKFLOW_STATES.map((state) => afterTransition(state, name as Transition) ?? "-");
			expect(reached.join(" ")).toBe(row);
		},
	);

	test("names each transition here", () => expect(Object.keys(TRANSITIONS)).toEqual(Object.keys(table)));
});

/** Rights: a story tightens the paper's, and never loosens them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { noticeFor, Rights, robotsDirectives, StoryRights, tighten } from "../../src/core/rights.ts";

const fields = {
	license: fc.constantFrom("", "https://example.org/licence"),
	tdmReservation: fc.boolean(),
	tdmPolicy: fc.constantFrom("", "https://example.org/policy"),
	index: fc.boolean(),
	maxSnippet: fc.constantFrom(-1, 0, 50, 300),
	refuseTraining: fc.boolean(),
};
const paperRights = fc.record(fields).map((value) => Rights.parse(value));
const storyRights = fc.record(fields, { requiredKeys: [] }).map((value) => StoryRights.parse(value));
const longest = (snippet: number) => (snippet === -1 ? Number.POSITIVE_INFINITY : snippet);

test("what either reserves is reserved", () => {
	fc.assert(
		fc.property(paperRights, storyRights, (paper, story) => {
			const both = tighten(paper, story);
			expect(both.tdmReservation).toBe(paper.tdmReservation || story.tdmReservation === true);
			expect(both.refuseTraining).toBe(paper.refuseTraining || story.refuseTraining === true);
			expect(both.index).toBe(paper.index && story.index !== false);
			expect(longest(both.maxSnippet)).toBe(Math.min(longest(paper.maxSnippet), longest(story.maxSnippet ?? -1)));
			expect(tighten(both, story)).toEqual(both);
			expect(Rights.parse(both)).toEqual(both);
		}),
	);
});

test("a story that says nothing changes nothing", () => {
	const paper = Rights.parse({
		holder: "The Daily",
		notice: "© 2000-{year}",
		license: "https://example.org/",
		maxSnippet: 100,
	});
	expect(tighten(paper, undefined)).toEqual(paper);
	expect(StoryRights.parse({})).toEqual({});
	expect(tighten(paper, StoryRights.parse({}))).toEqual(paper);
	expect(tighten(paper, StoryRights.parse({ tdmReservation: true }))).toEqual({ ...paper, tdmReservation: true });
});

test("robots are told", () => {
	expect(robotsDirectives(Rights.parse({}))).toBe("index, follow, max-image-preview:large, max-snippet:-1");
	expect(robotsDirectives(Rights.parse({ index: false, maxSnippet: 0 }))).toBe(
		"noindex, follow, max-image-preview:large, max-snippet:0",
	);
});

test("the notice names the year wherever it asks for it", () => {
	expect(noticeFor(Rights.parse({ notice: "{year} © 2000-{year}" }), 2027)).toBe("2027 © 2000-2027");
});

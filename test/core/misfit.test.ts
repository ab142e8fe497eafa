/** What does not fit a schema, said in words: what is wrong, and what to do. */
import { expect, test } from "vitest";
import { z } from "zod";
import { type MisfitKind, misfitSentence, misfitsOf } from "../../src/core/misfit.ts";
import { Edition, Key, SectionPath } from "../../src/core/paper.ts";
import { CropBox } from "../../src/core/pictures/crop-schema.ts";
import { StoryFields } from "../../src/core/story.ts";
import { WebhookInput } from "../../src/core/webhook.ts";
import { Body } from "../../src/elements/body.ts";

const story = (given: object) => ({ edition: "en", section: "world", headline: "", ...given });
const sends = z.strictObject({ n: z.number().gt(0).lte(5), some: z.array(z.string()).min(1).max(2) }).partial();

const TABLE: readonly [schema: z.ZodType, value: unknown, kind: MisfitKind, sentence: string][] = [
	[
		StoryFields,
		story({ headline: "x".repeat(512) }),
		"tooLong",
		'The field "headline" is too long: it has 512 characters, and 500 are the most; shorten it by 12.',
	],
	[StoryFields, { edition: "en", headline: "" }, "missing", 'The field "section" is missing; it has to be there.'],
	[StoryFields, story({ headline: 7 }), "wrongType", 'The field "headline" must be text, not a number.'],
	[StoryFields, story({ topics: "war" }), "wrongType", 'The field "topics" must be a list, not text.'],
	[StoryFields, [], "wrongType", "What was sent must be an object, not a list."],
	[
		StoryFields,
		story({ headlne: "x" }),
		"unknown",
		'The field "headlne" is not known here; leave it out, or look for a slip in its name.',
	],
	[
		StoryFields,
		story({ embargo: "tomorrow" }),
		"notAMoment",
		'The field "embargo" must be a moment with its time zone, such as 2026-01-12T11:00:00Z.',
	],
	[StoryFields, story({ embargo: -1e15 }), "form", 'The field "embargo" must lie between the years 1000 and 9998.'],
	[Key, "Ada D", "form", "What was sent must be lower-case letters, digits and single hyphens."],
	[SectionPath, "", "empty", "What was sent must not be empty; say something here."],
	[Body, [{ type: "heading", text: "x", level: "big" }], "notAmong", 'The field "0.level" must be one of: 2, 3, 4.'],
	[z.string().min(8), "short", "tooShort", "What was sent is too short: it has 5 characters, and 8 are the least."],
	[sends, { n: 9 }, "tooGreat", 'The field "n" is too great: it is 9, and 5 is the most.'],
	[sends, { n: 0 }, "tooLittle", 'The field "n" is too little: it is 0, and it must be more than 0.'],
	[
		sends,
		{ some: ["a", "b", "c"] },
		"tooMany",
		'The field "some" has too many entries: it has 3, and 2 are the most; take 1 out.',
	],
	[sends, { some: [] }, "tooFew", 'The field "some" has too few entries: it has 0, and 1 is the least.'],
	[z.int(), 1.5, "notWhole", "What was sent must be a whole number, not 1.5."],
	[z.coerce.number(), "many", "wrongType", "What was sent must be a number, not text."],
	[z.enum(["a", "b"]), "c", "notAmong", "What was sent must be one of: a, b."],
	[
		z.discriminatedUnion("type", [z.object({ type: z.literal("a") }), z.object({ type: z.literal("b") })]),
		{ type: "dance" },
		"notAmong",
		'The field "type" must be one of: a, b.',
	],
	[z.literal("a"), "c", "notAmong", "What was sent must be a."],
	[z.url(), "example", "notAnAddress", "What was sent must be a whole web address, such as https://example.org/page."],
	[z.number().multipleOf(5), 7, "form", "What was sent must be a multiple of 5."],
	[
		z.record(Key, z.string()),
		{ "A b": "" },
		"form",
		'The field "A b" must be lower-case letters, digits and single hyphens.',
	],
	[z.string().refine(() => false, "a correction needs words"), "", "form", "What was sent: a correction needs words."],
	[z.string().refine(() => false), "x", "form", "What was sent does not have the form that is needed here."],
];

test.each(TABLE.map(([schema, value, ...said]) => [said[1], schema, value, ...said] as const))(
	"%s",
	(_, schema, value, kind, sentence) => {
		const parsed = schema.safeParse(value);
		if (parsed.success) throw new Error("it fits");
		const [first] = misfitsOf(parsed.error, value);
		expect([misfitSentence(first, "What was sent"), first.kind]).toEqual([sentence, kind]);
	},
);

test("no schema lets the words of its library out, whatever is sent", () => {
	const raw = /Invalid|Too (?:big|small)|expected|received|Unrecognized|undefined|NaN|>=|<=/u;
	const hostile = [undefined, null, 1e300, -1, "", "x".repeat(100_000), [], {}, { type: "?" }, [[1]], [{}], true];
	const shapes = { ...StoryFields.shape, ...Edition.shape, ...WebhookInput.shape, CropBox, Body, SectionPath };
	let refused = 0;
	for (const schema of Object.values(shapes))
		for (const value of hostile) {
			const parsed = (schema as z.ZodType).safeParse(value);
			if (parsed.success) continue;
			refused++;
			for (const { detail } of misfitsOf(parsed.error, value)) expect(detail).not.toMatch(raw);
		}
	expect(refused).toBeGreaterThan(150);
});

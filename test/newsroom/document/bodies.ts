/** Bodies made by chance, with every kind of element; and the form that the editor gives their marks. */
import fc from "fast-check";
import type { Inline, Mark } from "../../../src/core/inline.ts";
import { Body } from "../../../src/elements/body.ts";
import { someInline, someWords } from "../../../src/elements/contract.ts";

const id = fc.integer({ min: 1, max: 999 });
const ratio = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
const some = (
	type: string | null,
	required: Record<string, fc.Arbitrary<unknown>>,
	optional: Record<string, fc.Arbitrary<unknown>> = {},
) =>
	fc
		.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) as never[] })
		.map((fields) => (type === null ? fields : { type, ...fields }));

const box = fc.constantFrom({ x: 0, y: 0.25, width: 1, height: 0.5 }, { x: 0.1, y: 0.1, width: 0.02, height: 0.3 });
const pictureFields = {
	credit: someWords,
	alt: someWords,
	decorative: fc.constant(true),
	focal: fc.record({ x: ratio, y: ratio }),
	crops: fc.record({ full: box, "3:2": box, "4:5": box }, { requiredKeys: [] }),
};
const leaf = fc.oneof(someInline, some(null, { text: someInline }));
const below = (items: fc.Arbitrary<unknown>) =>
	some(null, { items: fc.array(items, { minLength: 1, maxLength: 3 }) }, { ordered: fc.boolean() });
const second = fc.oneof(leaf, some(null, { text: someInline }, { list: below(leaf) }));
const first = fc.oneof(leaf, some(null, { text: someInline }, { list: below(second) }));
const span = fc.integer({ min: 1, max: 9 });
const cell = some(null, { text: someInline }, { header: fc.boolean(), colspan: span, rowspan: span });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const paragraph = some("paragraph", { text: someInline });
const heading = some("heading", { text: someInline }, { level: fc.constantFrom(2, 3, 4) });
const list = some("list", { items: fc.array(first, { minLength: 1, maxLength: 4 }) }, { ordered: fc.boolean() });
const table = some("table", { rows }, { caption: someInline });
const address = fc.constantFrom("https://example.org/film.mp4", "/media/film.mp4");
const recording = { title: someWords, caption: someInline, credit: someWords };
const inner = fc.array(fc.oneof(paragraph, heading, list, table), { minLength: 1, maxLength: 3 });

export const someElement: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: paragraph },
	heading,
	list,
	table,
	some(
		"quotation",
		{ paragraphs: fc.array(someInline, { minLength: 1, maxLength: 3 }) },
		{ speaker: someWords, source: fc.constantFrom("", "https://example.org/") },
	),
	some("pullquote", { text: someInline }, { speaker: someWords }),
	some("picture", { asset: id, caption: someInline }, { ...pictureFields, width: fc.constantFrom("body", "wide") }),
	some(
		"gallery",
		{
			pictures: fc.array(some(null, { asset: id, caption: someInline }, pictureFields), { minLength: 1, maxLength: 3 }),
		},
		{ title: someWords },
	),
	some("factbox", { body: inner }, { title: someWords }),
	some("embed", { url: fc.constant("https://example.org/embed") }, { title: someWords }),
	some("video", { url: address }, { ...recording, poster: id }),
	some("audio", { url: address }, recording),
	fc.constant({ type: "rule" }),
	some("note", { text: someInline }),
);

export const someBody: fc.Arbitrary<Body> = fc
	.array(someElement, { maxLength: 6 })
	.map((sent) => inEditorForm(Body.parse(sent)));

const ORDER: readonly Mark["type"][] = ["language", "link", "storyLink", "strong", "emphasis", "sub", "sup"];

/** The order of marks says nothing, and neither does a second mark of the same kind: the editor has one order and one of each. */
export function inEditorForm(body: Body): Body {
	const form = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(form);
		if (value === null || typeof value !== "object") return value;
		const run = value as Inline[number];
		if (typeof run.text === "string" && run.marks) return { text: run.text, marks: marksInOrder(run.marks) };
		return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, form(inside)]));
	};
	return Body.parse(form(body));
}

const marksInOrder = (marks: readonly Mark[]): Mark[] =>
	ORDER.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);

/** Every kind of element keeps the contract; a body keeps what its elements hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	Body,
	bodyReferences,
	bodyText,
	countWords,
	ELEMENT_KINDS,
	type ElementType,
} from "../../src/elements/body.ts";
import { elementContract, someInline, someWords } from "../../src/elements/contract.ts";
import type { ElementKind } from "../../src/elements/element.ts";
import { wordsIn } from "../../src/elements/words-in.ts";

const id = fc.integer({ min: 1, max: 999 });
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
/** A record whose other fields are left out at times. */
function some(required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) {
	return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<object>;
}
const named = (type: ElementType, value: fc.Arbitrary<object>) => value.map((fields) => ({ type, ...fields }));

const pictureOptions = { credit: someWords, alt: someWords, focal: fc.record({ x: ratio, y: ratio }) };
const leaf = fc.oneof(someInline, some({ text: someInline }));
const below = (items: fc.Arbitrary<unknown>) =>
	some({ items: fc.array(items, { maxLength: 3 }) }, { ordered: fc.boolean() });
const second = fc.oneof(leaf, some({ text: someInline }, { list: below(leaf) }));
const items = fc.array(fc.oneof(leaf, some({ text: someInline }, { list: below(second) })), {
	minLength: 1,
	maxLength: 4,
});
const cell = some(
	{ text: someInline },
	{ header: fc.boolean(), colspan: fc.integer({ min: 1, max: 9 }), rowspan: fc.integer({ min: 1, max: 9 }) },
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const address = fc.constantFrom("https://example.org/film.mp4", "/media/film.mp4");
const recording = { title: someWords, caption: someInline, credit: someWords };
const paragraph = named("paragraph", some({ text: someInline }));
const heading = named("heading", some({ text: someInline }, { level: fc.constantFrom(2, 3, 4) }));
const list = named("list", some({ items }, { ordered: fc.boolean() }));
const table = named("table", some({ rows }, { caption: someInline }));

const values: Record<ElementType, fc.Arbitrary<object>> = {
	paragraph,
	heading,
	list,
	table,
	quotation: named(
		"quotation",
		some(
			{ paragraphs: fc.array(someInline, { minLength: 1, maxLength: 3 }) },
			{ speaker: someWords, source: fc.constantFrom("", "https://example.org/") },
		),
	),
	pullquote: named("pullquote", some({ text: someInline }, { speaker: someWords })),
	picture: named(
		"picture",
		some({ asset: id, caption: someInline }, { ...pictureOptions, width: fc.constantFrom("body", "wide") }),
	),
	gallery: named(
		"gallery",
		some(
			{ pictures: fc.array(some({ asset: id, caption: someInline }, pictureOptions), { minLength: 1, maxLength: 3 }) },
			{ title: someWords },
		),
	),
	factbox: named(
		"factbox",
		some(
			{ body: fc.array(fc.oneof(paragraph, heading, list, table), { minLength: 1, maxLength: 3 }) },
			{ title: someWords },
		),
	),
	embed: named("embed", some({ url: fc.constant("https://example.org/embed") }, { title: someWords })),
	video: named("video", some({ url: address }, { ...recording, poster: id })),
	audio: named("audio", some({ url: address }, recording)),
	rule: named("rule", fc.constant({})),
	note: named("note", some({ text: someInline })),
};

for (const [type, kind] of Object.entries(ELEMENT_KINDS))
	elementContract(kind as unknown as ElementKind<string, { type: string }>, values[type as ElementType]);

describe("a body", () => {
	const bodies = fc.array(fc.oneof(...Object.values(values)), { maxLength: 5 });

	test("is read again from what it was written as, and points at what its elements point at, in order, once", () => {
		fc.assert(
			fc.property(bodies, (sent) => {
				const body = Body.parse(sent);
				expect(Body.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
				const { stories, assets } = bodyReferences(body);
				for (const ids of [stories, assets]) expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
				expect(bodyReferences([...body, ...body])).toEqual({ stories, assets });
			}),
		);
	});

	test("parts its elements by blank lines and counts words of every script", () => {
		const body = Body.parse([
			{ type: "heading", text: "Two words" },
			{ type: "paragraph", text: [{ text: "İstanbul’da " }, { text: "1,5 milyon", marks: [{ type: "strong" }] }] },
			{ type: "picture", asset: 1 },
			{ type: "paragraph", text: "Արևելք مرحبا" },
		]);
		expect(bodyText(body)).toBe("Two words\n\nİstanbul’da 1,5 milyon\n\nԱրևելք مرحبا");
		expect(countWords(body)).toBe(8);
		expect([bodyText([]), countWords([])]).toEqual(["", 0]);
	});

	test("counts the same words as are found by their pattern", () => {
		const pieces = fc.constantFrom(
			"a",
			"İ",
			"é",
			"e\u0301",
			"-",
			"’",
			"'",
			".",
			" ",
			"\n",
			"7",
			"ա",
			"م",
			"𝒜",
			"\ud835",
			"\udc9c",
			"🙂",
			"_",
			"中",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(pieces).map((all) => all.join("")),
					fc.string({ unit: "binary" }),
				),
				(text) => {
					expect(wordsIn(text)).toBe(text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0);
				},
			),
			{ numRuns: 2000 },
		);
	});

	const refused: Record<string, unknown> = {
		"an unknown kind": [{ type: "script", text: "x" }],
		"an element without a kind": [{ text: "x" }],
		"a kind that only a prototype has": [{ type: "constructor" }],
		"a script address": [{ type: "paragraph", text: [{ text: "x", marks: [{ type: "link", href: "javascript:x" }] }] }],
		"an embed over http": [{ type: "embed", url: "http://example.org/" }],
		"an address without a scheme": [{ type: "video", url: "//example.org/film" }],
		"a list deeper than three levels": [
			{
				type: "list",
				items: [
					{ text: "1", list: { items: [{ text: "2", list: { items: [{ text: "3", list: { items: ["4"] } }] } }] } },
				],
			},
		],
		"a fact box in a fact box": [
			{ type: "factbox", body: [{ type: "factbox", body: [{ type: "paragraph", text: "x" }] }] },
		],
		"a heading of level 1": [{ type: "heading", level: 1, text: "x" }],
		"an asset without a number": [{ type: "picture", asset: "1" }],
		"an own field named __proto__": JSON.parse('[{"type":"paragraph","text":"x","__proto__":{"polluted":1}}]'),
		"something that is no list": { type: "paragraph", text: "x" },
	};
	for (const [name, sent] of Object.entries(refused))
		test(`refuses ${name}`, () => {
			expect(Body.safeParse(sent).success).toBe(false);
			expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		});
});

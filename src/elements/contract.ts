/** The contract of a story element: what every kind of element keeps, proved for values made by chance. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline, Mark } from "../core/inline.ts";
import type { ElementKind } from "./element.ts";

/** Words that show something: no line is empty or blank. */
export const someWords: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom("Pier", "söz", "Արև", "خبر", "北京", "1"), fc.string({ unit: "binary", maxLength: 12 }))
	.map((parts) => parts.join(""));

export const someMark: fc.Arbitrary<Mark> = fc.oneof(
	fc.constantFrom<Mark>({ type: "strong" }, { type: "emphasis" }, { type: "sub" }, { type: "sup" }),
	fc.constantFrom<Mark>({ type: "link", href: "https://example.org/?a=1&b=2" }, { type: "language", lang: "tr" }),
	fc.integer({ min: 1, max: 99 }).map((story): Mark => ({ type: "storyLink", story })),
);

/** Text with marks as somebody may send it: not normalised, but with words. */
export const someInline: fc.Arbitrary<string | Inline> = fc.oneof(
	someWords,
	fc.array(fc.record({ text: someWords, marks: fc.array(someMark, { maxLength: 3 }) }, { requiredKeys: ["text"] }), {
		minLength: 1,
		maxLength: 4,
	}),
);

/** Declares the suite for one kind. `values` makes what may come in at a boundary: every field that can be left out is left out at times. */
export function elementContract<Name extends string, Value extends { type: Name }>(
	kind: ElementKind<Name, Value>,
	values: fc.Arbitrary<unknown>,
): void {
	const parsed = values.map((value) => kind.schema.parse(value));
	describe(`the element ${kind.name}`, () => {
		test("is read again from what it was written as", () => {
			fc.assert(
				fc.property(parsed, (value) => {
					expect(kind.schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
				}),
			);
		});

		test("has words", () => {
			fc.assert(
				fc.property(parsed, (value) => {
					expect(kind.text(value).trim()).not.toBe("");
				}),
			);
		});

		test("names everything that it points at", () => {
			fc.assert(
				fc.property(parsed, (value) => {
					const { stories, assets } = kind.references(value);
					expect(new Set(stories)).toEqual(new Set(numbersUnder(value, ["story"])));
					expect(new Set(assets)).toEqual(new Set(numbersUnder(value, ["asset", "poster"])));
				}),
			);
		});

		test("knows its own fields and refuses others", () => {
			fc.assert(
				fc.property(parsed, (value) => {
					expect(value.type).toBe(kind.name);
					expect(kind.schema.safeParse({ ...value, onclick: "x" }).success).toBe(false);
					expect(kind.schema.safeParse({ ...value, type: "other" }).success).toBe(false);
				}),
			);
		});
	});
}

/** Every number that stands under one of the names, at any depth: found without knowing the element. */
function numbersUnder(value: unknown, names: readonly string[]): number[] {
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([name, member]) =>
		typeof member === "number" && names.includes(name) ? [member] : numbersUnder(member, names),
	);
}

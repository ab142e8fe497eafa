/** Aligning a translation with its original: every element once and in order, and what belongs together together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignTranslation } from "../../src/elements/align-translation.ts";
import { Body } from "../../src/elements/body.ts";

const p = (length: number) => ({ type: "paragraph", text: "x".repeat(length) });
const body = (...elements: object[]) => Body.parse(elements);
const partners = (original: object[], translation: object[]) =>
	alignTranslation(body(...original), body(...translation)).map((pair) => [pair.original, pair.translation]);
const someElement = fc.oneof(
	fc.integer({ min: 0, max: 300 }).map(p),
	fc.constantFrom<object>({ type: "rule" }, { type: "heading", text: "Next" }),
	fc.integer({ min: 1, max: 3 }).map((asset) => ({ type: "picture", asset })),
);
const someBody = fc.array(someElement, { maxLength: 15 });

test("every element of both stands once, in order, with one of its own kind or alone", () => {
	fc.assert(
		fc.property(someBody, someBody, (a, b) => {
			const [original, translation] = [body(...a), body(...b)];
			const pairs = alignTranslation(original, translation);
			const places = (of: "original" | "translation") => pairs.map((pair) => pair[of]).filter((one) => one !== null);
			expect(places("original")).toEqual(original.map((_, index) => index));
			expect(places("translation")).toEqual(translation.map((_, index) => index));
			for (const { original: one, translation: other } of pairs)
				if (one !== null && other !== null) expect(original[one]?.type).toBe(translation[other]?.type);
		}),
	);
});

test("a body stands beside itself element by element, as does one whose texts are all half as long", () => {
	fc.assert(
		fc.property(someBody, (elements) => {
			const original = body(...elements);
			const straight = original.map((_, index) => ({ original: index, translation: index }));
			expect(alignTranslation(original, original)).toEqual(straight);
		}),
	);
	expect(partners([p(200), p(90), p(400)], [p(100), p(45), p(200)])).toEqual([
		[0, 0],
		[1, 1],
		[2, 2],
	]);
});

test("a paragraph that is not translated yet leaves the others beside theirs", () => {
	const picture = { type: "picture", asset: 4 };
	expect(partners([p(300), p(40), picture, p(200)], [p(280), picture, p(210)])).toEqual([
		[0, 0],
		[1, null],
		[2, 1],
		[3, 2],
	]);
});

test("the longest bodies are aligned too", () => {
	const long = body(...Array.from({ length: 5000 }, (_, n) => p((n * 37) % 300)));
	expect(alignTranslation(long, long.slice(3)).filter((pair) => pair.translation === null)).toHaveLength(3);
});

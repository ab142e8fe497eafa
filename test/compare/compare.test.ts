/** Comparing two versions of a text and of a body: nothing lost, nothing invented, and the same thing found again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBodies } from "../../src/compare/compare-bodies.ts";
import { compareWords, Effort } from "../../src/compare/compare-words.ts";
import { canonicalJson } from "../../src/core/ledger.ts";
import { Body } from "../../src/elements/body.ts";

const side = (passages: ReturnType<typeof compareWords>, not: "added" | "removed") =>
	passages
		.filter(({ kind }) => kind !== not)
		.map(({ text }) => text)
		.join("");
const someWord = fc.constantFrom("the", "minister", "denied", "it", "İzmir", "أنقرة", "Երևան", "10,000", ".", " ");
const someText = fc.array(someWord, { maxLength: 30 }).map((words) => words.join(" "));

test("both texts can be read from their passages, whatever they are", () => {
	fc.assert(
		fc.property(fc.oneof(someText, fc.string()), fc.oneof(someText, fc.string()), (before, now) => {
			const passages = compareWords(before, now);
			expect([side(passages, "added"), side(passages, "removed")]).toEqual([before, now]);
			for (const [index, { kind, text }] of passages.entries()) {
				expect(text).not.toBe("");
				expect(kind).not.toBe(passages[index + 1]?.kind);
			}
		}),
	);
});

test("a changed word is one removed and one added, and what lies between two of them goes with them", () => {
	expect(compareWords("Ten people were hurt.", "Twelve persons were hurt.")).toEqual([
		{ kind: "removed", text: "Ten people" },
		{ kind: "added", text: "Twelve persons" },
		{ kind: "same", text: " were hurt." },
	]);
	expect(compareWords("وصل عشرة أشخاص", "وصل عشرون شخصا").map(({ text }) => text)).toEqual([
		"وصل ",
		"عشرة أشخاص",
		"عشرون شخصا",
	]);
});

test("texts with nothing in common are replaced whole, however long", () => {
	const [a, b] = [Array.from({ length: 6000 }, (_, n) => `a${n}`), Array.from({ length: 6000 }, (_, n) => `b${n}`)];
	expect(compareWords(a.join(" "), b.join(" ")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

const paragraph = (text: string) => ({ type: "paragraph", text });
const bodyOf = (...elements: object[]) => Body.parse(elements);
const someBody = fc
	.array(
		fc.oneof(
			someText.map(paragraph),
			fc.constantFrom<object>({ type: "rule" }, { type: "heading", text: "Next" }, { type: "picture", asset: 3 }),
		),
		{ maxLength: 12 },
	)
	.map((elements) => Body.parse(elements));

test("every element of both stands once and in order; same ones are the same", () => {
	fc.assert(
		fc.property(someBody, someBody, (before, now) => {
			const pairs = compareBodies(before, now);
			const places = (of: "before" | "now") => pairs.map((pair) => pair[of]).filter((place) => place !== null);
			expect(places("before")).toEqual(before.map((_, index) => index));
			expect(places("now")).toEqual(now.map((_, index) => index));
			for (const { before: from, now: to, isSame } of pairs) {
				if (from === null || to === null) expect(isSame).toBe(false);
				else {
					expect(isSame).toBe(canonicalJson(before[from]) === canonicalJson(now[to]));
					expect(before[from]?.type).toBe(now[to]?.type);
				}
			}
			expect(compareBodies(now, now).every(({ isSame }) => isSame)).toBe(true);
		}),
	);
});

test("a paragraph put in among changed ones does not hide which is which", () => {
	const before = bodyOf(paragraph("Ten people were hurt in the fire."), paragraph("The minister denied it."));
	const now = bodyOf(
		paragraph("Twelve people were hurt in the fire."),
		paragraph("A witness spoke of an explosion."),
		paragraph("The minister did not deny it."),
	);
	expect(compareBodies(before, now)).toEqual([
		{ before: 0, now: 0, isSame: false },
		{ before: null, now: 1, isSame: false },
		{ before: 1, now: 2, isSame: false },
	]);
});

test("the longest bodies with nothing in common are compared too", () => {
	const long = (word: string) => bodyOf(...Array.from({ length: 4000 }, (_, n) => paragraph(`${word}${n}`)));
	const pairs = compareBodies(long("a"), long("b"));
	expect([pairs.length, pairs.every(({ isSame }) => !isSame)]).toEqual([4000, true]);
});

test("of two huge texts that differ everywhere the first places are told word by word, the others whole", () => {
	const text = (name: string, n: number) =>
		Array.from({ length: 30 }, (_, word) => `${name}${n}x${word} stays here`).join(" ");
	const effort = new Effort();
	const compared = Array.from({ length: 3000 }, (_, n) => compareWords(text("old", n), text("new", n), effort));
	expect(compared[0]?.length).toBeGreaterThan(50);
	expect(compared.at(-1)?.map(({ kind }) => kind)).toEqual(["removed", "added"]);
	// Nothing is left to spend, and so nothing is spent.
	expect(effort.mostEdits).toBeLessThan(60);
});

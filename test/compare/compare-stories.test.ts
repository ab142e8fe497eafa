/** Two revisions side by side hold both texts whole, whatever was done to them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareStories } from "../../src/compare/compare-stories.ts";
import { publicDifference } from "../../src/compare/public-difference.ts";
import { StoryFields } from "../../src/core/story.ts";
import { Body, bodyText } from "../../src/elements/body.ts";
import type { StoryContent } from "../../src/store/store.ts";

const word = fc.constantFrom("bir", "iki", "ığdır", "北京市", "ونصف", "Երևան", "1974", "—");
const element = fc.oneof(
	fc.record({
		type: fc.constant("paragraph"),
		text: fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" ")),
	}),
	fc.record({ type: fc.constant("heading"), text: word }),
	fc.record({ type: fc.constant("picture"), asset: fc.integer({ min: 1, max: 3 }), caption: word }),
	fc.constant({ type: "rule" }),
);
const story: fc.Arbitrary<StoryContent> = fc
	.record({ headline: word, standfirst: word, body: fc.array(element, { maxLength: 8 }) })
	.map(({ body, ...fields }) => ({
		fields: StoryFields.parse({ edition: "en", section: "world", ...fields }),
		body: Body.parse(body),
	}));

test("every element of both stands in it once; the words of each can be read from it", () => {
	fc.assert(
		fc.property(story, story, (before, now) => {
			const { elements, fields, isSame } = compareStories(before, now);
			const places = (side: "before" | "now") =>
				elements.flatMap((one) => (one[side] === null ? [] : [one[side]])).sort((a, b) => a - b);
			expect(places("before")).toEqual(before.body.map((_, index) => index));
			expect(places("now")).toEqual(now.body.map((_, index) => index));
			expect(elements.flatMap((one) => (one.now === null ? [] : [one.now]))).toEqual(places("now"));
			for (const { before: old, now: young, passages, did } of elements) {
				const text = (kind: "removed" | "added") =>
					passages
						.filter((one) => one.kind === "same" || one.kind === kind)
						.map((one) => one.text)
						.join("");
				const [was, is] = [old === null ? undefined : before.body[old], young === null ? undefined : now.body[young]];
				if (was) expect(text("removed")).toBe(bodyText([was]));
				if (is) expect(text("added")).toBe(bodyText([is]));
				if (did === "stayed" || did === "moved") expect(was).toEqual(is);
			}
			expect(isSame).toBe(fields.length === 0 && elements.every(({ did }) => did === "stayed"));
		}),
	);
});

test("readers see every changed word, and no more around it than they need", () => {
	fc.assert(
		fc.property(story, story, (before, now) => {
			const { places } = publicDifference(before, now, 1000);
			for (const { passages } of places) {
				expect(passages.length).toBeGreaterThan(0);
				for (const { kind, text } of passages) if (kind === "same") expect(Array.from(text).length).toBeLessThan(170);
			}
			if (before.fields.headline !== now.fields.headline)
				expect(places.some(({ field }) => field === "headline")).toBe(true);
			expect(publicDifference(before, now, 1).isCut).toBe(places.length > 1);
		}),
	);
	const long = (last: string): StoryContent => ({
		fields: StoryFields.parse({ edition: "en", section: "world", headline: "H" }),
		body: Body.parse([{ type: "paragraph", text: `${"many words stand here ".repeat(30)}${last}` }]),
	});
	const [place] = publicDifference(long("old"), long("new"), 9).places;
	expect(place?.passages[0]?.text).toMatch(/^… (?:[a-z]+ )+$/u);
	expect(place?.passages.slice(1)).toEqual([
		{ kind: "removed", text: "old" },
		{ kind: "added", text: "new" },
	]);
});

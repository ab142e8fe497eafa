/** Suggested changes: whatever is done, rejecting it all gives back the text, and accepting it all gives what was done. */
import fc from "fast-check";
import { type Node, Slice } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { describe, expect, test } from "vitest";
import { Body } from "../../../src/elements/body.ts";
import { ownBreaks } from "../../../src/newsroom/document/suggesting/own-breaks.ts";
import { ACCEPT_ALL, REJECT_ALL, settle } from "../../../src/newsroom/document/suggesting/settle.ts";
import { suggest } from "../../../src/newsroom/document/suggesting/suggest.ts";
import { suggestionsIn } from "../../../src/newsroom/document/suggesting/suggestions-in.ts";
import type { Suggestion } from "../../../src/newsroom/document/suggestions.ts";
import { documentOf } from "../../../src/newsroom/document/to-document.ts";
import { bodyOf } from "../../../src/newsroom/document/to-elements.ts";
import { someBody } from "./bodies.ts";
import { type Edit, edited, mixes, someEdit } from "./edits.ts";

const accepted = (doc: Node) => settle(doc, ACCEPT_ALL);
const rejected = (doc: Node) => settle(doc, REJECT_ALL);
let number = 0;
const by = (person: number): Suggestion => ({ id: `s${++number}`, person, name: `P${person}`, time: 1000 + number });
/** A document in words, for messages that one can read. */
const said = (doc: Node) => doc.toString();

/** Works on the document as people who only suggest; says what it should be once all is accepted. */
function suggested(doc: Node, edits: readonly [person: number, edit: Edit][]) {
	let steps = 0;
	for (const [person, edit] of edits) {
		const now = edited(doc, edit);
		if (now === doc || mixes(doc, now)) continue;
		const made = suggest(doc, now, by(person));
		if (made === null) continue;
		expect(said(accepted(made))).toBe(said(accepted(now)));
		expect(accepted(made).eq(accepted(now))).toBe(true);
		doc = made;
		steps++;
	}
	return { doc, steps };
}

const somePerson = fc.constantFrom(1, 2, 3);
const someEdits = fc.array(fc.tuple(somePerson, someEdit), { minLength: 1, maxLength: 12 });
const text = (type: string) => fc.record({ type: fc.constant(type), text: fc.constantFrom("ab cd", "ef gh ij", "") });
const plainBody = fc
	.array(fc.oneof(text("paragraph"), text("paragraph"), text("heading"), fc.constant({ type: "picture", asset: 3 })), {
		minLength: 1,
		maxLength: 5,
	})
	.map((body) => Body.parse(body));

describe("suggesting", () => {
	for (const [name, bodies] of [
		["running text", plainBody],
		["every kind of element", someBody],
	] as const)
		test(`in ${name}: reject all is the original, accept all is what direct editing gives`, () => {
			let steps = 0;
			fc.assert(
				fc.property(bodies, someEdits, (body, edits) => {
					const original = documentOf(body);
					const result = suggested(original, edits);
					steps += result.steps;
					expect(said(rejected(result.doc))).toBe(said(original));
					expect(rejected(result.doc).eq(original)).toBe(true);
					expect(bodyOf(result.doc)).toEqual(bodyOf(original));
					result.doc.check();
				}),
				{ numRuns: 500 },
			);
			expect(steps).toBeGreaterThan(500);
		});

	test("one after the other, in any order, comes to the same as all at once", () => {
		fc.assert(
			fc.property(plainBody, someEdits, fc.infiniteStream(fc.nat(99)), (body, edits, chance) => {
				const original = documentOf(body);
				const { doc } = suggested(original, edits);
				for (const [verdict, whole] of [
					["accept", accepted(doc)],
					["reject", original],
				] as const) {
					let rest = doc;
					for (let all = suggestionsIn(rest); all.length > 0; all = suggestionsIn(rest)) {
						const { id } = (all[(chance.next().value as number) % all.length] as (typeof all)[number]).suggestion;
						rest = settle(rest, (one) => (one.id === id ? verdict : null));
						expect(suggestionsIn(rest).map(({ suggestion }) => suggestion.id)).not.toContain(id);
					}
					expect(said(rest)).toBe(said(whole));
				}
			}),
			{ numRuns: 300 },
		);
	});

	const one = (...texts: string[]) => documentOf(Body.parse(texts.map((text) => ({ type: "paragraph", text }))));
	const typed = (doc: Node, at: number, words: string) => doc.replace(at, at, one(words).slice(1, words.length + 1));

	test("what one person types and takes back leaves nothing; another's is struck out, not gone", () => {
		const doc = one("ab");
		const typing = suggest(doc, typed(doc, 2, "xyz"), by(1)) as Node;
		expect(suggest(typing, typing.replace(2, 5, Slice.empty), by(1))?.eq(doc)).toBe(true);
		const other = suggest(typing, typing.replace(2, 5, Slice.empty), by(2)) as Node;
		expect(
			suggestionsIn(other).map(({ suggestion, inserted, deleted }) => [suggestion.person, inserted, deleted]),
		).toEqual([
			[1, "xyz", ""],
			[2, "", "xyz"],
		]);
	});

	test("what is typed in one go is one suggestion, and another's beside it is another", () => {
		let doc = one("ab");
		for (const [at, letter] of [
			[2, "x"],
			[3, "y"],
			[4, "z"],
		] as const)
			doc = suggest(doc, typed(doc, at, letter), by(1)) as Node;
		doc = suggest(doc, typed(doc, 5, "!"), by(2)) as Node;
		expect(suggestionsIn(doc).map(({ inserted, from, to }) => [inserted, from, to])).toEqual([
			["xyz", 2, 5],
			["!", 5, 6],
		]);
	});

	test("an item of a list is parted and joined without the list being said twice", () => {
		const list = (...items: string[]) => documentOf(Body.parse([{ type: "list", items }]));
		const parted = suggest(list("ab", "cd"), list("a", "b", "cd"), by(1)) as Node;
		expect([parted.childCount, parted.textContent, bodyOf(parted)]).toEqual([1, "abcd", bodyOf(list("ab", "cd"))]);
		const joined = suggest(parted, list("a", "bcd"), by(2)) as Node;
		expect(said(accepted(joined))).toBe(said(list("a", "bcd")));
		expect(said(rejected(joined))).toBe(said(list("ab", "cd")));
	});

	test("who edits directly in a suggested paragraph parts it for good", () => {
		const doc = one("first", "abcd");
		const parted = suggest(doc, one("first", "ab", "cd"), by(1)) as Node;
		const split = new Transform(parted).split(13).doc;
		expect(ownBreaks(parted, split)).toEqual([14]);
		const firm = new Transform(split).setNodeAttribute(14, "change", null).doc;
		expect(bodyOf(firm)).toEqual(bodyOf(one("first", "abc", "d")));
		expect(ownBreaks(parted, parted)).toEqual([]);
	});

	test("a character is never torn, though it takes two places", () => {
		const doc = one("a😀b");
		const made = suggest(doc, one("a😁b"), by(1)) as Node;
		expect(suggestionsIn(made)).toMatchObject([{ inserted: "😁", deleted: "😀" }]);
	});

	test("a kind of paragraph is suggested without its words being said twice", () => {
		const doc = one("Head", "text");
		const now = documentOf(
			Body.parse([
				{ type: "heading", text: "Head" },
				{ type: "paragraph", text: "text" },
			]),
		);
		const made = suggest(doc, now, by(1)) as Node;
		expect(made.textContent).toBe("Headtext");
		expect(suggestionsIn(made)).toMatchObject([{ inserted: "", deleted: "", blocks: ["removed", "split"] }]);
	});
});

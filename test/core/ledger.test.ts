/** The text that is hashed: equal values have equal text, and the text never changes from one version to the next. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, hashedText, isStoryEntry, LEDGER_KINDS, NO_HASH } from "../../src/core/ledger.ts";
import { sha256 } from "../../src/store/sha256.ts";

describe("canonical JSON", () => {
	test.each([
		[{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
		[{ "10": 1, "9": 2, A: 3, a: 4, "": 5 }, '{"":5,"10":1,"9":2,"A":3,"a":4}'],
		[{ "\u{1f600}": 1, "\ufb33": 2 }, '{"\u{1f600}":1,"\ufb33":2}'],
		[{ a: undefined, b: [undefined] }, '{"b":[null]}'],
		[JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
		["\ud800", '"\\ud800"'],
		[-0, "0"],
		[[], "[]"],
		[{}, "{}"],
		[undefined, "null"],
	])("of %j", (value, text) => expect(canonicalJson(value)).toBe(text));

	test("is JSON of the same value, whatever the order of keys", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonicalJson(value);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(JSON.parse(text))).toBe(text);
				expect(canonicalJson(reversed(value))).toBe(text);
			}),
		);
	});

	test("of different values is different", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				if (canonicalJson(a) === canonicalJson(b))
					expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
			}),
		);
	});
});

function reversed(value: unknown): unknown {
	if (value === null || typeof value !== "object") return value;
	if (Array.isArray(value)) return value.map(reversed);
	return Object.fromEntries(
		Object.entries(value)
			.toReversed()
			.map(([key, member]) => [key, reversed(member)]),
	);
}

test("the hash of an entry is what it has always been", () => {
	const draft = { at: 1610449200000, actor: "token:1 desk", kind: "publish", subject: "story:41" } as const;
	const text = hashedText(1, NO_HASH, {
		...draft,
		before: null,
		after: { story: 41, a: "ü" },
		note: "",
		contentHash: "c",
	});
	expect(text).toBe(
		`[1,"${NO_HASH}",1610449200000,"token:1 desk","publish","story:41",null,{"a":"ü","story":41},"","c"]`,
	);
	expect(sha256(text)).toBe("6e4261fb5df1a81efb145f20d2cb26a35fa88205b07d3b9a260c43f484f3affb");
});

test("entries of stories are known by their kind", () => {
	const draft = { at: 0, actor: "", subject: "", before: null, after: null, note: "", contentHash: "" };
	expect(LEDGER_KINDS.filter((kind) => isStoryEntry({ ...draft, kind }))).toEqual([
		"publish",
		"update",
		"correct",
		"withdraw",
	]);
});

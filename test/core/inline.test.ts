/** Text with marks: normal form, and addresses that are safe to link to. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	cleanText,
	Inline,
	isSafeAddress,
	linkedStories,
	normaliseInline,
	plainText,
	seenText,
} from "../../src/core/inline.ts";
import { someMark } from "../../src/elements/contract.ts";

const text = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom("e", "\u0301", "\ud83d", "\ude00", "\r\n", "\u0000", "\ufffe", "가", "ᆨ", ""),
);
const runs = fc.array(fc.record({ text, marks: fc.array(someMark, { maxLength: 2 }) }, { requiredKeys: ["text"] }), {
	maxLength: 6,
});

test("normal text is normal already, and no run is empty or could be joined with the next", () => {
	fc.assert(
		fc.property(runs, (sent) => {
			const before = JSON.stringify(sent);
			const once = normaliseInline(sent);
			expect(JSON.stringify(sent)).toBe(before);
			expect(normaliseInline(once)).toEqual(once);
			for (const [index, run] of once.entries()) {
				expect(run.text).not.toBe("");
				expect(JSON.stringify(run.marks)).not.toBe(
					JSON.stringify(once[index + 1] ? (once[index + 1]?.marks ?? null) : 0),
				);
			}
			expect(linkedStories(once).every((id) => linkedStories(sent).includes(id))).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});

test("clean text is clean already and can stand in XML 1.0", () => {
	fc.assert(
		fc.property(fc.array(text), (parts) => {
			const once = cleanText(parts.join(""));
			expect(cleanText(once)).toBe(once);
			expect(once.isWellFormed()).toBe(true);
			expect(once).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
		}),
	);
});

test("every character, alone and beside an accent or another, comes to normal form C", () => {
	for (let code = 0x20; code < 0x2_0000; code = code === 0xd7ff ? 0xe000 : code + 1) {
		if (/[\u007f\u202d\u202e\ufffe\uffff]/u.test(String.fromCodePoint(code))) continue;
		for (const beside of ["", "a", "\u0301", "\u0654"]) {
			const text = String.fromCodePoint(code) + beside;
			const mirrored = beside + String.fromCodePoint(code);
			if (cleanText(text) !== text.normalize("NFC")) expect.fail(`U+${code.toString(16)} before "${beside}"`);
			if (cleanText(mirrored) !== mirrored.normalize("NFC")) expect.fail(`U+${code.toString(16)} after "${beside}"`);
		}
	}
});

test("a text's direction is not turned round by force", () => {
	expect(cleanText("مرحبا\u202eabc\u202d\u2067x\u2069")).toBe("مرحباabc\u2067x\u2069");
});

test.each(["", " \u00a0", "\u200b\u200b", "\u2060\ufeff", "\u3164", "\u2800", "\u00ad\u200e", "\u0301"])(
	"in %j nothing can be seen",
	(text) => expect(seenText(text)).toBe(""),
);

test.each(["-", "7", "🙂", "م\u200cن", "\u200fმ", "⠁"])("%j can be seen, and stays as it is", (text) =>
	expect(seenText(` ${text} `)).toBe(text),
);

test("an accent in the next run joins its letter", () => {
	expect(normaliseInline([{ text: "e" }, { text: "\u0301" }])).toEqual([{ text: "é" }]);
});

test("a line is read as one run, lines keep their breaks", () => {
	expect(Inline.parse("one\r\ntwo")).toEqual([{ text: "one\ntwo" }]);
	expect(plainText(Inline.parse([{ text: "a" }, { text: "b", marks: [{ type: "strong" }] }]))).toBe("ab");
});

test.each(["https://example.org/a?b#c", "HTTP://example.org", "mailto:a@example.org", "tel:+90", "/en/world", "#top"])(
	"%s may be linked to",
	(address) => expect(isSafeAddress(address)).toBe(true),
);

test.each([
	"javascript:alert(1)",
	"JaVaScRiPt:x",
	"java\nscript:x",
	" javascript:x",
	"\u0001javascript:x",
	"data:text/html,x",
	"vbscript:x",
	"//example.org",
	"/\\example.org",
	"https:example.org",
	"https://",
	"ftp://example.org",
	"file:///etc",
	"mailto:",
	"relative",
	"",
])("%j may not", (address) => expect(isSafeAddress(address)).toBe(false));

/** Addresses: one spelling of each path, and hostile ones refused. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	canonicalPath,
	encodeSegment,
	feedAddress,
	periodAddress,
	storyAddress,
	storyIdOf,
} from "../../src/core/addresses.ts";
import { slugFrom } from "../../src/core/slug.ts";

const edition = { base: "/en" };
const id = fc.integer({ min: 1, max: 999_999_999_999_999 });

describe("a story's address", () => {
	test.each([
		["world", "karabakh-at-putins-table", 41, "/en/world/karabakh-at-putins-table-41"],
		["world/caucasus", "", 41, "/en/world/caucasus/41"],
		["world", "北京", 7, "/en/world/%E5%8C%97%E4%BA%AC-7"],
	])("of %s %s %i", (section, slug, story, address) =>
		expect(storyAddress(edition, section, slug, story)).toBe(address),
	);

	test("gives the id back and is its own one spelling, whatever the headline", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "binary" }),
				id,
				fc.constantFrom("en", "tr", "zh", "ar"),
				(headline, story, locale) => {
					const address = storyAddress(edition, "world", slugFrom(headline, locale), story);
					expect(storyIdOf(address)).toBe(story);
					expect(canonicalPath(address)).toBe(address);
				},
			),
		);
	});

	test.each(["/en/world", "/en/world/x-0", "/en/world/x-041", "/en/world/2021a", "/en/x-1234567890123456", ""])(
		"is not %j",
		(path) => expect(storyIdOf(path)).toBeNull(),
	);
});

describe("the one spelling of a path", () => {
	test.each([
		["/", "/"],
		["/en/world/", "/en/world"],
		["//en//World", "/en/world"],
		["/en/%77orld", "/en/world"],
		["/en/İstanbul", "/en/i%CC%87stanbul"],
		["/en/a+b:c@d", "/en/a+b:c@d"],
		["/en/100%25", "/en/100%25"],
		["/en/rss.xml", "/en/rss.xml"],
	])("%s is %s", (raw, path) => expect(canonicalPath(raw)).toBe(path));

	test.each([
		"",
		"en",
		"/%",
		"/%ff",
		"/a/../b",
		"/a/%2e%2e/b",
		"/.",
		"/a%2fb",
		"/a\\b",
		"/a%00",
		"/a\nb",
		`/${"a".repeat(2048)}`,
	])("there is none of %j", (raw) => expect(canonicalPath(raw)).toBeNull());

	test("is its own spelling, has no dot segment, no slash too many and no character that is not printable ASCII", () => {
		const segment = fc.oneof(
			fc.string({ unit: "binary" }),
			fc.constantFrom("..", ".", "%2e", "%252e%252e", "%c0%ae", "İ", "ῼ", "ŉ", "A", "\ud800", "北".repeat(300)),
		);
		fc.assert(
			fc.property(fc.array(segment), (segments) => {
				const path = canonicalPath(`/${segments.join("/")}`);
				if (path === null) return;
				expect(canonicalPath(path)).toBe(path);
				expect(path).toMatch(/^\/[!-~]*$/u);
				expect(path).not.toMatch(/\/\/|\\|.\/$|\/\.\.?(?:\/|$)/u);
			}),
			{ numRuns: 2000 },
		);
	});
});

test("a segment keeps its readable marks", () => {
	expect(encodeSegment("a&b=c,d;e f/g")).toBe("a&b=c,d;e%20f%2Fg");
});

test("pages below a page", () => {
	expect(periodAddress("/en/world", "2021-01-12")).toBe("/en/world/2021/01/12");
	expect(feedAddress("/en", "json")).toBe("/en/feed.json");
});

const hostile = join(import.meta.dirname, "../../../shared/corpus/security/paths");
test("no hostile path of the corpus leads out of the pages", (context) => {
	if (!existsSync(hostile)) return context.skip("the corpus of hostile paths is not beside the repository");
	const lines = readdirSync(hostile).flatMap((name) => readFileSync(join(hostile, name), "utf8").split(/\r?\n/u));
	expect(lines.length).toBeGreaterThan(2000);
	for (const line of lines) {
		for (const raw of [line, `/${line}`, `/en/${encodeURIComponent(line)}`]) {
			const path = canonicalPath(raw);
			if (path === null) continue;
			expect(canonicalPath(path)).toBe(path);
			expect(path).toMatch(/^\/[!-~]*$/u);
			// What a file system or another program may make of it after one more decoding stays in the folder of pages.
			expect(path.split("/")).not.toContain("..");
			expect(path).not.toContain("\\");
		}
	}
});

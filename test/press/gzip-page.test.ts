import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzipPage } from "../../src/press/sinks/gzip-page.ts";

const RUNS = Number(process.env.BROADSHEET_RUNS ?? 60);

test("pages that begin alike, and those that do not, are in gzip what they are", () => {
	const sheet = fc.constantFrom(3000, 4096, 9000, 70_000).map((size) => "a{color:red}".repeat(size / 12));
	const page = fc.record({ head: fc.constantFrom("<html lang=en>", "<html lang=ӱ>", ""), sheet, rest: fc.string() });
	fc.assert(
		fc.property(fc.array(page, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pages, level) => {
			for (const { head, sheet, rest } of pages) {
				const body = Buffer.from(`${head}<style>${sheet}</style>${rest}`);
				expect(gunzipSync(gzipPage(body, level)).equals(body)).toBe(true);
			}
		}),
		{ numRuns: RUNS },
	);
});

test("a beginning that came before is not compressed again", () => {
	const sheet = Array.from({ length: 400 }, (_, n) => `.of-${n * 7919}{margin:${(n * 31) % 97}px}`).join("");
	const page = (text: string) => Buffer.from(`<style>${sheet}</style>${text}`);
	const [first, , third] = ["One", "Two", "Three"].map((text) => gzipPage(page(text), 1));
	// The kept beginning has the best compression, whatever grade is asked for.
	expect(third?.length).toBeLessThan(first?.length ?? 0);
});

test("what has no sheet, and nothing at all, is in gzip too", () => {
	for (const text of ["", "</style>", "User-agent: *\n", "x".repeat(100_000)])
		expect(gunzipSync(gzipPage(Buffer.from(text), 1)).toString()).toBe(text);
});

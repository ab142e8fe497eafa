/** Whatever a category is called, its path is one that addresses allow. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SectionPath } from "../../src/core/paper.ts";
import { sectionPath } from "../../src/import/section-path.ts";

test.each([
	[["World", "Caucasus"], "en", "world/caucasus"],
	[["Dünya", "Türkiye'nin İçi"], "tr", "dunya/turkiyenin-ici"],
	[["Archive"], "en", "archive-section"],
	[["2020"], "en", "s2020"],
	[["Top 10"], "en", "top10"],
	[["F 1 2"], "en", "f12"],
	[["a", "b", "c", "d", "e"], "en", "a/b/c/e"],
])("%j in %s is %s", (names, locale, path) => {
	expect(sectionPath(names, locale)).toBe(path);
});

test("any names give an allowed path, always the same", () => {
	const names = fc.array(fc.string({ unit: "binary", maxLength: 30 }), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(names, (given) => {
			const path = sectionPath(given, "tr");
			expect(SectionPath.safeParse(path).success).toBe(true);
			expect(sectionPath(given, "tr")).toBe(path);
		}),
		{ numRuns: 40 },
	);
}, 30_000);

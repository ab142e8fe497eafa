import { expect, test } from "vitest";
import { momentOf } from "../../src/cli/moment.ts";

test.each([
	["90d", 90 * 86_400_000],
	["12h", 12 * 3_600_000],
	["1970-01-02T03:00:00+03:00", 86_400_000],
	["1970-01-02", null],
	["tomorrow", null],
	["-1d", null],
])("%s", (typed, moment) => {
	expect(momentOf(typed, 0)).toBe(moment);
});

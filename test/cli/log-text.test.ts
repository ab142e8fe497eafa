import { expect, test } from "vitest";
import { textOf } from "../../src/cli/logger.ts";

test("a line of the log for people has time, weight, sentence and facts", () => {
	const line = JSON.stringify({
		level: 30,
		time: "2021-01-12T11:00:01.250Z",
		story: 41,
		problem: { code: "x" },
		msg: "a story went out",
	});
	expect(textOf(line)).toBe('11:00:01 info  a story went out story=41 problem={"code":"x"}\n');
});

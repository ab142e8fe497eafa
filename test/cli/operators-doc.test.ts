import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Option } from "../../src/config/option.ts";
import { OPTION_NAMES, OPTIONS } from "../../src/config/options.ts";
import { expectation } from "../../src/config/read-value.ts";

test("docs/operators.md has exactly the table of options that the program has", () => {
	const text = readFileSync(new URL("../../docs/operators.md", import.meta.url), "utf8");
	const rows = text.split("\n").filter((line) => line.startsWith("| `--"));
	const wanted = OPTION_NAMES.map((name) => {
		const option: Option = OPTIONS[name];
		const standard = option.default === "" ? "none" : `\`${option.default}\``;
		return `| \`${option.flag}\` | \`${option.env}\` | ${standard} | ${option.help}. Takes ${expectation(option)}. |`;
	});
	expect(rows).toEqual(wanted);
});

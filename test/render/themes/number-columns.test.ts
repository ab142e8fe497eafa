import { expect, test } from "vitest";
import { Cell } from "../../../src/elements/table.ts";
import { cellsOfNumbers } from "../../../src/render/themes/default/elements/number-columns.ts";

const cell = (text: string, more: Partial<Cell> = {}): Cell => Cell.parse({ text: [{ text }], ...more });
const rows = (...lines: string[]) => lines.map((line) => line.split("|").map((text) => cell(text)));
const marks = (table: Cell[][], head = 1) =>
	cellsOfNumbers(table, head).map((row) => row.map((number) => (number ? "n" : ".")).join(""));

test("a column of numbers takes its header with it", () =>
	expect(marks(rows("Club|Won|Trainer", "Kalamış|9|Aksoy", "Mudanya|−1|Demir"))).toEqual([".n.", ".n.", ".n."]));

test("one word makes it a column of words", () =>
	expect(marks(rows("A|B", "12|12", "12|none yet"))).toEqual(["n.", "n.", "n."]));

test("nothing is no word, and nothing alone is no number", () =>
	expect(marks(rows("A|B", "1 200 km|–", "|"))).toEqual(["n.", "n.", "n."]));

test("a cell that reaches down moves those of the next row", () =>
	expect(marks([[cell("Year", { rowspan: 2 }), cell("€ 5")], [cell("7")]], 0)).toEqual([".n", "n"]));

test("a header over several columns follows them all", () =>
	expect(marks([[cell("Goals", { colspan: 2 })], [cell("3"), cell("٤")]])).toEqual(["n", "nn"]));

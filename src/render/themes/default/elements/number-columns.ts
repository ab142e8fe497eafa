/** Which columns of a table hold only numbers, and in which column each cell of it begins. */
import { plainText } from "../../../../core/inline.ts";
import type { Cell } from "../../../../elements/table.ts";

/** Digits with what stands around them in tables: signs, currencies, separators, units of one or two letters. */
const NUMBER = /^[\s+−–\p{Sc}-]*\p{Nd}[\p{Nd}\s.,٫٬'’%‰/:–-]*[\p{L}\p{Sc}]{0,2}$/u;
/** What a table says where it has no number. */
const NOTHING = /^\s*[−–—-]?\s*$/u;

/**
 * True for each cell whose columns are columns of numbers; in the shape of `rows`. `head` is how many rows are the
 * table's head: they follow their column and do not decide. A cell over several columns does not decide either.
 */
export function cellsOfNumbers(rows: readonly (readonly Cell[])[], head: number): readonly (readonly boolean[])[] {
	const starts = columnStarts(rows);
	const numbers = new Set<number>();
	const words = new Set<number>();
	rows.slice(head).forEach((row, r) => {
		row.forEach((cell, c) => {
			const text = plainText(cell.text);
			const column = starts[head + r]?.[c] ?? 0;
			if (cell.colspan > 1 || (NOTHING.test(text) && !cell.header)) return;
			(NUMBER.test(text) && !cell.header ? numbers : words).add(column);
		});
	});
	return rows.map((row, r) =>
		row.map((cell, c) => {
			const start = starts[r]?.[c] ?? 0;
			for (let column = start; column < start + cell.colspan; column++)
				if (!numbers.has(column) || words.has(column)) return false;
			return true;
		}),
	);
}

/** A cell that reaches down takes its columns from the rows below (HTML, forming a table). */
function columnStarts(rows: readonly (readonly Cell[])[]): number[][] {
	/** For each column, the first row in which it is free again. */
	const freeFrom: number[] = [];
	return rows.map((row, r) => {
		let column = 0;
		return row.map((cell) => {
			while ((freeFrom[column] ?? 0) > r) column++;
			const start = column;
			for (; column < start + cell.colspan; column++) freeFrom[column] = r + cell.rowspan;
			return start;
		});
	});
}

/** The rows of a table in the editor as rows of an element, which all have a cell of their own. */
import type { Node } from "prosemirror-model";
import type { Inline } from "../../core/inline.ts";
import type { Cell } from "../../elements/table.ts";

/** A row of which every place is covered from above goes, and what covers it becomes as much shorter. */
export function tableRows(grid: Node, textOf: (cell: Node) => Inline): Cell[][] {
	const rows: Cell[][] = [];
	grid.forEach((row) => {
		if (row.childCount === 0) {
			for (const [at, above] of rows.entries())
				for (const cell of above) if (cell.rowspan > rows.length - at) cell.rowspan--;
			return;
		}
		const cells: Cell[] = [];
		row.forEach((cell) => {
			const { colspan, rowspan } = cell.attrs;
			cells.push({ text: textOf(cell), header: cell.type.name === "headercell", colspan, rowspan });
		});
		rows.push(cells);
	});
	return rows;
}

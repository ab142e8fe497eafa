/** A table: header rows in its head, columns of numbers set so that they can be compared; it scrolls when it is wider than the page. */
import { plainText } from "../../../../core/inline.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Cell } from "../../../../elements/table.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { cellsOfNumbers } from "./number-columns.ts";

export function drawTable(element: ElementOf<"table">, drawing: Drawing): Html {
	const name = plainText(element.caption) || drawing.context.t("table");
	const body = element.rows.findIndex((row) => !row.every((cell) => cell.header));
	const head = body < 0 ? 0 : body;
	const numbers = cellsOfNumbers(element.rows, head);
	const rows = element.rows.map((cells, r) => (
		<tr>{cells.map((cell, c) => drawCell(cell, r < head ? "col" : "row", numbers[r]?.[c] === true, drawing))}</tr>
	));
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; a landmark for each would be too many
		<div class="table" role="group" aria-label={name} tabindex="0">
			<table>
				{element.caption.length > 0 && <caption>{inlineMarkup(element.caption, drawing)}</caption>}
				{head > 0 && <thead>{rows.slice(0, head)}</thead>}
				<tbody>{rows.slice(head)}</tbody>
			</table>
		</div>
	);
}

function drawCell(cell: Cell, scope: "col" | "row", number: boolean, drawing: Drawing): Html {
	const attributes = {
		colspan: cell.colspan > 1 ? cell.colspan : null,
		rowspan: cell.rowspan > 1 ? cell.rowspan : null,
		class: number ? "number" : null,
	};
	const text = inlineMarkup(cell.text, drawing);
	// An empty corner is no header of anything.
	if (!cell.header || cell.text.length === 0) return <td {...attributes}>{text}</td>;
	return (
		<th {...attributes} scope={scope === "col" && cell.colspan > 1 ? "colgroup" : scope}>
			{text}
		</th>
	);
}

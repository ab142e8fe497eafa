/** A table: header rows in its head, columns of numbers set so that they can be compared; it scrolls when it is wider than the page. */
import { plainText } from "../../../../core/inline.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Cell } from "../../../../elements/table.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { inlineMarkup } from "./inline-markup.ts";

export function drawTable(element: ElementOf<"table">, drawing: Drawing): Html {
	const name = plainText(element.caption) || drawing.context.t("table");
	const body = element.rows.findIndex((row) => !row.every((cell) => cell.header));
	const head = body < 0 ? 0 : body;
	const row = (cells: readonly Cell[], scope: "col" | "row") => (
		<tr>{cells.map((cell) => drawCell(cell, scope, drawing))}</tr>
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; a landmark for each would be too many
		<div class="table" role="group" aria-label={name} tabindex="0">
			<table>
				{element.caption.length > 0 && <caption>{inlineMarkup(element.caption, drawing)}</caption>}
				{head > 0 && <thead>{element.rows.slice(0, head).map((cells) => row(cells, "col"))}</thead>}
				<tbody>{element.rows.slice(head).map((cells) => row(cells, "row"))}</tbody>
			</table>
		</div>
	);
}

/** Digits with what stands around them in tables: signs, separators, units of one letter, a dash for nothing. */
const NUMBER = /^[\s+−–-]*[\p{Nd}][\p{Nd}\s.,٫٬'’%‰/:–-]*\p{L}{0,2}$|^[−–—-]$/u;

function drawCell(cell: Cell, scope: "col" | "row", drawing: Drawing): Html {
	const span = { colspan: cell.colspan > 1 ? cell.colspan : null, rowspan: cell.rowspan > 1 ? cell.rowspan : null };
	const text = inlineMarkup(cell.text, drawing);
	if (!cell.header)
		return (
			<td {...span} class={NUMBER.test(plainText(cell.text)) ? "number" : null}>
				{text}
			</td>
		);
	// An empty corner is no header of anything.
	if (cell.text.length === 0) return <td {...span} />;
	return (
		<th {...span} scope={scope === "col" && cell.colspan > 1 ? "colgroup" : scope}>
			{text}
		</th>
	);
}

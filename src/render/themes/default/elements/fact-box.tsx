/** A fact box: an aside with a title, its headings one level below. */
import type { ElementOf } from "../../../../elements/body.ts";
import { type Html, trusted } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { drawTable } from "./table.tsx";
import { drawHeading, drawList, drawParagraph } from "./text.tsx";

type Inner = ElementOf<"factbox">["body"][number];

export function drawFactBox(element: ElementOf<"factbox">, drawing: Drawing): Html {
	const title = element.title || drawing.context.t("factBox");
	return (
		<aside class="facts" role="note" aria-label={title}>
			<p class="facts-name">{title}</p>
			{element.body.map((inner) => drawInner(inner, drawing))}
		</aside>
	);
}

function drawInner(inner: Inner, drawing: Drawing): Html {
	switch (inner.type) {
		case "paragraph":
			return drawParagraph(inner, drawing);
		case "heading":
			return drawHeading(inner, drawing);
		case "list":
			return drawList(inner, drawing);
		case "table":
			return drawTable(inner, drawing);
		default:
			return trusted("");
	}
}

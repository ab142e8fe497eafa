/** Running text: paragraphs, headings, lists, notes of the editors, and the rule between two scenes. */
import type { ElementOf } from "../../../../elements/body.ts";
import type { ListItem } from "../../../../elements/list.ts";
import { type Html, trusted } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { inlineMarkup, type Links } from "./inline-markup.ts";

export function drawParagraph(element: ElementOf<"paragraph">, links: Links): Html {
	return trusted(`<p>${inlineMarkup(element.text, links).markup}</p>`);
}

export function drawHeading(element: ElementOf<"heading">, links: Links): Html {
	return trusted(`<h${element.level}>${inlineMarkup(element.text, links).markup}</h${element.level}>`);
}

export function drawList(element: ElementOf<"list">, links: Links): Html {
	return listMarkup(element.ordered, element.items, links);
}

function listMarkup(ordered: boolean, items: readonly ListItem[], links: Links): Html {
	const drawn = items.map((item) => (
		<li>
			{inlineMarkup(item.text, links)}
			{item.list && item.list.items.length > 0 && listMarkup(item.list.ordered, item.list.items, links)}
		</li>
	));
	return ordered ? <ol>{drawn}</ol> : <ul>{drawn}</ul>;
}

export function drawNote(element: ElementOf<"note">, drawing: Drawing): Html {
	return (
		<aside class="note" role="note" aria-label={drawing.context.t("editorsNote")}>
			<p>{inlineMarkup(element.text, drawing)}</p>
		</aside>
	);
}

export function drawRule(): Html {
	return <hr />;
}

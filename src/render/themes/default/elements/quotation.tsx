/** Quotations: at length with their source, and the sentence lifted out to be seen. */
import { isSafeAddress } from "../../../../core/inline.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { inlineMarkup } from "./inline-markup.ts";

export function drawQuotation(element: ElementOf<"quotation">, drawing: Drawing): Html {
	const source = element.source !== "" && isSafeAddress(element.source) ? element.source : null;
	const speaker = element.speaker === "" ? null : source ? <a href={source}>{element.speaker}</a> : element.speaker;
	return (
		<figure class="quotation">
			<blockquote cite={source}>
				{element.paragraphs.map((paragraph) => (
					<p>{inlineMarkup(paragraph, drawing)}</p>
				))}
			</blockquote>
			{speaker && <figcaption>{speaker}</figcaption>}
		</figure>
	);
}

export function drawPullQuotation(element: ElementOf<"pullquote">, drawing: Drawing): Html {
	return (
		<figure class="pull">
			<blockquote>
				<p>{inlineMarkup(element.text, drawing)}</p>
			</blockquote>
			{element.speaker !== "" && <figcaption>{element.speaker}</figcaption>}
		</figure>
	);
}

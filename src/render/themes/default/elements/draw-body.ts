/** A body as markup: each element by the drawing of its kind. A kind without a drawing does not compile. */
import type { Body, Element, ElementOf, ElementType } from "../../../../elements/body.ts";
import { type Html, trusted } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { drawEmbed } from "./embed.tsx";
import { drawFactBox } from "./fact-box.tsx";
import { drawGallery } from "./gallery.tsx";
import { drawPicture } from "./picture.tsx";
import { drawPullQuotation, drawQuotation } from "./quotation.tsx";
import { drawAudio, drawVideo } from "./recording.tsx";
import { drawTable } from "./table.tsx";
import { drawHeading, drawList, drawNote, drawParagraph, drawRule } from "./text.tsx";

type Draw<E> = (element: E, drawing: Drawing) => Html;

const DRAWINGS: { readonly [T in ElementType]: Draw<ElementOf<T>> } = {
	paragraph: drawParagraph,
	heading: drawHeading,
	list: drawList,
	note: drawNote,
	rule: drawRule,
	quotation: drawQuotation,
	pullquote: drawPullQuotation,
	picture: drawPicture,
	gallery: drawGallery,
	table: drawTable,
	factbox: drawFactBox,
	embed: drawEmbed,
	video: drawVideo,
	audio: drawAudio,
};

export function drawElement(element: Element, drawing: Drawing): Html {
	return (DRAWINGS[element.type] as Draw<Element>)(element, drawing);
}

export function drawBody(body: Body, drawing: Drawing): Html {
	let out = "";
	for (const element of body) out += drawElement(element, drawing).markup;
	return trusted(out);
}

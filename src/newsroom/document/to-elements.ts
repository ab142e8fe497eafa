/** The document of the editor as a body: without what is only suggested. */
import type { Node } from "prosemirror-model";
import { normaliseInline } from "../../core/inline.ts";
import { type Body, Element } from "../../elements/body.ts";
import { childrenOf, inlineOf, settled } from "./block-text.ts";
import { cropsFromText } from "./crops-text.ts";
import { itemsOf } from "./list-items.ts";
import { tableRows } from "./table-rows.ts";

/** Every block that says something an element may say; a block that can not be an element leaves its text as a paragraph. */
export function bodyOf(doc: Node): Body {
	return settled(childrenOf(doc)).flatMap((block) => elementsOf(block));
}

/** The elements that one block is: usually one. */
export function elementsOf(block: Node): Element[] {
	const made = Element.safeParse(asElement(block));
	if (made.success) return [made.data];
	const text = inlineOf(block);
	return text.length === 0 ? [] : [{ type: "paragraph", text }];
}

function asElement(block: Node): unknown {
	const { attrs } = block;
	const type = block.type.name;
	switch (type) {
		case "paragraph":
		case "note":
			return { type, text: inlineOf(block) };
		case "heading":
			return { type, level: attrs.level, text: inlineOf(block) };
		case "quotation":
			return {
				type,
				paragraphs: settled(childrenOf(block)).map(inlineOf),
				speaker: attrs.speaker,
				source: attrs.source,
			};
		case "pullquote":
			return { type, text: inlineOf(block), speaker: attrs.speaker };
		case "list":
			return { type, ordered: attrs.ordered, items: itemsOf(block) };
		case "picture":
			return { type, ...pictureOf(block), width: attrs.width };
		case "gallery":
			return { type, title: attrs.title, pictures: childrenOf(block).map(pictureOf) };
		case "table":
			return { type, ...tableOf(block) };
		case "factbox":
			return { type, title: attrs.title, body: settled(childrenOf(block)).flatMap(elementsOf) };
		case "embed":
			return { type, url: attrs.url, title: attrs.title };
		case "video":
		case "audio": {
			const poster = typeof attrs.poster === "number" ? { poster: attrs.poster } : {};
			return { type, url: attrs.url, title: attrs.title, caption: inlineOf(block), credit: attrs.credit, ...poster };
		}
		default:
			return { type };
	}
}

function pictureOf(node: Node): object {
	const { asset, credit, alt, focalX, focalY, decorative } = node.attrs;
	const focal = typeof focalX === "number" && typeof focalY === "number" ? { focal: { x: focalX, y: focalY } } : {};
	const crops = cropsFromText(node.attrs.crops);
	const own = { ...(decorative ? { decorative } : {}), ...focal, ...(crops ? { crops } : {}) };
	return { asset, caption: inlineOf(node), credit, alt, ...own };
}

/** Captions and grids that came together by a merge become one of each. */
function tableOf(block: Node): object {
	const parts = childrenOf(block);
	const caption = parts.filter(({ type }) => type.name === "tablecaption").map(inlineOf);
	return {
		caption: normaliseInline(caption.flat()),
		rows: parts.filter(({ type }) => type.name === "grid").flatMap((grid) => tableRows(grid, inlineOf)),
	};
}

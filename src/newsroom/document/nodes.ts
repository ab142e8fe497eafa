/**
 * The nodes of the editor, one for every element.
 *
 * What a node may contain is never a fixed number or order of different things: when two people's changes are merged,
 * y-prosemirror takes away whatever no longer fits, with the text in it. Cells, items and boxes therefore take more
 * shapes than an element has; `to-elements.ts` gives each the nearest element.
 */
import type { AttributeSpec, Attrs, NodeSpec } from "prosemirror-model";
import * as z from "zod";
import { Embed } from "../../elements/embed.ts";
import { FactBox } from "../../elements/fact-box.ts";
import { Gallery } from "../../elements/gallery.ts";
import { PictureFields } from "../../elements/picture.ts";
import { Quotation } from "../../elements/quotation.ts";
import { Video } from "../../elements/recording.ts";
import { Cell } from "../../elements/table.ts";
import { attribute } from "./attributes.ts";
import { CropsText } from "./crops-text.ts";
import { ChangeAttribute } from "./suggestions.ts";

type Attributes = Record<string, AttributeSpec>;

const change = { change: attribute(ChangeAttribute, null) };
const part = z.number().min(0).max(1);

/** Draws a node as an element that carries all its attributes, and reads it again: for copying inside the editor. */
function carried(tag: string, name: string, attrs: Attributes, isLeaf = false): Pick<NodeSpec, "toDOM" | "parseDOM"> {
	return {
		toDOM: ({ attrs: values }) => {
			const { change: _, ...said } = values;
			const dom = { "data-kind": name, "data-said": JSON.stringify(said) };
			return isLeaf ? [tag, dom] : [tag, dom, 0];
		},
		parseDOM: [{ tag: `${tag}[data-kind="${name}"]`, getAttrs: (dom) => said(dom, attrs) }],
	};
}

function said(dom: HTMLElement, attrs: Attributes): Attrs | false {
	try {
		const read = JSON.parse(dom.getAttribute("data-said") ?? "{}") as Record<string, unknown>;
		for (const [name, value] of Object.entries(read)) {
			const { validate } = attrs[name] ?? {};
			if (typeof validate !== "function") return false;
			validate(value);
		}
		return read;
	} catch {
		return false;
	}
}

/** A block whose text is edited in place; a line feed in it is a line break. */
function textBlock(name: string, tag: string, own: Attributes = {}, more: NodeSpec = {}): NodeSpec {
	const attrs = { ...own, ...change };
	return { content: "text*", group: "block", whitespace: "pre", attrs, ...carried(tag, name, attrs), ...more };
}

function leaf(name: string, tag: string, own: Attributes = {}): NodeSpec {
	const attrs = { ...own, ...change };
	return { group: "block", atom: true, attrs, ...carried(tag, name, attrs, true) };
}

const picture = {
	asset: attribute(PictureFields.asset, 0),
	credit: attribute(PictureFields.credit, ""),
	alt: attribute(PictureFields.alt, ""),
	focalX: attribute(part, null),
	focalY: attribute(part, null),
	decorative: attribute(z.boolean(), false),
	crops: attribute(CropsText, null),
};
const recording = {
	url: attribute(Video.shape.url, ""),
	title: attribute(Video.shape.title, ""),
	credit: attribute(Video.shape.credit, ""),
};
const cell = {
	colspan: attribute(Cell.shape.colspan, 1),
	rowspan: attribute(Cell.shape.rowspan, 1),
	// Asked for by prosemirror-tables; a newspaper's columns have no widths of their own.
	colwidth: attribute(z.null(), null),
};
const tableCell = (tag: "td" | "th", role: "cell" | "header_cell"): NodeSpec => ({
	content: "text*",
	whitespace: "pre",
	tableRole: role,
	isolating: true,
	attrs: cell,
	parseDOM: [
		{
			tag,
			getAttrs: (dom) => ({
				colspan: Number(dom.getAttribute("colspan") ?? 1),
				rowspan: Number(dom.getAttribute("rowspan") ?? 1),
			}),
		},
	],
	toDOM: ({ attrs }) => [tag, { colspan: String(attrs.colspan), rowspan: String(attrs.rowspan) }, 0],
});

const level = { level: attribute(z.union([z.literal(2), z.literal(3), z.literal(4)]), 2) };
const list = { ordered: attribute(z.boolean(), false), ...change };
const quotation = {
	speaker: attribute(Quotation.shape.speaker, ""),
	source: attribute(Quotation.shape.source, ""),
	...change,
};
const gallery = { title: attribute(Gallery.shape.title, ""), ...change };
const factbox = { title: attribute(FactBox.shape.title, ""), ...change };

export const NODES = {
	doc: { content: "block+" },
	text: {},
	paragraph: {
		...textBlock("paragraph", "p"),
		group: "block inner",
		parseDOM: [{ tag: "p" }],
		toDOM: () => ["p", 0],
	},
	heading: {
		...textBlock("heading", "h2", level),
		group: "block inner",
		defining: true,
		parseDOM: ([2, 3, 4] as const).map((n) => ({ tag: `h${n}`, attrs: { level: n } })),
		toDOM: ({ attrs }) => [`h${[2, 3, 4].includes(attrs.level) ? attrs.level : 2}`, 0],
	},
	quotation: {
		content: "paragraph+",
		group: "block",
		defining: true,
		attrs: quotation,
		...carried("blockquote", "quotation", quotation),
	},
	pullquote: textBlock("pullquote", "aside", { speaker: quotation.speaker }, { defining: true }),
	list: {
		content: "item+",
		group: "block inner",
		attrs: list,
		parseDOM: [
			{ tag: "ul", attrs: { ordered: false } },
			{ tag: "ol", attrs: { ordered: true } },
		],
		toDOM: ({ attrs }) => [attrs.ordered ? "ol" : "ul", 0],
	},
	item: {
		content: "(paragraph | list)+",
		defining: true,
		attrs: change,
		parseDOM: [{ tag: "li" }],
		toDOM: () => ["li", 0],
	},
	picture: textBlock(
		"picture",
		"figure",
		{ ...picture, width: attribute(z.enum(["body", "wide"]), "body") },
		{ isolating: true, draggable: true },
	),
	gallery: {
		content: "plate+",
		group: "block",
		isolating: true,
		attrs: gallery,
		...carried("section", "gallery", gallery),
	},
	/** One picture of a gallery. */
	plate: {
		content: "text*",
		whitespace: "pre",
		isolating: true,
		attrs: picture,
		...carried("figure", "plate", picture),
	},
	table: {
		content: "tablecaption* grid+",
		group: "block inner",
		isolating: true,
		attrs: change,
		...carried("section", "table", change),
	},
	tablecaption: {
		content: "text*",
		whitespace: "pre",
		isolating: true,
		parseDOM: [{ tag: "div[data-kind=tablecaption]" }],
		toDOM: () => ["div", { "data-kind": "tablecaption" }, 0],
	},
	grid: {
		content: "row+",
		tableRole: "table",
		isolating: true,
		parseDOM: [{ tag: "table" }],
		toDOM: () => ["table", ["tbody", 0]],
	},
	row: {
		content: "(cell | headercell)*",
		tableRole: "row",
		parseDOM: [{ tag: "tr" }],
		toDOM: () => ["tr", 0],
	},
	cell: tableCell("td", "cell"),
	headercell: tableCell("th", "header_cell"),
	factbox: {
		content: "inner+",
		group: "block",
		isolating: true,
		defining: true,
		attrs: factbox,
		...carried("aside", "factbox", factbox),
	},
	embed: leaf("embed", "div", { url: attribute(Embed.shape.url, ""), title: attribute(Embed.shape.title, "") }),
	video: textBlock(
		"video",
		"figure",
		{ ...recording, poster: attribute(PictureFields.asset, null) },
		{ isolating: true },
	),
	audio: textBlock("audio", "figure", recording, { isolating: true }),
	rule: { ...leaf("rule", "hr"), parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
	note: textBlock("note", "div", {}, { defining: true }),
} as const satisfies Record<string, NodeSpec>;

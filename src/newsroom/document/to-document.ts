/** A body as the document of the editor. */
import { Fragment, type Node } from "prosemirror-model";
import type { Inline } from "../../core/inline.ts";
import type { Body, Element } from "../../elements/body.ts";
import type { ListItem } from "../../elements/list.ts";
import type { Table } from "../../elements/table.ts";
import { cropsAsText } from "./crops-text.ts";
import { toDocumentMarks } from "./marks.ts";
import { schema } from "./schema.ts";

const { nodes } = schema;

/** A body without elements becomes one empty paragraph: there is always a place to write. */
export function documentOf(body: Body): Node {
	return nodes.doc.create(null, body.length === 0 ? [nodes.paragraph.create()] : body.map(nodeOf));
}

/** One element as a node. */
export function nodeOf(element: Element): Node {
	switch (element.type) {
		case "paragraph":
		case "note":
			return nodes[element.type].create(null, textOf(element.text));
		case "heading":
			return nodes.heading.create({ level: element.level }, textOf(element.text));
		case "quotation":
			return nodes.quotation.create(
				{ speaker: element.speaker, source: element.source },
				paragraphs(element.paragraphs),
			);
		case "pullquote":
			return nodes.pullquote.create({ speaker: element.speaker }, textOf(element.text));
		case "list":
			return listOf(element.ordered, element.items);
		case "picture":
			return nodes.picture.create({ ...pictureAttributes(element), width: element.width }, textOf(element.caption));
		case "gallery":
			return nodes.gallery.create(
				{ title: element.title },
				element.pictures.map((one) => nodes.plate.create(pictureAttributes(one), textOf(one.caption))),
			);
		case "table":
			return tableOf(element);
		case "factbox":
			return nodes.factbox.create({ title: element.title }, element.body.map(nodeOf));
		case "embed":
			return nodes.embed.create({ url: element.url, title: element.title });
		case "video":
		case "audio": {
			const { url, title, credit } = element;
			const poster = element.type === "video" ? { poster: element.poster ?? null } : {};
			return nodes[element.type].create({ url, title, credit, ...poster }, textOf(element.caption));
		}
		case "rule":
			return nodes.rule.create();
	}
}

/** Runs as text nodes. */
export function textOf(inline: Inline): Fragment {
	return Fragment.from(
		inline
			.filter((run) => run.text !== "")
			.map((run) => schema.text(run.text, toDocumentMarks(schema, run.marks ?? []))),
	);
}

const paragraphs = (all: readonly Inline[]): Node[] => all.map((text) => nodes.paragraph.create(null, textOf(text)));

function listOf(ordered: boolean, items: readonly ListItem[]): Node {
	return nodes.list.create(
		{ ordered },
		items.map(({ text, list }) =>
			nodes.item.create(null, [
				...paragraphs([text]),
				// A list without items has nothing to stand on.
				...(list && list.items.length > 0 ? [listOf(list.ordered, list.items)] : []),
			]),
		),
	);
}

type PictureSaid = Omit<Extract<Element, { type: "picture" }>, "type" | "width">;

function pictureAttributes({ asset, credit, alt, focal, decorative, crops }: PictureSaid) {
	return {
		asset,
		credit,
		alt,
		focalX: focal?.x ?? null,
		focalY: focal?.y ?? null,
		decorative: decorative ?? false,
		crops: cropsAsText(crops),
	};
}

function tableOf({ caption, rows }: Table): Node {
	const grid = rows.map((row) =>
		nodes.row.create(
			null,
			row.map(({ header, colspan, rowspan, text }) =>
				nodes[header ? "headercell" : "cell"].create({ colspan, rowspan }, textOf(text)),
			),
		),
	);
	return nodes.table.create(null, [nodes.tablecaption.create(null, textOf(caption)), nodes.grid.create(null, grid)]);
}

/** A fact box: a titled aside of paragraphs, headings, lists and tables. */
import * as z from "zod";
import { elementKind } from "./element.ts";
import { Heading, heading } from "./heading.ts";
import { List, list } from "./list.ts";
import { Paragraph, paragraph } from "./paragraph.ts";
import { Table, table } from "./table.ts";

const Inner = z.discriminatedUnion("type", [Paragraph, Heading, List, Table]);
type Inner = z.infer<typeof Inner>;

export const FactBox = z.strictObject({
	type: z.literal("factbox"),
	title: z.string().max(300).default(""),
	body: z.array(Inner).min(1).max(100),
});
export type FactBox = z.infer<typeof FactBox>;

function textOf(e: Inner): string {
	if (e.type === "paragraph") return paragraph.text(e);
	if (e.type === "heading") return heading.text(e);
	return e.type === "list" ? list.text(e) : table.text(e);
}

function storiesOf(e: Inner): readonly number[] {
	if (e.type === "paragraph") return paragraph.references(e).stories;
	if (e.type === "heading") return heading.references(e).stories;
	return e.type === "list" ? list.references(e).stories : table.references(e).stories;
}

export const factBox = elementKind({
	name: "factbox",
	schema: FactBox,
	text: (e: FactBox) => [e.title, ...e.body.map(textOf)].filter(Boolean).join("\n"),
	references: (e) => ({ stories: e.body.flatMap(storiesOf), assets: [] }),
});

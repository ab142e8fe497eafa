/** A table with header cells. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const Cell = z.strictObject({
	text: Inline.default([]),
	header: z.boolean().default(false),
	colspan: z.int().min(1).max(100).default(1),
	rowspan: z.int().min(1).max(1000).default(1),
});
export type Cell = z.infer<typeof Cell>;

export const Table = z.strictObject({
	type: z.literal("table"),
	caption: Inline.default([]),
	rows: z.array(z.array(Cell).min(1).max(100)).min(1).max(2000),
});
export type Table = z.infer<typeof Table>;

export const table = elementKind({
	name: "table",
	schema: Table,
	text: (e: Table) =>
		[plainText(e.caption), ...e.rows.map((row) => row.map((cell) => plainText(cell.text)).join("\t"))]
			.filter(Boolean)
			.join("\n"),
	references: (e) => ({
		stories: [...linkedStories(e.caption), ...e.rows.flatMap((row) => row.flatMap((cell) => linkedStories(cell.text)))],
		assets: [],
	}),
});

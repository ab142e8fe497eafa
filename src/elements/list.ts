/** A list, ordered or not; an item may hold a list of its own. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export interface ListItem {
	text: Inline;
	list?: { ordered: boolean; items: ListItem[] };
}

// Three levels: deeper ones are flattened by the importer; a schema without end could be nested to exhaustion.
const Leaf = z.union([Inline.transform((text): ListItem => ({ text })), z.strictObject({ text: Inline })]);
const Second = z.union([
	Leaf,
	z.strictObject({
		text: Inline,
		list: z.strictObject({ ordered: z.boolean().default(false), items: z.array(Leaf).max(500) }).optional(),
	}),
]);
const First = z.union([
	Second,
	z.strictObject({
		text: Inline,
		list: z.strictObject({ ordered: z.boolean().default(false), items: z.array(Second).max(500) }).optional(),
	}),
]);

export const List = z.strictObject({
	type: z.literal("list"),
	ordered: z.boolean().default(false),
	items: z
		.array(First as z.ZodType<ListItem>)
		.min(1)
		.max(1000),
});
export type List = z.infer<typeof List>;

function lines(items: readonly ListItem[]): string[] {
	return items.flatMap((item) => [plainText(item.text), ...lines(item.list?.items ?? [])]);
}

function stories(items: readonly ListItem[]): number[] {
	return items.flatMap((item) => [...linkedStories(item.text), ...stories(item.list?.items ?? [])]);
}

export const list = elementKind({
	name: "list",
	schema: List,
	text: (e: List) => lines(e.items).join("\n"),
	references: (e) => ({ stories: stories(e.items), assets: [] }),
});

/** A block quotation: somebody's words, at length. */
import * as z from "zod";
import { Inline, LinkAddress, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const Quotation = z.strictObject({
	type: z.literal("quotation"),
	paragraphs: z.array(Inline).min(1).max(100),
	speaker: z.string().max(300).default(""),
	/** Address of the source (HTML `cite`). */
	source: z.union([z.literal(""), LinkAddress]).default(""),
});
export type Quotation = z.infer<typeof Quotation>;

export const quotation = elementKind({
	name: "quotation",
	schema: Quotation,
	text: (e: Quotation) => [...e.paragraphs.map(plainText), e.speaker].filter(Boolean).join("\n"),
	references: (e) => ({ stories: e.paragraphs.flatMap(linkedStories), assets: [] }),
});

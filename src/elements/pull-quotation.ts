/** A pull quotation: a sentence lifted out of the text to be seen. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const PullQuotation = z.strictObject({
	type: z.literal("pullquote"),
	text: Inline,
	speaker: z.string().max(300).default(""),
});
export type PullQuotation = z.infer<typeof PullQuotation>;

export const pullQuotation = elementKind({
	name: "pullquote",
	schema: PullQuotation,
	text: (e: PullQuotation) => [plainText(e.text), e.speaker].filter(Boolean).join("\n"),
	references: (e) => ({ stories: linkedStories(e.text), assets: [] }),
});

/** A paragraph of running text. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const Paragraph = z.strictObject({ type: z.literal("paragraph"), text: Inline });
export type Paragraph = z.infer<typeof Paragraph>;

export const paragraph = elementKind({
	name: "paragraph",
	schema: Paragraph,
	text: (e: Paragraph) => plainText(e.text),
	references: (e) => ({ stories: linkedStories(e.text), assets: [] }),
});

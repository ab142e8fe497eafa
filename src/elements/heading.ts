/** A heading inside the body; level 1 is the story's headline, so bodies begin at 2. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const Heading = z.strictObject({
	type: z.literal("heading"),
	level: z.union([z.literal(2), z.literal(3), z.literal(4)]).default(2),
	text: Inline,
});
export type Heading = z.infer<typeof Heading>;

export const heading = elementKind({
	name: "heading",
	schema: Heading,
	text: (e: Heading) => plainText(e.text),
	references: (e) => ({ stories: linkedStories(e.text), assets: [] }),
});

/** A note of the editors to the reader, apart from the text. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";

export const Note = z.strictObject({ type: z.literal("note"), text: Inline });
export type Note = z.infer<typeof Note>;

export const note = elementKind({
	name: "note",
	schema: Note,
	text: (e: Note) => plainText(e.text),
	references: (e) => ({ stories: linkedStories(e.text), assets: [] }),
});

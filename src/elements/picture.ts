/** A picture with caption, credit, alternative text and the point that must stay in view. */
import { z } from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { FocalPoint } from "../core/story.ts";
import { elementKind } from "./element.ts";

/** What a picture says wherever it stands. */
export const PictureFields = {
	asset: z.int().positive(),
	caption: Inline.default([]),
	credit: z.string().max(500).default(""),
	/** For those who do not see it; empty means decoration. */
	alt: z.string().max(1000).default(""),
	focal: FocalPoint.optional(),
};

export const Picture = z.strictObject({
	type: z.literal("picture"),
	...PictureFields,
	width: z.enum(["body", "wide"]).default("body"),
});
export type Picture = z.infer<typeof Picture>;

export const picture = elementKind({
	name: "picture",
	schema: Picture,
	text: (e: Picture) => [plainText(e.caption) || e.alt, e.credit].filter(Boolean).join("\n"),
	references: (e) => ({ stories: linkedStories(e.caption), assets: [e.asset] }),
});

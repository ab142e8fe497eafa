/** A picture with caption, credit, alternative text and the point that must stay in view. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { Crops } from "../core/pictures/crop-schema.ts";
import { FocalPoint } from "../core/story.ts";
import { elementKind } from "./element.ts";

/** What a picture says wherever it stands. */
export const PictureFields = {
	asset: z.int().positive(),
	caption: Inline.default([]),
	credit: z.string().max(500).default(""),
	/** For those who do not see it; empty: the asset's own. */
	alt: z.string().max(1000).default(""),
	/** Said, not guessed: nobody misses anything who does not see it here. */
	decorative: z.literal(true).optional(),
	/** What must stay in view here; absent: as the asset says. */
	focal: FocalPoint.optional(),
	/** Parts cut out for this story alone. */
	crops: Crops.optional(),
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

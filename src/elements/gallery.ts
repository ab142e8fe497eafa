/** A gallery: several pictures that belong together. */
import * as z from "zod";
import { linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";
import { PictureFields } from "./picture.ts";

export const Gallery = z.strictObject({
	type: z.literal("gallery"),
	title: z.string().max(300).default(""),
	pictures: z.array(z.strictObject(PictureFields)).min(1).max(200),
});
export type Gallery = z.infer<typeof Gallery>;

export const gallery = elementKind({
	name: "gallery",
	schema: Gallery,
	text: (e: Gallery) => [e.title, ...e.pictures.map((p) => plainText(p.caption) || p.alt)].filter(Boolean).join("\n"),
	references: (e) => ({
		stories: e.pictures.flatMap((p) => linkedStories(p.caption)),
		assets: e.pictures.map((p) => p.asset),
	}),
});

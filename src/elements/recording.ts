/** Video and audio by address. */
import * as z from "zod";
import { Inline, linkedStories, plainText } from "../core/inline.ts";
import { elementKind } from "./element.ts";
import { OutsideAddress } from "./embed.ts";

const fields = {
	url: z.union([
		OutsideAddress,
		z
			.string()
			.regex(/^\/(?!\/)[^\s\\]*$/u, "must be a whole https address, or a path that begins with one slash")
			.max(2048),
	]),
	title: z.string().max(300).default(""),
	caption: Inline.default([]),
	credit: z.string().max(500).default(""),
};

export const Video = z.strictObject({
	type: z.literal("video"),
	...fields,
	/** Asset shown before it plays. */ poster: z.int().positive().optional(),
});
export type Video = z.infer<typeof Video>;
export const Audio = z.strictObject({ type: z.literal("audio"), ...fields });
export type Audio = z.infer<typeof Audio>;

const wordsOf = (e: Omit<Audio, "type">) =>
	[e.title, plainText(e.caption), e.credit].filter(Boolean).join("\n") || e.url;

export const video = elementKind({
	name: "video",
	schema: Video,
	text: (e: Video) => wordsOf(e),
	references: (e) => ({ stories: linkedStories(e.caption), assets: e.poster === undefined ? [] : [e.poster] }),
});
export const audio = elementKind({
	name: "audio",
	schema: Audio,
	text: (e: Audio) => wordsOf(e),
	references: (e) => ({ stories: linkedStories(e.caption), assets: [] }),
});

/** Something of another site, loaded only when the reader asks for it; a link when the paper does not allow its host. */
import * as z from "zod";
import { isSafeAddress } from "../core/inline.ts";
import { elementKind, NO_REFERENCES } from "./element.ts";

/** An absolute https address; like a link's, it holds no space and no control character, which `z.url` alone lets pass in a path. */
export const OutsideAddress = z
	.url({ protocol: /^https$/u, hostname: z.regexes.domain })
	.max(2048)
	.refine(isSafeAddress, { message: "must be an https address without spaces, backslashes and control characters" });

export const Embed = z.strictObject({
	type: z.literal("embed"),
	url: OutsideAddress,
	title: z.string().max(300).default(""),
});
export type Embed = z.infer<typeof Embed>;

export const embed = elementKind({
	name: "embed",
	schema: Embed,
	text: (e: Embed) => (e.title === "" ? e.url : `${e.title}\n${e.url}`),
	references: () => NO_REFERENCES,
});

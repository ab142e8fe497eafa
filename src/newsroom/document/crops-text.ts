/** A picture's boxes as one text, since an attribute of the shared document can not be an object. */
import * as z from "zod";
import { SHAPES } from "../../core/pictures/crop-around.ts";
import { Crops as CropsSchema } from "../../core/pictures/crop-schema.ts";
import type { Crops } from "../../core/pictures/crops.ts";

/** The same boxes are the same text. */
export function cropsAsText(crops: Crops | undefined): string | null {
	if (crops === undefined) return null;
	return JSON.stringify(Object.fromEntries(SHAPES.flatMap((shape) => (crops[shape] ? [[shape, crops[shape]]] : []))));
}

export function cropsFromText(text: unknown): Crops | undefined {
	if (typeof text !== "string") return undefined;
	try {
		const read = CropsSchema.safeParse(JSON.parse(text));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}

export const CropsText = z
	.string()
	.max(1000)
	.refine((text) => cropsFromText(text) !== undefined, "must be boxes by shape, as JSON");

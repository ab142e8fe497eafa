/** Boxes cut out by hand, at a boundary. */
import * as z from "zod";
import { SHAPES } from "./crop-around.ts";

const part = z.number().min(0).max(1);

/** As fractions of the picture's width and height (after orientation), at least a fiftieth of each. */
export const CropBox = z
	.strictObject({ x: part, y: part, width: part.min(0.02), height: part.min(0.02) })
	.refine(
		({ x, y, width, height }) => x + width <= 1.001 && y + height <= 1.001,
		"must lie inside the picture: x + width and y + height are at most 1",
	);

/** By shape: `full`, `3:2`, `1:1`, `16:9`, `4:5`. */
export const Crops = z.partialRecord(z.enum(SHAPES), CropBox);

/** The largest part of a picture in a wanted shape that holds the focal point, with the point as near its middle as it can be. */

/** A point of the picture as fractions of width and height from the top left corner (after orientation). */
export interface FocalPoint {
	readonly x: number;
	readonly y: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Box extends Size {
	readonly left: number;
	readonly top: number;
}

/** The shapes that a picture is offered in: whole, or cropped to width:height. */
export const SHAPES = ["full", "3:2", "1:1", "16:9", "4:5"] as const;
export type Shape = (typeof SHAPES)[number];

/** Width divided by height; null for the whole picture. */
export function ratioOf(shape: Shape): number | null {
	if (shape === "full") return null;
	const [width = 1, height = 1] = shape.split(":").map(Number);
	return width / height;
}

/** The size of the largest box of a shape inside a picture; never less than one pixel. */
export function largestInside(size: Size, shape: Shape): Size {
	const ratio = ratioOf(shape);
	if (ratio === null) return { width: size.width, height: size.height };
	if (size.width / size.height > ratio)
		return { width: Math.min(size.width, Math.max(1, Math.round(size.height * ratio))), height: size.height };
	return { width: size.width, height: Math.min(size.height, Math.max(1, Math.round(size.width / ratio))) };
}

/** The box to cut out, in whole pixels: inside the picture, and the focal point inside the box. */
export function cropAround(focal: FocalPoint, size: Size, shape: Shape): Box {
	const box = largestInside(size, shape);
	const start = (point: number, whole: number, part: number) =>
		Math.min(Math.max(Math.round(clamp(point) * whole - part / 2), 0), whole - part);
	return { left: start(focal.x, size.width, box.width), top: start(focal.y, size.height, box.height), ...box };
}

/** Points outside the picture count as its edge, no number as the middle. */
function clamp(point: number): number {
	return Number.isFinite(point) ? Math.min(Math.max(point, 0), 1) : 0.5;
}

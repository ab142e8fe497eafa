/** Drawing a box by hand: begun, moved, made smaller or larger, pulled at a corner; always inside the picture and of its shape. */
import { ratioOf, type Shape, type Size } from "./crop-around.ts";
import { boxFor, type CropBox, type Cuttable } from "./crops.ts";

/** The smallest part that can be cut out, of width and height. */
export const SMALLEST = 0.02;

export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

/** Width divided by height of a shape's box in fractions of this picture; null: the whole may be cut in any proportions. */
export function proportionOf(shape: Shape, { width, height }: Size): number | null {
	const ratio = ratioOf(shape);
	return ratio === null ? null : (ratio * height) / width;
}

/** What is shown in a shape now, as a box to begin from. */
export function boxNow(picture: Cuttable, shape: Shape): CropBox {
	const { left, top, width, height } = boxFor(picture, shape);
	return {
		x: left / picture.width,
		y: top / picture.height,
		width: width / picture.width,
		height: height / picture.height,
	};
}

export function moveBox(box: CropBox, dx: number, dy: number): CropBox {
	return { ...box, x: between(box.x + dx, 0, 1 - box.width), y: between(box.y + dy, 0, 1 - box.height) };
}

/** Around its middle, as far as the picture's edges let it. */
export function scaleBox(box: CropBox, factor: number): CropBox {
	const most = Math.min(1 / box.width, 1 / box.height);
	const least = Math.max(SMALLEST / box.width, SMALLEST / box.height);
	const by = between(factor, Math.min(least, most), most);
	const width = Math.min(1, box.width * by);
	const height = Math.min(1, box.height * by);
	return moveBox({ x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }, 0, 0);
}

/** The corner goes to a point (fractions of the picture), the corner across stays. `proportion`: of `proportionOf`. */
export function pullCorner(
	box: CropBox,
	corner: Corner,
	to: { readonly x: number; readonly y: number },
	proportion: number | null,
): CropBox {
	const isLeft = corner.endsWith("left");
	const isTop = corner.startsWith("top");
	const fixedX = isLeft ? box.x + box.width : box.x;
	const fixedY = isTop ? box.y + box.height : box.y;
	const roomX = isLeft ? fixedX : 1 - fixedX;
	const roomY = isTop ? fixedY : 1 - fixedY;
	let width = between(isLeft ? fixedX - to.x : to.x - fixedX, SMALLEST, roomX);
	let height = between(isTop ? fixedY - to.y : to.y - fixedY, SMALLEST, roomY);
	if (proportion !== null) {
		const wanted = Math.max(width, height * proportion, SMALLEST, SMALLEST * proportion);
		width = Math.min(wanted, roomX, roomY * proportion);
		height = width / proportion;
	}
	return {
		x: between(isLeft ? fixedX - width : fixedX, 0, 1 - width),
		y: between(isTop ? fixedY - height : fixedY, 0, 1 - height),
		width,
		height,
	};
}

const between = (value: number, least: number, most: number): number =>
	Math.max(Math.min(value, most), Math.min(least, most));

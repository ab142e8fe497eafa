/** Five text sizes, 0 to 4; 2 is the browser's own. The style sheet knows what each means. */
import { remember } from "./memory.ts";

const NORMAL = 2;
const LARGEST = 4;

function textSize(): number {
	const size = Number(document.documentElement.dataset.size ?? NORMAL);
	return Number.isInteger(size) && size >= 0 && size <= LARGEST ? size : NORMAL;
}

/** Goes up or down and gives the size reached. */
export function stepTextSize(by: number): number {
	const size = Math.min(LARGEST, Math.max(0, textSize() + by));
	document.documentElement.dataset.size = String(size);
	remember("size", size === NORMAL ? "" : String(size));
	return size;
}

export function textSizeReach(): { smallest: boolean; largest: boolean } {
	const size = textSize();
	return { smallest: size === 0, largest: size === LARGEST };
}

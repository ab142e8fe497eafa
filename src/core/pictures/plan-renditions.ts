/** Which renditions a picture has: a few widths in each shape and format, never larger than the picture itself. */
import type { Shape, Size } from "./crop-around.ts";
import { boxFor, type Cuttable } from "./crops.ts";

/** File endings of renditions, in the order in which browsers are offered them: smallest files first. */
export const RENDITION_FORMATS = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** One file that readers may ask for; sizes in pixels. */
export interface RenditionPlan extends Size {
	readonly shape: Shape;
	readonly format: RenditionFormat;
}

export const RENDITION_WIDTHS: readonly number[] = [320, 480, 640, 960, 1280, 1920];

export interface PlanOptions {
	readonly widths?: readonly number[];
	/** Default: the whole picture only. */
	readonly shapes?: readonly Shape[];
}

/** The plan for a picture (its size is that after orientation): at least one width of each shape, smallest first, each in every format. */
export function planRenditions(picture: Cuttable, options: PlanOptions = {}): RenditionPlan[] {
	const { widths = RENDITION_WIDTHS, shapes = ["full"] } = options;
	const plans: RenditionPlan[] = [];
	for (const shape of shapes) {
		for (const { width, height } of plannedSizes(picture, shape, widths)) {
			for (const format of RENDITION_FORMATS) plans.push({ shape, width, height, format });
		}
	}
	return plans;
}

/** The sizes of one shape. A picture between two steps is also offered in its own width, so none of its detail is lost. */
export function plannedSizes(picture: Cuttable, shape: Shape, widths: readonly number[] = RENDITION_WIDTHS): Size[] {
	const whole = boxFor(picture, shape);
	const steps = [...widths].sort((a, b) => a - b).filter((width) => width <= whole.width);
	const largest = steps.at(-1) ?? 0;
	const top = Math.max(...widths, 1);
	// Less than a tenth more is not worth another file.
	if (steps.length === 0 || (largest < top && whole.width > largest * 1.1)) steps.push(Math.min(whole.width, top));
	return steps.map((width) => ({ width, height: Math.max(1, Math.round((width * whole.height) / whole.width)) }));
}

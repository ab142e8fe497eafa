/** The program of a picture process: one picture at a time in, its answer out, until the channel closes. */

import type { RenditionPlan } from "../core/pictures/plan-renditions.ts";
import type { Result } from "../core/result.ts";
import type { PictureLimits } from "./accepted-pictures.ts";
import { type Examined, examine } from "./examine.ts";
import { makeRendition, type Rendition, type RenditionInput } from "./make-rendition.ts";

/** What the serving process asks. */
export type PictureTask =
	| {
			readonly kind: "examine";
			readonly bytes: Uint8Array;
			readonly fileName: string;
			/** The usual ones when left out. */
			readonly limits?: PictureLimits | undefined;
	  }
	| { readonly kind: "make"; readonly input: RenditionInput; readonly plan: RenditionPlan };

export type PictureAnswer = Result<Examined> | Result<Rendition>;

process.on("message", async (task: PictureTask) => {
	const answer =
		task.kind === "examine"
			? await examine(task.bytes, task.fileName, task.limits)
			: await makeRendition(task.input, task.plan);
	process.send?.(answer);
});
// Ctrl-C in a terminal reaches the whole group: the serving process says when to end.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

/** The press: follows the ledger and keeps every page that stands equal to what drawing it from nothing would give. */

import type { Front } from "../core/front.ts";
import type { FilledContainer } from "./pages/fill-front.ts";
import type { PlanRequest, StoryPlan } from "./plan-story.ts";

/** What following the ledger up to a point did. */
export interface Pressed {
	/** Ledger sequence up to which every page is right now. */
	readonly seq: number;
	/** Pages drawn at once. */
	readonly pages: number;
	/** Pages taken away because they changed; drawn at the next request or when idle. */
	readonly stale: number;
	/** Milliseconds from the call to the last page being live. */
	readonly ms: number;
}

/** What others may ask of the press. */
export interface PressControl {
	/** Returns once every page is right at least up to ledger entry `seq`. */
	catchUp(seq: number): Promise<Pressed>;
	/** The story's page as it would be with revision `revision`: the same drawing over draft reads. Null when there is none. */
	preview(story: number, revision: number): Promise<string | null>;
	/** What publishing a revision at a moment would do, or withdrawing the story; null when there is nothing of it. */
	plan(request: PlanRequest): Promise<StoryPlan | null>;
	/**
	 * The page of a front as it would be at the moment `at` (milliseconds UTC), with `front` launched and everything published that is
	 * scheduled until then. Null when its edition or section does not exist.
	 */
	previewFront(front: Front, at: number): Promise<FrontPreview | null>;
}

/** A front drawn, and what stands in it: by that two states of it are compared. */
export interface FrontPreview {
	/** Made when it is asked for. */
	html(): string;
	readonly containers: readonly FilledContainer[];
	/** Stories of it that readers can not see yet. */
	readonly scheduled: ReadonlySet<number>;
}

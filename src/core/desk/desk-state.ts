/** Where a story stands, as the desk sees it: the workflow's state, and what waits or differs beside it. */
import type { WorkflowState } from "../story.ts";

/** In the order of a story's life. `changed`: live, with a newer revision that readers do not see. */
export const DESK_STATES = ["draft", "inReview", "approved", "scheduled", "live", "changed", "withdrawn"] as const;
export type DeskState = (typeof DESK_STATES)[number];

export interface Standing {
	readonly state: WorkflowState;
	readonly draft: number;
	/** What readers see; null when they see nothing. */
	readonly liveRevision: number | null;
	/** When a revision is to go out; null when none waits. */
	readonly scheduledAt: number | null;
}

/** Whatever waits for its time is scheduled, also a new revision of a live story: it is looked for there. */
export function deskStateOf({ state, draft, liveRevision, scheduledAt }: Standing): DeskState {
	if (scheduledAt !== null && state !== "withdrawn") return "scheduled";
	return state === "live" && draft !== liveRevision ? "changed" : state;
}

/** What the store keeps of making up fronts: the draft and each change to it, every launch, and when time alone changes what is shown. */

import type { Front } from "../core/front.ts";
import type { FrontDraft } from "../core/fronts/draft.ts";
import type { FrontChange, FrontState } from "../core/fronts/submit.ts";

/** One time that a front went out to readers. Its number is the revision that the live front got. */
export interface FrontLaunch {
	readonly number: number;
	readonly front: Front;
	/** Milliseconds UTC. */
	readonly at: number;
	readonly by: string;
	/** Revision of the draft that was launched; null when the front came from elsewhere. */
	readonly draft: number | null;
	/** The earlier launch that was launched again; null for all others. */
	readonly again: number | null;
}

export interface FrontReads {
	/** The working draft; null until somebody began one. */
	draft(front: string): Promise<FrontState | null>;
	/** Changes with a revision above `after`, oldest first. */
	changes(front: string, after: number, limit: number): Promise<readonly FrontChange[]>;
	/** Changes with a revision below `before`, newest first. */
	changesBefore(front: string, before: number, limit: number): Promise<readonly FrontChange[]>;
	change(front: string, operation: string): Promise<FrontChange | null>;
	/** The newest change up to a moment (milliseconds UTC), or null. */
	changeAt(front: string, at: number): Promise<FrontChange | null>;
	/** The newest kept state whose revision is at most `revision`. */
	keptState(front: string, revision: number): Promise<(FrontState & { readonly at: number }) | null>;
	/** Launches below a number, newest first. */
	launches(front: string, before: number, limit: number): Promise<readonly FrontLaunch[]>;
	/** The newest launch up to a moment (milliseconds UTC), or null. */
	launchAt(front: string, at: number): Promise<FrontLaunch | null>;
	/** Fronts that time alone changes next, the earliest first. */
	turns(limit: number): Promise<readonly { readonly front: string; readonly at: number }[]>;
}

export interface FrontWrites extends FrontReads {
	putDraft(front: string, state: FrontState): Promise<void>;
	addChange(front: string, change: FrontChange): Promise<void>;
	/** Keeps a whole state, so that returning to a minute does not begin at the first change. */
	keepState(front: string, state: { readonly revision: number; readonly draft: FrontDraft }, at: number): Promise<void>;
	addLaunch(front: string, launch: FrontLaunch): Promise<void>;
	/** The live front is shown as of this moment, and looked at again at the next one. */
	turn(front: string, shownAt: number, next: number | null): Promise<void>;
}

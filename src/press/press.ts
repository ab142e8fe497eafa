/** The press: follows the ledger and keeps every page that stands equal to what drawing it from nothing would give. */

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
}

/** What the store keeps of manuscripts: stories as they are being written, every keystroke, until it is in a revision. */

export interface Manuscript {
	readonly story: number;
	/** Changes whenever the manuscript begins anew: what was written on an earlier one must not be put on this one. */
	readonly generation: string;
	/** The newest revision that is in it. */
	readonly revision: number;
	/** The shared document when it stood as that revision: a Yjs update (version 1). */
	readonly base: Uint8Array;
	/** What was written since, oldest first. */
	readonly parts: readonly ManuscriptPart[];
}

export interface ManuscriptPart {
	/** A Yjs update (version 1). */
	readonly update: Uint8Array;
	/** Id of the person who wrote it; null when nobody did. */
	readonly person: number | null;
}

export interface ManuscriptReads {
	of(story: number): Promise<Manuscript | null>;
	/** Stories in which something was written that is in no revision, ascending. */
	unsaved(): Promise<readonly number[]>;
}

export interface ManuscriptWrites extends ManuscriptReads {
	/** Begins the manuscript of a story, in the place of an earlier one. */
	begin(manuscript: Omit<Manuscript, "parts">, at: number): Promise<void>;
	/** Adds what was written. False, and nothing is added, when the manuscript is of another generation. */
	add(story: number, generation: string, part: ManuscriptPart, at: number): Promise<boolean>;
	/** It stands as a revision now: `parts` are what is written beyond it, in the place of all others. False as above. */
	stand(manuscript: Manuscript, at: number): Promise<boolean>;
	/** Gives every manuscript another generation, made from its own: after a restore, when browsers may know what the paper no longer knows. */
	renew(suffix: string): Promise<void>;
	/** Forgets manuscripts of which everything is in a revision and which nobody touched since a moment. */
	forget(before: number): Promise<void>;
}

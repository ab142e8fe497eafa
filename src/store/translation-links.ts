/** What the store keeps of translations: which stories tell the same, drafts among them, and what each was translated from. */

/** From what a translation was made, or to what it was last brought up. */
export interface Basis {
	/** The story that was translated: any of the group. */
	readonly original: number;
	/** The revision of the original whose words the translation has taken over. */
	readonly revision: number;
	/** Who said so. */
	readonly by: string;
	/** Milliseconds UTC. */
	readonly at: number;
}

export interface TranslationLink {
	readonly story: number;
	/** Id of the first story of the group, as the newest revision names it. */
	readonly group: number;
	/** Null where nobody said from what it was translated, as with stories from outside. */
	readonly basis: Basis | null;
}

export interface TranslationLinkReads {
	/** The link of a story whose newest revision names a group, or null. */
	of(story: number): Promise<TranslationLink | null>;
	/** Every story of any state whose newest revision names the group, in ascending order; the first itself seldom does. */
	inGroup(group: number): Promise<readonly TranslationLink[]>;
}

/** Links come and go with what revisions name as `translationOf`; only the basis is said apart. */
export interface TranslationLinkWrites extends TranslationLinkReads {
	/** Remembers what a linked story has taken over; without a link nothing happens. */
	setBasis(story: number, basis: Basis): Promise<void>;
}

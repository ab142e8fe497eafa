/** Where each translation of a story stands: what it was made from, and what happened to the original since. */
import type { Correction } from "../../core/story.ts";
import type { Reads, Revision } from "../../store/store.ts";
import type { Basis } from "../../store/translation-links.ts";
import { type Member, membersOf } from "./translation-members.ts";
import { type OriginalChange, whatChanged } from "./what-changed.ts";

/** A revision of the original that says something else than what was taken over. */
export interface NewerRevision {
	readonly revision: number;
	readonly by: string;
	readonly at: number;
	readonly changes: readonly OriginalChange[];
}

export interface SinceThen {
	/** What readers have of the original; null when it says the same, or nothing is live. */
	readonly live: NewerRevision | null;
	/** The newest draft, when it is not what readers have; null when it says the same. */
	readonly draft: NewerRevision | null;
	/** Notes to readers that the original was wrong, since it was taken over. */
	readonly corrections: readonly Correction[];
	readonly withdrawn: { readonly at: number; readonly reason: string } | null;
}

export interface TranslationState extends Member {
	readonly basis: Basis | null;
	/** Null without a basis. */
	readonly since: SinceThen | null;
}

export async function translationStates(reads: Reads, group: number): Promise<readonly TranslationState[]> {
	const members = await membersOf(reads, group);
	const states: TranslationState[] = [];
	for (const member of members) {
		const basis = member.link?.basis ?? null;
		const original = members.find(({ story }) => story.id === basis?.original);
		const since = basis && original ? await sinceThen(reads, basis, original) : null;
		states.push({ ...member, basis: since === null ? null : basis, since });
	}
	return states;
}

async function sinceThen(reads: Reads, basis: Basis, { story }: Member): Promise<SinceThen | null> {
	const from = await reads.revision(basis.revision);
	if (from === null) return null;
	const { live, withdrawn } = story;
	// What was live before the draft that was translated is no news; the same put back after it is.
	const isNews = live !== null && (live.revision > from.id || live.updatedAt > basis.at);
	const newerLive = isNews ? await otherWords(reads, from, live.revision) : null;
	const isDraftApart = story.draft !== live?.revision && story.draft > from.id;
	return {
		live: newerLive,
		draft: isDraftApart ? await otherWords(reads, from, story.draft) : null,
		corrections: newerLive === null ? [] : (live?.corrections.filter(({ at }) => at > basis.at) ?? []),
		withdrawn: withdrawn && live === null ? { at: withdrawn.at, reason: withdrawn.reason } : null,
	};
}

async function otherWords(reads: Reads, from: Revision, id: number): Promise<NewerRevision | null> {
	const revision = await reads.revision(id);
	if (revision === null) return null;
	const changes = whatChanged(from.content, revision.content);
	return changes.length === 0 ? null : { revision: id, by: revision.by, at: revision.at, changes };
}

/** A front as it was at an earlier minute: its draft, and what readers saw. */
import type { Front } from "../../core/front.ts";
import { applyOperation } from "../../core/fronts/apply.ts";
import { draftOf, type FrontDraft } from "../../core/fronts/draft.ts";
import { frontAt } from "../../core/fronts/pins.ts";
import type { Reads } from "../../store/store.ts";

export interface EarlierFront {
	/** The draft at that time; where none was kept yet, the live front. Null before there was any. */
	readonly draft: FrontDraft | null;
	/** Revision of the draft; null when it is made from the live front. */
	readonly revision: number | null;
	/** Number of the launch that was live, with only the pins in force then; null before the first. */
	readonly live: { readonly launch: number; readonly by: string; readonly at: number; readonly front: Front } | null;
}

export async function frontAtTime(reads: Reads, key: string, at: number): Promise<EarlierFront> {
	const launch = await reads.fronts.launchAt(key, at);
	const live = launch && { launch: launch.number, by: launch.by, at: launch.at, front: frontAt(launch.front, at) };
	const change = await reads.fronts.changeAt(key, at);
	if (change !== null)
		return { draft: await draftAtRevision(reads, key, change.revision), revision: change.revision, live };
	return { draft: launch && draftOf(launch.front, `live${launch.number}`), revision: null, live };
}

/** The draft right after the change of that revision. */
async function draftAtRevision(reads: Reads, key: string, revision: number): Promise<FrontDraft | null> {
	const kept = await reads.fronts.keptState(key, revision);
	if (kept === null) return null;
	let { draft } = kept;
	for (const { operation } of await reads.fronts.changes(key, kept.revision, revision - kept.revision)) {
		const applied = applyOperation(draft, operation);
		if (applied.done) ({ draft } = applied);
	}
	return draft;
}

/** A front as it is now: its live form, and its draft, which is the live one until somebody changes it. */
import type { Front } from "../../core/front.ts";
import { frontKey } from "../../core/front.ts";
import { draftOf, frontOf, sameFront } from "../../core/fronts/draft.ts";
import { MOST_CONTAINERS } from "../../core/fronts/limits.ts";
import { ownArrangement } from "../../core/fronts/own-arrangement.ts";
import type { FrontState } from "../../core/fronts/submit.ts";
import type { Section } from "../../core/paper.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Reads } from "../../store/store.ts";

export interface FrontNow {
	readonly key: string;
	readonly edition: string;
	readonly section: string;
	/** What readers see; `revision` is 0 while nobody has arranged it and the paper's own arrangement stands. */
	readonly live: { readonly front: Front; readonly revision: number; readonly shownAt: number };
	readonly state: FrontState;
	/** A draft is kept; else `state` is made from the live front and has revision 0. */
	readonly begun: boolean;
	/** The draft would change what readers see. */
	readonly differs: boolean;
}

export async function frontNow(reads: Reads, edition: string, section: string): Promise<Result<FrontNow>> {
	if (!(await reads.editions()).some((one) => one.key === edition))
		return fail("editionNotFound", `There is no edition "${edition}".`, "edition");
	const sections = await reads.sections(edition);
	const own = sections.find((one) => one.path === section) ?? null;
	if (section !== "" && own === null)
		return fail("sectionNotFound", `The edition ${edition} has no section "${section}".`, "section");
	return ok(await frontOfPlace(reads, edition, sections, own));
}

export async function frontOfPlace(
	reads: Reads,
	edition: string,
	sections: readonly Section[],
	own: Section | null,
): Promise<FrontNow> {
	const section = own?.path ?? "";
	const key = frontKey({ edition, section });
	const live = (await reads.front(key)) ?? unarranged(edition, sections, own);
	const kept = await reads.fronts.draft(key);
	const state = kept ?? { revision: 0, draft: draftOf(live.front, `live${live.revision}`) };
	const differs = !sameFront(frontOf(state.draft, edition, section), live.front);
	return { key, edition, section, live, state, begun: kept !== null, differs };
}

function unarranged(edition: string, sections: readonly Section[], own: Section | null): FrontNow["live"] {
	const front = ownArrangement(edition, sections, own);
	return { front: { ...front, containers: front.containers.slice(0, MOST_CONTAINERS) }, revision: 0, shownAt: 0 };
}

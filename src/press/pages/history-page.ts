/** The public history of a story: its corrections and updates, with the old words and the new ones where readers may see them. */
import { type PublicDifference, publicDifference } from "../../compare/public-difference.ts";
import { historyAddress } from "../../core/addresses.ts";
import type { Difference } from "../../core/story.ts";
import type { HistoryView, Theme } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING, page } from "./outcome.ts";

/** Places of one change that are shown; a story that was written anew is not compared to its end. */
const PLACES = 60;

export async function drawHistory(id: number, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const story = await reads.story(id);
	const { edition } = reads.chrome;
	if (story === null) {
		const gone = await reads.withdrawn(id);
		if (gone === null || gone.facts.edition !== edition.key) return MISSING;
		// The notice says all that is to be said; what was corrected before is no longer shown.
		return { kind: "redirect", to: gone.facts.address, gone: true };
	}
	const { facts } = story;
	if (facts.edition !== edition.key || path !== historyAddress(edition, id)) return MISSING;
	const told = [
		...facts.corrections.map(({ at, note, difference }) => ({ at, text: note, isCorrection: true, difference })),
		...(facts.updates ?? []).map(({ at, label, difference }) => ({ at, text: label, isCorrection: false, difference })),
	].sort((a, b) => b.at - a.at);
	if (told.length === 0) return MISSING;
	const items: HistoryView["items"][number][] = [];
	for (const { difference, ...item } of told)
		items.push({ ...item, difference: await differenceOf(difference, reads, PLACES) });
	return page(path, theme.history({ facts, items, address: path }, reads.chrome));
}

/** Null when readers are not shown it. */
export async function differenceOf(
	difference: Difference | undefined,
	reads: PageReads,
	most: number,
): Promise<PublicDifference | null> {
	if (difference === undefined) return null;
	const [before, now] = [await reads.revision(difference.from), await reads.revision(difference.to)];
	return before && now ? publicDifference(before.content, now.content, most) : null;
}

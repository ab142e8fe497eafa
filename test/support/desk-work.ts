/** Work of two people on the desk of the demonstration paper: stories in every state, assignments, notes. */
import type { SignedInPerson } from "./newsroom.ts";

interface Made {
	readonly id: number;
	readonly revision: number;
}

const HOUR = 3_600_000;

/** `story`: a draft of Ben's with two assignments, one of them overdue, and a thread of notes. */
export async function makeDeskWork(ada: SignedInPerson, ben: SignedInPerson): Promise<{ readonly story: number }> {
	const now = Date.now();
	const make = async (who: SignedInPerson, headline: string, more: object = {}) =>
		who.api<Made>("POST", "/stories", { edition: "en", section: "world", headline, text: "Some words.", ...more });
	const { id: story } = await make(ben, "Ferry crews vote on a strike over night shifts", { byline: ["Ben Kaya"] });
	await ada.api("POST", `/stories/${story}/assignments`, {
		person: ben.id,
		task: "Two more voices from the harbour",
		dueAt: now - HOUR,
		words: 600,
	});
	await ben.api("POST", `/stories/${story}/assignments`, { person: ada.id, task: "Read it", dueAt: now + 2 * HOUR });
	const note = await ada.api<{ id: number }>("POST", `/stories/${story}/notes`, {
		text: "@Ben Kaya who says that it is the first strike?",
		mentions: [ben.id],
	});
	await ben.api("POST", `/stories/${story}/notes`, { text: "The union does; I ask the company too.", parent: note.id });
	const review = await make(ada, "İstanbul’da vapur seferleri yeniden başladı", {
		edition: "tr",
		section: "dunya",
	}).catch(() => make(ada, "Boats run again after the storm", { kicker: "Weather" }));
	await ada.api("POST", `/stories/${review.id}/submit`);
	const approved = await make(ben, "What the new budget means for schools", { kicker: "Analysis" });
	await ada.api("POST", `/stories/${approved.id}/submit`).catch(() => {});
	await ada.api("POST", `/stories/${approved.id}/approve`);
	const later = await make(ada, "The week ahead: elections, eclipses and a cup final");
	await ada.api("POST", `/stories/${later.id}/publish`, { at: new Date(now + 20 * HOUR).toISOString() });
	await make(ben, "Embargoed: prize for a physicist", { embargo: now + 30 * HOUR });
	return { story };
}

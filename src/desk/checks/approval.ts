/** Finds that a revision lacks the approval that the paper's rules ask for. */
import { eachOf, identityOf } from "../../core/actor-names.ts";
import type { Review } from "../../store/publishing.ts";
import type { Reads, Revision } from "../../store/store.ts";
import { type Check, finding } from "./check.ts";

/** Reviews looked through: more than anybody gives one revision. */
const LOOKED_AT = 200;

export interface Approved {
	readonly by: string;
	readonly at: number;
	/** By somebody who wrote nothing of what it approves. */
	readonly byAnother: boolean;
}

/** The newest approvals that the revision has and that nobody took back. */
export async function approvalsOf(reads: Reads, revision: Revision): Promise<readonly Approved[]> {
	const reviews = await reads.publishing.reviews(revision.story, LOOKED_AT);
	const given = standing(reviews, revision.id);
	if (given.length === 0) return [];
	const authors = await authorsOf(reads, revision, reviews);
	return given.map(({ by, at }) => ({ by, at, byAnother: !authors.has(identityOf(by)) }));
}

/** Approvals of one revision since it was sent back. */
function standing(reviews: readonly Review[], revision: number): readonly Review[] {
	const steps = reviews.filter((one) => one.revision === revision);
	const back = steps.findIndex((one) => one.step === "sendBack");
	return (back < 0 ? steps : steps.slice(0, back)).filter((one) => one.step === "approve");
}

/**
 * Everybody who wrote in the story since somebody else read it all: since the revision that is live, or the last one that
 * was approved by a person who had no part in it.
 */
async function authorsOf(
	reads: Reads,
	{ story, id }: Revision,
	reviews: readonly Review[],
): Promise<ReadonlySet<string>> {
	const live = (await reads.story(story))?.live?.revision ?? 0;
	const authors = new Set<string>();
	for (const { revision, by } of await reads.publishing.authors(story, live < id ? live : 0, id)) {
		for (const actor of eachOf(by)) authors.add(identityOf(actor));
		const isRead = standing(reviews, revision).some((one) => !authors.has(identityOf(one.by)));
		if (isRead && revision !== id) authors.clear();
	}
	return authors;
}

export const approval: Check = {
	name: "approval",
	async find({ reads, revision, rules, purpose }) {
		if (purpose === "approve" || rules.approval === "none") return [];
		const approvals = await approvalsOf(reads, revision);
		if (rules.approval === "anybody" ? approvals.length > 0 : approvals.some((one) => one.byAnother)) return [];
		const isOwn = approvals.length > 0;
		return [
			finding("approval", {
				problem: isOwn ? "approvedByAuthor" : "notApproved",
				severity: "stops",
				what: isOwn
					? `Revision ${revision.id} was approved only by people who wrote in it themselves.`
					: `Nobody has approved revision ${revision.id}.`,
				todo: rules.approval === "another" ? "Have somebody else read and approve it." : "Approve it.",
				facts: { revision: revision.id },
			}),
		];
	},
};

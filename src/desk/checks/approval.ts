/** Finds that a revision lacks the approval that the paper's rules ask for. */
import type { Reads, Revision } from "../../store/store.ts";
import { type Check, finding } from "./check.ts";

/** Reviews looked through: more than anybody gives one revision. */
const LOOKED_AT = 200;

/** `person:7` of `person:7 Ada Demir`: names change, and two people can have one. */
const identity = (actor: string): string => (/^(?:person|token):\d+/u.exec(actor)?.[0] ?? actor).trim();

/** Whether the actor is among those who wrote a revision (`person:7 Ada, person:8 Cem` when they wrote together). */
export function isAuthor(revision: Pick<Revision, "by">, actor: string): boolean {
	return revision.by.split(", ").some((name) => identity(name) === identity(actor));
}

export interface Approved {
	readonly by: string;
	readonly at: number;
	/** By somebody who did not write the revision. */
	readonly byAnother: boolean;
}

/** The newest approvals that the revision has and that nobody took back. */
export async function approvalsOf(reads: Reads, revision: Revision): Promise<readonly Approved[]> {
	const steps = (await reads.publishing.reviews(revision.story, LOOKED_AT)).filter(
		(one) => one.revision === revision.id,
	);
	const back = steps.findIndex((one) => one.step === "sendBack");
	const standing = (back < 0 ? steps : steps.slice(0, back)).filter((one) => one.step === "approve");
	return standing.map(({ by, at }) => ({ by, at, byAnother: !isAuthor(revision, by) }));
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
					? `Revision ${revision.id} was approved only by its own author.`
					: `Nobody has approved revision ${revision.id}.`,
				todo: rules.approval === "another" ? "Have somebody else read and approve it." : "Approve it.",
				facts: { revision: revision.id },
			}),
		];
	},
};

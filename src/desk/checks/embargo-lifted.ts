/** Finds that an earlier revision had an embargo which still lasted, and which was taken away or brought forward. */
import { embargoOf } from "../embargo.ts";
import { type Check, finding } from "./check.ts";

/** Revisions looked through for it. */
const LOOKED_AT = 50;

export const embargoLifted: Check = {
	name: "embargoLifted",
	isAdvice: true,
	async find({ reads, story, revision, at }) {
		const bound = await embargoOf(reads, story, revision.content);
		const lifted = (await reads.revisions(story, LOOKED_AT)).find(
			({ content }) => content.fields.embargo !== null && content.fields.embargo > Math.max(at, bound?.until ?? 0),
		);
		const until = lifted?.content.fields.embargo;
		if (!lifted || !until) return [];
		const when = Temporal.Instant.fromEpochMilliseconds(until);
		return [
			finding("embargoLifted", {
				problem: "embargoLifted",
				severity: "warns",
				at: "embargo",
				what: `Revision ${lifted.id} had an embargo until ${when}, which was taken away or brought forward since.`,
				todo: "Make sure that the source has agreed.",
				facts: { until, revision: lifted.id },
			}),
		];
	},
};

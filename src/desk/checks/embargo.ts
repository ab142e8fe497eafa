/** Finds that the story would go out before its embargo ends, and that an embargo was taken away. */
import { embargoOf } from "../embargo.ts";
import { type Check, type Finding, finding } from "./check.ts";

/** Revisions looked through for an embargo that is no more. */
const LOOKED_AT = 50;

const moment = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString();

export const embargo: Check = {
	name: "embargo",
	async find({ reads, story, revision, at, purpose }) {
		const bound = await embargoOf(reads, story, revision.content);
		const found: Finding[] = [];
		if (bound !== null && bound.until > at)
			found.push(
				finding("embargo", {
					problem: bound.of === "original" ? "embargoOfOriginal" : "embargo",
					// An embargoed story is read and approved beforehand; it only must not go out.
					severity: purpose === "approve" ? "warns" : "stops",
					isFinal: true,
					at: "embargo",
					what: `The story is under embargo until ${moment(bound.until)}.`,
					todo: "Schedule it for that time or later.",
					facts: { until: bound.until },
				}),
			);
		const lifted = (await reads.revisions(story, LOOKED_AT)).find(
			({ content }) => content.fields.embargo !== null && content.fields.embargo > Math.max(at, bound?.until ?? 0),
		);
		if (lifted?.content.fields.embargo)
			found.push(
				finding("embargo", {
					problem: "embargoLifted",
					severity: "warns",
					at: "embargo",
					what: `Revision ${lifted.id} had an embargo until ${moment(lifted.content.fields.embargo)}, which was taken away or brought forward since.`,
					todo: "Make sure that the source has agreed.",
					facts: { until: lifted.content.fields.embargo, revision: lifted.id },
				}),
			);
		return found;
	},
};

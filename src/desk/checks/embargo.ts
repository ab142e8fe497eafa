/** Finds that the story would go out before its embargo ends. */
import { embargoOf } from "../embargo.ts";
import { type Check, type Finding, finding } from "./check.ts";

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
		return found;
	},
};

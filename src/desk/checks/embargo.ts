/** Finds that the story would go out before its embargo ends. */
import { embargoOf } from "../embargo.ts";
import { type Check, finding } from "./check.ts";

export const embargo: Check = {
	name: "embargo",
	async find({ reads, story, revision, at, purpose }) {
		const bound = await embargoOf(reads, story, revision.content);
		if (bound === null || bound.until <= at) return [];
		return [
			finding("embargo", {
				problem: bound.of === "original" ? "embargoOfOriginal" : "embargo",
				// An embargoed story is read and approved beforehand; it only must not go out.
				severity: purpose === "approve" ? "warns" : "stops",
				isFinal: true,
				at: "embargo",
				what: `The story is under embargo until ${Temporal.Instant.fromEpochMilliseconds(bound.until)}.`,
				todo: "Schedule it for that time or later.",
				facts: { until: bound.until },
			}),
		];
	},
};

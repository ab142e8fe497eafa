/** Finds what nothing can be published without: a headline and a text. */
import { seenText } from "../../core/inline.ts";
import { bodyText } from "../../elements/body.ts";
import { type Check, type Finding, finding } from "./check.ts";

const LONGEST_HEADLINE = 110;

export const substance: Check = {
	name: "substance",
	find({ revision }) {
		const { fields, body } = revision.content;
		const found: Finding[] = [];
		const missing = (problem: string, at: string) =>
			found.push(
				finding("substance", {
					problem,
					severity: "stops",
					isFinal: true,
					at,
					what: `The story has no ${problem}.`,
					todo: "Write it.",
				}),
			);
		if (seenText(fields.headline) === "") missing("headline", "headline");
		if (seenText(bodyText(body)) === "") missing("text", "body");
		const length = [...fields.headline].length;
		if (length > LONGEST_HEADLINE)
			found.push(
				finding("substance", {
					problem: "longHeadline",
					severity: "warns",
					at: "headline",
					what: `The headline has ${length} characters.`,
					todo: `Phones and search results cut it; ${LONGEST_HEADLINE} or fewer are read whole.`,
					facts: { length, most: LONGEST_HEADLINE },
				}),
			);
		return found;
	},
};

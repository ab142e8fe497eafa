/** What others may do with a story: usage terms for people and for machines. */
import * as z from "zod";

const text = (longest: number) => z.string().max(longest);

/**
 * Sources: schema.org copyrightHolder, copyrightNotice, license, usageInfo; TDM Reservation Protocol (W3C TDMRep CG).
 */
const fields = {
	/** Who holds the copyright. */
	holder: text(300),
	/** The notice in words; `{year}` stands for the current year. */
	notice: text(1000),
	/** Address of a licence that allows use, for example a Creative Commons deed. */
	license: text(500),
	/** Address of a page that explains what use is allowed. */
	usageInfo: text(500),
	/** The terms in words. */
	usageTerms: text(2000),
	/** Whether text and data mining is reserved (TDMRep `tdm-reservation: 1`). */
	tdmReservation: z.boolean(),
	/** Address of a machine-readable policy on how to obtain a mining licence (TDMRep `tdm-policy`). */
	tdmPolicy: text(500),
	/** Search engines may list the page. */
	index: z.boolean(),
	/** Search engines and assistants may show extracts; the longest, in characters; -1 is no limit, 0 is none. */
	maxSnippet: z.int().min(-1),
	/** Crawlers that gather training data are asked to stay away (robots.txt). */
	refuseTraining: z.boolean(),
};

/** Rights of the paper; a story may set any of them more tightly. */
export const Rights = z.strictObject({
	holder: fields.holder.default(""),
	notice: fields.notice.default(""),
	license: fields.license.default(""),
	usageInfo: fields.usageInfo.default(""),
	usageTerms: fields.usageTerms.default(""),
	tdmReservation: fields.tdmReservation.default(false),
	tdmPolicy: fields.tdmPolicy.default(""),
	index: fields.index.default(true),
	maxSnippet: fields.maxSnippet.default(-1),
	refuseTraining: fields.refuseTraining.default(false),
});
export type Rights = z.infer<typeof Rights>;

/** The rights as an edition words them in its own language; what they reserve is the paper's to say. */
export const RightsWords = z
	.strictObject({
		holder: fields.holder,
		notice: fields.notice,
		usageInfo: fields.usageInfo,
		usageTerms: fields.usageTerms,
	})
	.partial();
export type RightsWords = z.infer<typeof RightsWords>;

/** What a story may set: each field overrides the paper's, but never loosens a reservation. What is left out stays the paper's. */
export const StoryRights = z.strictObject(fields).partial();
export type StoryRights = Partial<Rights>;

/** The paper's rights, tightened by the story's: a reservation of either holds, the smaller extract wins. */
export function tighten(paper: Rights, story: StoryRights | undefined): Rights {
	if (!story) return paper;
	const snippet = (a: number, b: number) => (a === -1 ? b : b === -1 ? a : Math.min(a, b));
	return {
		holder: story.holder || paper.holder,
		notice: story.notice || paper.notice,
		license: story.license ?? paper.license,
		usageInfo: story.usageInfo || paper.usageInfo,
		usageTerms: story.usageTerms || paper.usageTerms,
		tdmReservation: paper.tdmReservation || (story.tdmReservation ?? false),
		tdmPolicy: story.tdmPolicy || paper.tdmPolicy,
		index: paper.index && (story.index ?? true),
		maxSnippet: snippet(paper.maxSnippet, story.maxSnippet ?? -1),
		refuseTraining: paper.refuseTraining || (story.refuseTraining ?? false),
	};
}

/** The value of the robots meta element and the X-Robots-Tag header. */
export function robotsDirectives(rights: Rights): string {
	const parts = [rights.index ? "index" : "noindex", "follow", "max-image-preview:large"];
	parts.push(`max-snippet:${rights.maxSnippet}`);
	return parts.join(", ");
}

/** The notice for a year: `{year}` filled in. */
export function noticeFor(rights: Rights, year: number): string {
	return rights.notice.replaceAll("{year}", String(year));
}

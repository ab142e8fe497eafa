/** What others may do with a story: usage terms for people and for machines. */
import { z } from "zod";

/**
 * Rights of the paper; a story may set any of them more tightly.
 * Sources: schema.org copyrightHolder, copyrightNotice, license, usageInfo; TDM Reservation Protocol (W3C TDMRep CG).
 */
export const Rights = z.strictObject({
	/** Who holds the copyright. */
	holder: z.string().max(300).default(""),
	/** The notice in words; `{year}` stands for the current year. */
	notice: z.string().max(1000).default(""),
	/** Address of a licence that allows use, for example a Creative Commons deed. */
	license: z.string().max(500).default(""),
	/** Address of a page that explains what use is allowed. */
	usageInfo: z.string().max(500).default(""),
	/** The terms in words. */
	usageTerms: z.string().max(2000).default(""),
	/** Whether text and data mining is reserved (TDMRep `tdm-reservation: 1`). */
	tdmReservation: z.boolean().default(false),
	/** Address of a machine-readable policy on how to obtain a mining licence (TDMRep `tdm-policy`). */
	tdmPolicy: z.string().max(500).default(""),
	/** Search engines may list the page. */
	index: z.boolean().default(true),
	/** Search engines and assistants may show extracts; the longest, in characters; -1 is no limit, 0 is none. */
	maxSnippet: z.int().min(-1).default(-1),
	/** Crawlers that gather training data are asked to stay away (robots.txt). */
	refuseTraining: z.boolean().default(false),
});
export type Rights = z.infer<typeof Rights>;

/** What a story may set: each field overrides the paper's, but never loosens a reservation. */
export const StoryRights = Rights.partial();
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

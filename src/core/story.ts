/** A story: what the newsroom writes (content), what readers see of it (facts), and what may happen to it. */
import * as z from "zod";
import { seenText } from "./inline.ts";
import { Key } from "./paper.ts";
import { Crops } from "./pictures/crop-schema.ts";
import { StoryRights } from "./rights.ts";

const line = (max: number) =>
	z
		.string()
		.max(max)
		.transform((s) => seenText(s).replace(/\s+/gu, " "));

/** Who wrote it: a person of the paper by key, or a name as it should stand. */
export const BylineEntry = z.union([z.strictObject({ person: Key }), z.strictObject({ name: line(200) })]);
export type BylineEntry = z.infer<typeof BylineEntry>;

/** From the year 1000 to the year 9998: what a date of four digits can say in every time zone. */
const FIRST_MOMENT = Date.UTC(1000, 0, 2);
const LAST_MOMENT = Date.UTC(9998, 11, 30);

/** A moment: milliseconds since 1970 UTC, or ISO 8601 with an offset. Always read as milliseconds. */
export const Instant = z
	.union([z.int(), z.iso.datetime({ offset: true }).transform((s) => Temporal.Instant.from(s).epochMilliseconds)])
	.refine((at) => at >= FIRST_MOMENT && at <= LAST_MOMENT, "must lie between the years 1000 and 9998");

/** The point of a picture that must stay visible when it is cropped, as parts of its width and height. */
export const FocalPoint = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type FocalPoint = z.infer<typeof FocalPoint>;

/** The picture that leads the story and stands on fronts. */
export const LeadPicture = z.strictObject({
	asset: z.int().positive(),
	caption: z.string().max(2000).default(""),
	credit: z.string().max(500).default(""),
	/** For those who do not see it; empty: the asset's own. */
	alt: z.string().max(1000).default(""),
	/** Said, not guessed: nobody misses anything who does not see it here. */
	decorative: z.literal(true).optional(),
	/** What must stay in view here; absent: as the asset says. */
	focal: FocalPoint.optional(),
	/** Parts cut out for this story alone. */
	crops: Crops.optional(),
});
export type LeadPicture = z.infer<typeof LeadPicture>;

/** Headlines for other places: the page's title and search results, posts, fronts and lists. Absent or empty: the headline. */
export const Headlines = z.strictObject({
	web: line(500).optional(),
	social: line(500).optional(),
	front: line(500).optional(),
});
export type Headlines = z.infer<typeof Headlines>;

/** Everything of a revision but its body. */
export const StoryFields = z.strictObject({
	edition: Key,
	/** Section path, for example `world/caucasus`. */
	section: z.string().min(1).max(200),
	headline: line(500),
	/** Absent where the headline serves everywhere, so that older revisions keep their hashes. */
	headlines: Headlines.optional(),
	kicker: line(200).default(""),
	standfirst: line(3000).default(""),
	byline: z.array(BylineEntry).max(20).default([]),
	dateline: line(200).default(""),
	/** Where the story comes from when nobody of the paper signs it. */
	source: line(300).default(""),
	/** Keys of concepts. */
	topics: z.array(Key).max(50).default([]),
	/** The part of the address before the id; empty: made from the headline at first publication, then kept. */
	slug: z.string().max(200).default(""),
	picture: LeadPicture.nullable().default(null),
	/** Ids of stories of the same paper that belong beside this one. */
	related: z.array(z.int().positive()).max(20).default([]),
	/** Stories that tell the same in other editions share this number (the id of the first of them). */
	translationOf: z.int().positive().nullable().default(null),
	rights: StoryRights.default({}),
	/** Time of publication for archives; null: the moment of publishing. Milliseconds UTC. */
	publishedAt: Instant.nullable().default(null),
	/** Nothing of the story may be published before. Milliseconds UTC. */
	embargo: Instant.nullable().default(null),
});
export type StoryFields = z.infer<typeof StoryFields>;

export const WORKFLOW_STATES = ["draft", "inReview", "approved", "scheduled", "live", "withdrawn"] as const;
export type WorkflowState = (typeof WORKFLOW_STATES)[number];

/** Named transitions: from which states, to which. */
export const TRANSITIONS = {
	submit: { from: ["draft"], to: "inReview" },
	sendBack: { from: ["inReview", "approved"], to: "draft" },
	approve: { from: ["draft", "inReview", "approved"], to: "approved" },
	schedule: { from: ["draft", "inReview", "approved", "scheduled"], to: "scheduled" },
	unschedule: { from: ["scheduled"], to: "draft" },
	publish: { from: ["draft", "inReview", "approved", "scheduled", "live"], to: "live" },
	withdraw: { from: ["live"], to: "withdrawn" },
	reinstate: { from: ["withdrawn"], to: "live" },
} as const satisfies Record<string, { from: readonly WorkflowState[]; to: WorkflowState }>;
export type Transition = keyof typeof TRANSITIONS;

/** The state after a transition, or null when it is not possible from there. */
export function afterTransition(state: WorkflowState, transition: Transition): WorkflowState | null {
	const rule = TRANSITIONS[transition];
	return (rule.from as readonly WorkflowState[]).includes(state) ? rule.to : null;
}

const flag = (otherwise: boolean) => z.boolean().default(otherwise);

/**
 * How a change of a live story is told to readers: not at all (a slip of the pen put right), as news in it (perhaps with a
 * label), or as a correction. `showDifference`: readers may compare the old words with the new ones.
 */
export const PublicChange = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("fix") }),
	z.strictObject({ kind: z.literal("update"), label: line(300).default(""), showDifference: flag(false) }),
	z.strictObject({
		kind: z.literal("correction"),
		note: z
			.string()
			.max(2000)
			.transform(seenText)
			.refine((note) => note !== "", "a correction needs words; choose an update or a minor fix if readers need none"),
		showDifference: flag(true),
	}),
]);
export type PublicChange = z.infer<typeof PublicChange>;

/** The two revisions between which a change lies, when readers may compare them. */
export interface Difference {
	readonly from: number;
	readonly to: number;
}

/** A note to readers that something published was wrong and is now right. */
export interface Correction {
	/** Milliseconds UTC. */
	readonly at: number;
	readonly note: string;
	/** Absent when readers are not shown the old words. */
	readonly difference?: Difference;
}

/** News in a published story that readers are told of. */
export interface PublicUpdate {
	/** Milliseconds UTC. */
	readonly at: number;
	/** What is new, in a few words; perhaps empty. */
	readonly label: string;
	readonly difference?: Difference;
}

/** Byline as readers see it: a name, and the person's key when they have a page. */
export interface BylineName {
	readonly name: string;
	readonly person?: string;
}

/** What stands on fronts and lists of a story, and all that a follower of the ledger needs of it. */
export interface StoryFacts {
	readonly story: number;
	readonly revision: number;
	readonly edition: string;
	readonly section: string;
	readonly slug: string;
	/** Path of the story's page, percent-encoded where needed. */
	readonly address: string;
	readonly kicker: string;
	readonly headline: string;
	readonly standfirst: string;
	readonly byline: readonly BylineName[];
	readonly topics: readonly string[];
	readonly picture: LeadPicture | null;
	/** Milliseconds UTC. Decides the order of every list. */
	readonly publishedAt: number;
	/** Milliseconds UTC of the last change that readers are told of; a minor fix leaves it. */
	readonly updatedAt: number;
	readonly corrections: readonly Correction[];
	/** Updates with a label or a difference, oldest first. Absent where there was none, so that older entries keep their hashes. */
	readonly updates?: readonly PublicUpdate[];
	/** Group number of translations, or null. */
	readonly group: number | null;
	readonly rights: StoryRights;
	/** Words of the body (Unicode words, counted at publication). */
	readonly words: number;
}

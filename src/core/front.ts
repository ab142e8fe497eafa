/** A front: the curated page of an edition or section, made of containers with slots. */
import * as z from "zod";
import { CONTAINER_LOOKS, MOST_CONTAINERS, MOST_PINS } from "./fronts/limits.ts";
import { Key } from "./paper.ts";
import { Instant } from "./story.ts";

export const ContainerLook = z.enum(CONTAINER_LOOKS);
export type ContainerLook = z.infer<typeof ContainerLook>;

/** What a rule can ask of a story: that it has a picture, that it is short (under 250 words), that it is long (from 1,200 words). */
export const StoryKind = z.enum(["pictured", "brief", "long"]);
export type StoryKind = z.infer<typeof StoryKind>;

/** Names a container or a pin for as long as it is on the front, wherever it moves. */
export const ThingId = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/u, "must be 1 to 60 letters, digits, _ or -");

/** A story placed by hand, with what is said of it here alone; the story itself stays as it is. */
export const Pin = z.strictObject({
	id: ThingId.optional(),
	story: z.int().positive(),
	/** First moment at which it stands here; null: from the launch on. Milliseconds UTC. */
	from: Instant.nullable().default(null),
	/** First moment at which it stands here no more; null: until somebody takes it away. */
	until: Instant.nullable().default(null),
	/** In place of the story's own; empty: the story's own. */
	headline: z.string().max(500).default(""),
	kicker: z.string().max(200).default(""),
	/** Asset in place of the story's picture. */
	picture: z.int().positive().nullable().default(null),
});
export type Pin = z.infer<typeof Pin>;

export const Container = z.strictObject({
	id: ThingId.optional(),
	title: z.string().max(200).default(""),
	look: ContainerLook.default("row"),
	/** Stories placed by hand, first. Withdrawn ones are left out. A number is a story that is pinned without end and as it is. */
	pinned: z
		.array(z.union([z.int().positive(), Pin]))
		.max(MOST_PINS)
		.default([]),
	/** Where the free slots are filled from, newest first, without repeating a story of the page. */
	section: z.string().max(200).default(""),
	topic: z.string().max(80).default(""),
	/** Key of a person: only stories that they signed. */
	author: z.string().max(80).optional(),
	kind: StoryKind.optional(),
	/** Only stories published within so many hours. */
	hours: z.int().min(1).max(8784).optional(),
	/** Number of slots. */
	slots: z.int().min(1).max(40).default(6),
});
export type Container = z.infer<typeof Container>;

export const Front = z.strictObject({
	edition: Key,
	/** Section path; empty for the edition's own front. */
	section: z.string().max(200).default(""),
	containers: z.array(Container).min(1).max(MOST_CONTAINERS),
});
export type Front = z.infer<typeof Front>;

/** Key of a front in the store and ledger: `en` or `en/world`. */
export function frontKey(front: Pick<Front, "edition" | "section">): string {
	return front.section === "" ? front.edition : `${front.edition}/${front.section}`;
}

/** The edition and section of a front's key. */
export function placeOfFront(key: string): { readonly edition: string; readonly section: string } {
	const cut = key.indexOf("/");
	return cut < 0 ? { edition: key, section: "" } : { edition: key.slice(0, cut), section: key.slice(cut + 1) };
}

/** A pin of either form, with everything said. */
export function pinOf(pin: number | Pin): Pin {
	return typeof pin === "number"
		? { story: pin, from: null, until: null, headline: "", kicker: "", picture: null }
		: pin;
}

/** A front: the curated page of an edition or section, made of containers with slots. */
import { z } from "zod";
import { Key } from "./paper.ts";

/** How a container looks: `lead` one large story with seconds beside it, `row` equal cards, `columns` headline lists side by side, `list` headlines only, `opinion` bylines first. */
export const ContainerLook = z.enum(["lead", "row", "columns", "list", "opinion"]);
export type ContainerLook = z.infer<typeof ContainerLook>;

export const Container = z.strictObject({
	title: z.string().max(200).default(""),
	look: ContainerLook.default("row"),
	/** Stories placed by hand, first. Withdrawn ones are left out. */
	pinned: z.array(z.int().positive()).max(50).default([]),
	/** Where the free slots are filled from, newest first, without repeating a story of the page. */
	section: z.string().max(200).default(""),
	topic: z.string().max(80).default(""),
	/** Number of slots. */
	slots: z.int().min(1).max(40).default(6),
});
export type Container = z.infer<typeof Container>;

export const Front = z.strictObject({
	edition: Key,
	/** Section path; empty for the edition's own front. */
	section: z.string().max(200).default(""),
	containers: z.array(Container).min(1).max(30),
});
export type Front = z.infer<typeof Front>;

/** Key of a front in the store and ledger: `en` or `en/world`. */
export function frontKey(front: Pick<Front, "edition" | "section">): string {
	return front.section === "" ? front.edition : `${front.edition}/${front.section}`;
}

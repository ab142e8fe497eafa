/** Finds links and related stories that readers could not follow. */
import { bodyReferences } from "../../elements/body.ts";
import { type Check, type Finding, finding } from "./check.ts";

export const links: Check = {
	name: "links",
	isAdvice: true,
	async find({ reads, revision, story }) {
		const { fields, body } = revision.content;
		const found: Finding[] = [];
		const named = [
			...bodyReferences(body).stories.map((id) => ({ id, at: "body" })),
			...fields.related.map((id, index) => ({ id, at: `related.${index}` })),
		];
		for (const { id, at } of named) {
			if (id === story) continue;
			const other = await reads.story(id);
			if (other === null || other.live !== null) continue;
			const isWithdrawn = other.state === "withdrawn";
			found.push(
				finding("links", {
					problem: isWithdrawn ? "linkToWithdrawn" : "linkToUnpublished",
					severity: "warns",
					at,
					what: `Story ${id} is ${isWithdrawn ? "withdrawn" : "not published"}.`,
					todo: "Readers see the words without the link until it is live; take the link out, or publish that story too.",
					facts: { story: id },
				}),
			);
		}
		return found;
	},
};

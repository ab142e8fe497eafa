/** Finds suggestions that nobody has accepted or rejected: what goes out is the text without them. */
import * as Y from "yjs";
import type { Manuscript } from "../../store/manuscripts.ts";
import { type Check, finding } from "./check.ts";

export const suggestions: Check = {
	name: "suggestions",
	isAdvice: true,
	async find({ reads, story }) {
		const manuscript = await reads.manuscripts.of(story);
		const count = manuscript === null ? 0 : suggestedIn(manuscript);
		if (count === 0) return [];
		return [
			finding("suggestions", {
				problem: "openSuggestions",
				severity: "warns",
				at: "body",
				what: `${count} ${count === 1 ? "suggestion is" : "suggestions are"} neither accepted nor rejected.`,
				todo: "Decide on them in the text; what is only suggested does not go out.",
				facts: { count },
			}),
		];
	},
};

interface Run {
	readonly attributes?: {
		readonly insertion?: { readonly id?: unknown };
		readonly deletion?: { readonly id?: unknown };
	};
}

/** The shared body keeps a suggestion as a mark of its text, or as what would change of a whole block. */
function suggestedIn({ base, parts }: Manuscript): number {
	const doc = new Y.Doc();
	for (const update of [base, ...parts.map((part) => part.update)]) Y.applyUpdate(doc, update);
	const ids = new Set<unknown>();
	for (const node of doc.getXmlFragment("body").createTreeWalker(() => true)) {
		if (node instanceof Y.XmlText)
			for (const { attributes } of node.toDelta() as Run[])
				ids.add(attributes?.insertion?.id).add(attributes?.deletion?.id);
		else if (node instanceof Y.XmlElement) ids.add(idOf(node.getAttribute("change")));
	}
	doc.destroy();
	ids.delete(undefined);
	return ids.size;
}

function idOf(change: unknown): unknown {
	if (typeof change !== "string") return undefined;
	try {
		return (JSON.parse(change) as { readonly id?: unknown } | null)?.id;
	} catch {
		return undefined;
	}
}

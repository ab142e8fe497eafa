/** How suggestions look in the text: each in its person's colour, and what is suggested of blocks said in a mark. */
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Found } from "../../../../document/suggesting/suggestions-in.ts";
import { changeOf } from "../../../../document/suggesting/tokens.ts";

/** Colours of the sheet; the same person has the same as their caret. */
const COLOURS = 6;
export const colourOf = (person: number): string => `st-colour-${person % COLOURS}`;

export function looksOf(doc: Node, found: readonly Found[], current: string | null): DecorationSet {
	if (found.length === 0) return DecorationSet.empty;
	const looks: Decoration[] = [];
	const classOf = (suggestion: { readonly id: string; readonly person: number }) =>
		`sg ${colourOf(suggestion.person)}${suggestion.id === current ? " sg-current" : ""}`;
	doc.descendants((node, position) => {
		const end = position + node.nodeSize;
		const change = changeOf(node);
		if (change !== null) {
			const { kind, name } = change;
			looks.push(Decoration.node(position, end, { class: `${classOf(change)} sg-block sg-${kind}`, title: name }));
			if (kind === "split" || kind === "joined")
				looks.push(
					Decoration.widget(position + (node.isTextblock ? 1 : 2), breakMark(kind, classOf(change)), {
						side: -1,
						key: `${kind}-${change.id}`,
					}),
				);
		}
		for (const { type, attrs } of node.marks)
			if (type.name === "insertion" || type.name === "deletion")
				looks.push(Decoration.inline(position, end, { class: classOf(attrs as Found["suggestion"]) }));
	});
	return DecorationSet.create(doc, looks);
}

/** The sign of a paragraph's beginning, put in or struck out. */
const breakMark = (kind: "split" | "joined", look: string) => (): HTMLElement => {
	const mark = document.createElement(kind === "split" ? "ins" : "del");
	mark.className = `sg-break ${look}`;
	mark.textContent = "¶";
	return mark;
};

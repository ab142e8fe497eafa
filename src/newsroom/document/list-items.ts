/** The items of a list in the editor as items of an element: one line each, three levels deep. */
import type { Node } from "prosemirror-model";
import { type Inline, normaliseInline } from "../../core/inline.ts";
import type { ListItem } from "../../elements/list.ts";
import { childrenOf, inlineOf, settled } from "./block-text.ts";

const DEEPEST = 3;

/** Items below the third level stand on it; more than one list in an item become one. */
export function itemsOf(list: Node, level = 1): ListItem[] {
	return settled(childrenOf(list)).flatMap((item) => {
		const parts = settled(childrenOf(item));
		const lines = parts.filter((part) => part.isTextblock).map(inlineOf);
		const lists = parts.filter((part) => part.type.name === "list");
		const text = normaliseInline(lines.flatMap((line, at): Inline => (at === 0 ? line : [{ text: "\n" }, ...line])));
		const below = lists.flatMap((one) => itemsOf(one, Math.min(level + 1, DEEPEST)));
		if (below.length === 0) return [{ text }];
		if (level >= DEEPEST) return [{ text }, ...below];
		return [{ text, list: { ordered: lists[0]?.attrs.ordered === true, items: below } }];
	});
}

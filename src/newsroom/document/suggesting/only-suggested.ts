/** Whether an edit is nothing but somebody's suggestions: put in, or taken back. */
import type { Mark, Node } from "prosemirror-model";
import { REJECT_ALL, settle } from "./settle.ts";
import { changeOf } from "./tokens.ts";

export interface Proposer {
	readonly id: number;
	readonly name: string;
}

/**
 * The text without any suggestion is the same before and after; what is suggested anew carries the person's own name; and
 * nobody else's suggestion says more than it did.
 */
export function isOnlySuggested(before: Node, after: Node, by: Proposer): boolean {
	if (before.eq(after)) return true;
	if (!settle(before, REJECT_ALL).eq(settle(after, REJECT_ALL))) return false;
	const said = wordsBySuggestion(before);
	for (const [key, words] of wordsBySuggestion(after)) {
		const known = said.get(key);
		const isOwn = words.person === by.id;
		if (known === undefined && !(isOwn && words.name === by.name)) return false;
		if (known !== undefined && !isOwn && !(isPartOf(words.in, known.in) && isPartOf(words.out, known.out)))
			return false;
	}
	return true;
}

interface Words {
	readonly person: number;
	readonly name: string;
	in: string;
	out: string;
}

/** What each suggestion of each person puts in and strikes out. */
function wordsBySuggestion(doc: Node): ReadonlyMap<string, Words> {
	const all = new Map<string, Words>();
	const wordsOf = ({ id, person, name }: { id: string; person: number; name: string }): Words => {
		const key = JSON.stringify([id, person, name]);
		const words = all.get(key) ?? { person, name, in: "", out: "" };
		all.set(key, words);
		return words;
	};
	const look = (node: Node, holder: Words | null) => {
		const change = changeOf(node);
		const own = change === null ? null : wordsOf(change);
		const inside = change?.kind === "added" ? own : holder;
		if (node.isText) {
			const [put, struck] = [markOf("insertion", node), markOf("deletion", node)];
			const putIn = put ? wordsOf(put.attrs as never) : inside;
			if (putIn !== null) putIn.in += node.text ?? "";
			if (struck) wordsOf(struck.attrs as never).out += node.text ?? "";
		}
		node.forEach((child) => void look(child, inside));
	};
	look(doc, null);
	return all;
}

const markOf = (name: "insertion" | "deletion", { marks }: Node): Mark | undefined =>
	marks.find(({ type }) => type.name === name);

/** Whether a text is left when letters are taken out of another. */
function isPartOf(part: string, whole: string): boolean {
	let at = 0;
	for (const letter of whole) if (part.startsWith(letter, at)) at += letter.length;
	return at === part.length;
}

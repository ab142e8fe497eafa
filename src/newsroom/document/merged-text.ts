/** The text of a block after somebody changed it elsewhere, with the suggestions that were in it. */
import { diffWordsWithSpace } from "diff";
import { Fragment, type Mark, type Node } from "prosemirror-model";
import { schema } from "./schema.ts";

interface Character {
	readonly text: string;
	readonly marks: readonly Mark[];
}

const isInsertion = ({ marks }: Character) => marks.some((mark) => mark.type.name === "insertion");
const deletionOf = (character: Character | undefined) => character?.marks.find((mark) => mark.type.name === "deletion");

/** `newer` decides what is written; suggestions of `older` stay where their surroundings are. */
export function mergedText(older: Node, newer: Node): Fragment {
	const before = characters(older);
	if (!before.some((one) => isInsertion(one) || deletionOf(one) !== undefined)) return newer.content;
	const after = characters(newer);
	const out: Character[] = [];
	let from = 0;
	let to = 0;
	const keepInsertions = () => {
		for (let one = before[from]; one !== undefined && isInsertion(one); one = before[++from]) out.push(one);
	};
	const visible = before.filter((one) => !isInsertion(one)).map(({ text }) => text);
	for (const { value, added, removed } of diffWordsWithSpace(visible.join(""), newer.textContent)) {
		for (let n = 0; n < value.length; n++) {
			if (!added) keepInsertions();
			const was = added ? undefined : before[from++];
			if (removed) continue;
			const is = after[to++];
			const deletion = deletionOf(was);
			if (is) out.push(deletion ? { text: is.text, marks: deletion.addToSet(is.marks) } : is);
		}
	}
	keepInsertions();
	return Fragment.from(out.map(({ text, marks }) => schema.text(text, marks)).reduce<Node[]>(joined, []));
}

/** One entry for each UTF-16 unit, as differences count them. */
function characters(block: Node): Character[] {
	const out: Character[] = [];
	block.forEach((node) => {
		for (const text of (node.text ?? "").split("")) out.push({ text, marks: node.marks });
	});
	return out;
}

function joined(nodes: Node[], node: Node): Node[] {
	const last = nodes.at(-1);
	if (last?.sameMarkup(node)) nodes[nodes.length - 1] = schema.text(`${last.text}${node.text}`, last.marks);
	else nodes.push(node);
	return nodes;
}

/** Edits made by chance, as the editor makes them: typing, taking away, parting and joining, pasting, formatting, pictures, kinds of blocks. */
import fc from "fast-check";
import { Fragment, type Node, Slice } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { someWords } from "../../../src/elements/contract.ts";
import { schema } from "../../../src/newsroom/document/schema.ts";
import { changeOf, isRunning } from "../../../src/newsroom/document/suggesting/tokens.ts";

const { nodes, marks } = schema;

/** Where, as parts of the document's length, and what. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly does:
		| "type"
		| "takeAway"
		| "part"
		| "join"
		| "paste"
		| "format"
		| "unformat"
		| "picture"
		| "kind"
		| "caption"
		| "move";
	readonly words: string;
}

const place = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
export const someEdit: fc.Arbitrary<Edit> = fc.record({
	from: place,
	to: place,
	does: fc.constantFrom(
		"type",
		"type",
		"takeAway",
		"takeAway",
		"part",
		"join",
		"paste",
		"format",
		"unformat",
		"picture",
		"kind",
		"caption",
		"move",
	),
	words: fc.oneof(someWords, fc.constantFrom("a", "b", " ", "😀", "ё")),
});

/** The document after the edit; the same one where the edit is not possible. */
export function edited(doc: Node, { from, to, does, words }: Edit): Node {
	const at = Math.floor(from * doc.content.size);
	const end = Math.min(
		doc.content.size,
		does === "takeAway" ? at + Math.ceil(to * to * 30) : Math.floor(to * doc.content.size),
	);
	const [start, stop] = at <= end ? [at, end] : [end, at];
	const tr = new Transform(doc);
	const $at = doc.resolve(at);
	try {
		switch (does) {
			case "type":
				if ($at.parent.isTextblock) tr.insert(at, schema.text(words));
				break;
			case "takeAway":
				if (isText(doc, start) && isText(doc, stop)) tr.delete(start, stop);
				break;
			case "part":
				if ($at.parent.type !== nodes.paragraph) break;
				if (isItem(doc, at)) tr.split(at, 2, [{ type: nodes.item, attrs: { change: null } }, null]);
				else tr.split(at, 1, [{ type: nodes.paragraph, attrs: { change: null } }]);
				break;
			case "join": {
				const depth = isItem(doc, at) ? $at.depth - 1 : $at.depth;
				const before = depth > 0 ? $at.before(depth) : 0;
				const { nodeBefore, nodeAfter } = doc.resolve(before);
				if (nodeBefore && nodeAfter && isRunning(nodeBefore) && isRunning(nodeAfter))
					tr.join(before, isItem(doc, at) ? 2 : 1);
				break;
			}
			case "paste":
				if (isRunning($at.parent) && $at.depth === 1) tr.replace(at, at, pasted(words));
				break;
			case "format":
				tr.addMark(start, stop, marks.strong.create());
				break;
			case "unformat":
				tr.removeMark(start, stop, marks.strong);
				break;
			case "picture":
				if ($at.depth === 1) tr.insert($at.before(1), nodes.picture.create({ asset: 7 }, schema.text(words)));
				break;
			case "kind":
				if ($at.depth === 1 && isRunning($at.parent)) tr.setBlockType(at, at, nodes.heading, { level: 3 });
				break;
			case "caption":
				if ($at.depth === 1 && $at.parent.type === nodes.picture)
					tr.setNodeMarkup($at.before(1), null, { ...$at.parent.attrs, credit: words });
				break;
			case "move": {
				const block = doc.maybeChild($at.index(0));
				// Beside other blocks, a break that would come or go is another one.
				const isFirm = doc.content.content.every((one) => !/split|joined/u.test(changeOf(one)?.kind ?? ""));
				if (block && changeOf(block) === null && isFirm && doc.childCount > 2) {
					const rest = doc.content.content.filter((one) => one !== block);
					const index = Math.floor(to * rest.length);
					return doc.copy(Fragment.from([...rest.slice(0, index), block, ...rest.slice(index)]));
				}
			}
		}
		tr.doc.check();
		return tr.doc;
	} catch {
		return doc;
	}
}

/** Whether it is in the line of a list's item. */
function isItem(doc: Node, at: number): boolean {
	const $at = doc.resolve(at);
	return $at.depth > 1 && $at.node(-1).type === nodes.item;
}

const isText = (doc: Node, at: number) => isRunning(doc.resolve(at).parent);

function pasted(words: string): Slice {
	const line = (text: string) => nodes.paragraph.create(null, schema.text(text));
	const blocks = [
		line(words),
		nodes.heading.create({ level: 2 }, schema.text("Head")),
		nodes.rule.create(),
		line(`${words}.`),
	];
	return new Slice(Fragment.from(blocks), 1, 1);
}

/** Whether text of a block that would go and text that would stay come together: then it is not said which of both wins. */
export function mixes(before: Node, now: Node): boolean {
	return going(before) !== going(now);
}

function going(doc: Node): string {
	const blocks: string[] = [];
	doc.descendants((block) => {
		if (changeOf(block)?.kind === "removed") blocks.push(String(block));
	});
	return blocks.join();
}

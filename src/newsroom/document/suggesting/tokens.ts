/** The children of a node in one row: where each text begins, its characters, and what is one thing. */
import { Fragment, Mark, type Node } from "prosemirror-model";
import { type BlockChange, readChange } from "../suggestions.ts";

export type Token =
	/** A text begins: the node's kind and attributes, not its content. */
	| { readonly kind: "start"; readonly node: Node }
	/** One character (a code point, so that none is torn). */
	| { readonly kind: "character"; readonly text: string; readonly marks: readonly Mark[] }
	/** A picture with its caption, a list, a table: everything that is not running text itself. */
	| { readonly kind: "whole"; readonly node: Node };

const RUNNING: ReadonlySet<string> = new Set(["paragraph", "heading", "note", "pullquote"]);

/** The block whose text can go on in the one beside it: the node itself, or the one line of a list's item. Else null. */
export function lineOf(node: Node): Node | null {
	if (RUNNING.has(node.type.name)) return node;
	const line = node.type.name === "item" && node.childCount === 1 ? node.firstChild : null;
	return line?.type.name === "paragraph" && changeOf(line) === null ? line : null;
}

/** Of a caption or a cell the text can not go on elsewhere. */
export const isRunning = (node: Node): boolean => lineOf(node) !== null;

/** The node with another text. */
export const withText = (node: Node, text: Fragment): Node =>
	node.isTextblock ? node.copy(text) : node.copy(Fragment.from(node.firstChild?.copy(text)));

export function tokensOf(blocks: readonly Node[]): Token[] {
	return blocks.flatMap((node) => (isRunning(node) ? tokensOfText(node) : [{ kind: "whole", node }]));
}

export function tokensOfText(node: Node): Token[] {
	const tokens: Token[] = [{ kind: "start", node }];
	(lineOf(node) ?? node).forEach(({ text = "", marks }) => {
		for (const character of text) tokens.push({ kind: "character", text: character, marks });
	});
	return tokens;
}

export function isSameToken(a: Token, b: Token): boolean {
	if (a.kind === "character") return b.kind === "character" && a.text === b.text && Mark.sameSet(a.marks, b.marks);
	if (a.kind === "start") return b.kind === "start" && a.node.sameMarkup(b.node);
	return b.kind === "whole" && a.node.eq(b.node);
}

/** How many are the same at the beginning of both, and how many of the rest at the end. */
export function sameEnds<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): [number, number] {
	const most = Math.min(a.length, b.length);
	let left = 0;
	while (left < most && isSame(a[left] as T, b[left] as T)) left++;
	let right = 0;
	while (right < most - left && isSame(a[a.length - 1 - right] as T, b[b.length - 1 - right] as T)) right++;
	return [left, right];
}

/** What is suggested of the whole block; null when nothing is, or nothing can be. */
export const changeOf = (node: Node): BlockChange | null => readChange(node.attrs.change);

/** Whether something can be suggested of the whole block: not of a cell, or one picture of a gallery. */
export const canChange = (node: Node): boolean => "change" in node.attrs;

/** A row of blocks in the making: texts are begun and get their characters, other blocks are put down whole. */
import { Fragment, Mark, type Node } from "prosemirror-model";
import { schema } from "../schema.ts";
import { type BlockChange, writeChange } from "../suggestions.ts";
import { changeOf, isRunning, lineOf, withText } from "./tokens.ts";

/** What is suggested of a block, once it is known whether something of its text stays when all is accepted. */
export type ChangeWhenDone = (hasRest: boolean) => BlockChange | null;

interface OpenText {
	/** Its kind and attributes. */
	readonly like: Node;
	/** Without it the block keeps what was suggested of it. */
	readonly change: ChangeWhenDone | undefined;
	readonly runs: { text: string; readonly marks: readonly Mark[] }[];
	hasRest: boolean;
}

/** The block with something suggested of it, or with nothing (null); of some nothing can be. */
export function withChange(node: Node, change: BlockChange | null): Node {
	if (!("change" in node.attrs)) return node;
	const attrs = { ...node.attrs, change: change === null ? null : writeChange(change) };
	return node.type.create(attrs, node.content, node.marks);
}

export class BlockRow {
	readonly #blocks: Node[] = [];
	#open: OpenText | null = null;
	#after: Node[] = [];
	/** Begins only when a character has no other text to go on. */
	#atNeed: Node | null = null;

	begin(like: Node, change?: ChangeWhenDone): void {
		this.#end();
		this.#open = { like, change, runs: [], hasRest: false };
	}

	/** Whether a character could be put now. */
	get isOpen(): boolean {
		return this.#open !== null;
	}

	/**
	 * A text that was only suggested to begin here does not: the text before it goes on, behind what was suggested in
	 * between. A block that was suggested whole then holds something else too: rejected, it gives that back.
	 */
	goOn(like: Node): void {
		if (this.#open === null) this.#reopen();
		if (this.#open === null) this.#atNeed = like;
		const change = this.#open && changeOf(this.#open.like);
		if (this.#open && change?.kind === "added" && changeOf(like)?.kind === "split")
			this.#open = { ...this.#open, change: () => ({ ...change, kind: "split" }) };
	}

	/** The last text that is no suggestion itself is open again; what stands behind it will follow it. */
	#reopen(): void {
		const at = this.#blocks.findLastIndex((block) => changeOf(block)?.kind !== "added");
		const block = this.#blocks[at];
		if (block === undefined || !isRunning(block)) return;
		this.#after = this.#blocks.splice(at + 1);
		this.#blocks.pop();
		this.begin(block);
		lineOf(block)?.forEach(({ text = "", marks }) => void this.put(text, marks, true));
	}

	/** `isRest`: the character stays when all is accepted. False when there is no text that it could be put in. */
	put(text: string, marks: readonly Mark[], isRest: boolean): boolean {
		if (this.#open === null && this.#atNeed !== null) {
			// A block that was only suggested, and now is not: nothing has to be given back.
			if (!isRest && changeOf(this.#atNeed)?.kind === "added") return true;
			this.begin(this.#atNeed);
		}
		if (this.#open === null) return false;
		const last = this.#open.runs.at(-1);
		if (last && Mark.sameSet(last.marks, marks)) last.text += text;
		else this.#open.runs.push({ text, marks });
		this.#open.hasRest ||= isRest;
		return true;
	}

	whole(node: Node): void {
		this.#end();
		this.#blocks.push(node);
	}

	done(): Node[] {
		this.#end();
		return this.#blocks;
	}

	#end(): void {
		this.#atNeed = null;
		if (this.#open === null) return;
		const { like, change, runs, hasRest } = this.#open;
		this.#open = null;
		const made = withText(like, Fragment.from(runs.map(({ text, marks }) => schema.text(text, marks))));
		this.#blocks.push(change === undefined ? made : withChange(made, change(hasRest)), ...this.#after);
		this.#after = [];
	}
}

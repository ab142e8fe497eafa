/** Accepting and rejecting: the document with some of its suggestions, or all, made final. */
import { Fragment, type Node } from "prosemirror-model";
import { schema } from "../schema.ts";
import type { Suggestion } from "../suggestions.ts";
import { withChange } from "./block-row.ts";
import { changeOf, lineOf, withText } from "./tokens.ts";

/** What is to be done with a suggestion; null: it stays one. */
export type Verdict = (suggestion: Suggestion) => "accept" | "reject" | null;

export const ACCEPT_ALL: Verdict = () => "accept";
export const REJECT_ALL: Verdict = () => "reject";

/** The document is never empty: there is always a place to write. */
export function settle(doc: Node, verdict: Verdict): Node {
	const blocks = settleBlocks(doc.content.content, verdict);
	return doc.copy(Fragment.from(blocks.length === 0 ? [schema.nodes.paragraph.create()] : blocks));
}

function settleBlocks(blocks: readonly Node[], verdict: Verdict): Node[] {
	const out: Node[] = [];
	for (const block of blocks) {
		const change = changeOf(block);
		const said = change && verdict(change);
		if (change === null || said === null) {
			out.push(...settleInside(block, verdict));
			continue;
		}
		const isAccepted = said === "accept";
		if (change.kind === (isAccepted ? "removed" : "added")) continue;
		const inside = settleInside(withChange(block, null), verdict);
		const isAppended = change.kind === (isAccepted ? "joined" : "split");
		const target = isAppended ? placeOfText(out, isAccepted ? "removed" : "added") : -1;
		const [before, after] = [out[target], inside[0]];
		const [line, rest] = [before && lineOf(before), after && lineOf(after)];
		if (before && line && rest) out[target] = withText(before, line.content.append(rest.content));
		else out.push(...inside);
	}
	return out;
}

/** The nearest block before that does not vanish by the same verdict: the text goes on there. */
function placeOfText(blocks: readonly Node[], passed: "added" | "removed"): number {
	return blocks.findLastIndex((block) => changeOf(block)?.kind !== passed);
}

/** The block with its content settled; nothing when all that it held is gone. */
function settleInside(block: Node, verdict: Verdict): Node[] {
	if (block.isTextblock) return [block.copy(settleText(block, verdict))];
	if (block.childCount === 0) return [block];
	const inside = settleBlocks(block.content.content, verdict);
	return inside.length === 0 ? [] : [block.copy(Fragment.from(inside))];
}

function settleText(block: Node, verdict: Verdict): Fragment {
	let text = Fragment.empty;
	block.forEach((run) => {
		let { marks } = run;
		for (const mark of run.marks) {
			const { name } = mark.type;
			if (name !== "insertion" && name !== "deletion") continue;
			const said = verdict(mark.attrs as Suggestion);
			if (said === null) continue;
			if ((name === "insertion") !== (said === "accept")) return;
			marks = mark.removeFromSet(marks);
		}
		text = text.append(Fragment.from(run.mark(marks)));
	});
	return text;
}

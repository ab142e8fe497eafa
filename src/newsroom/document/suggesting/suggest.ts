/**
 * Turns an edit into a suggestion: of a text before and after, makes the text that holds both.
 *
 * Whatever the texts are, with suggestions in them or without: rejecting everything in the result gives what rejecting
 * everything in `before` gives, and accepting everything gives what accepting everything in `now` gives. What a person
 * suggested and changes again leaves no trace.
 */
import { Fragment, type Mark, type Node } from "prosemirror-model";
import { schema } from "../schema.ts";
import type { BlockChange, Suggestion } from "../suggestions.ts";
import { BlockRow, withChange } from "./block-row.ts";
import { sameSuggestion } from "./same-suggestion.ts";
import { ACCEPT_ALL, settle } from "./settle.ts";
import { canChange, changeOf, isRunning, isSameToken, sameEnds, type Token, tokensOf, tokensOfText } from "./tokens.ts";

/** Null when the edit can not be said as a suggestion; it has to be left undone then. */
export function suggest(before: Node, now: Node, by: Suggestion): Node | null {
	const children = suggestAmong(before.content.content, now.content.content, by);
	if (children === null) return null;
	const made = before.copy(Fragment.from(children));
	try {
		made.check();
		return made;
	} catch {
		return null;
	}
}

/** The children of one node. Null where one of them can not carry what would have to be said of it. */
function suggestAmong(before: readonly Node[], now: readonly Node[], by: Suggestion): Node[] | null {
	const [left, right] = sameEnds(before, now, (a, b) => a === b || a.eq(b));
	const old = before.slice(left, before.length - right);
	const young = now.slice(left, now.length - right);
	if (old.length === 0 && young.length === 0) return [...before];
	const each = suggestInEach(old, young, by);
	if (each !== null) return [...before.slice(0, left), ...each, ...before.slice(before.length - right)];
	// What is taken away may have to go on in the text before, behind what is suggested in between.
	const from = Math.max(
		0,
		before.slice(0, left).findLastIndex((block) => changeOf(block)?.kind !== "added"),
	);
	const row = [before.slice(from, before.length - right), now.slice(from, now.length - right)] as const;
	const changed = suggestInRow(tokensOf(row[0]), tokensOf(row[1]), by);
	return changed && [...before.slice(0, from), ...changed, ...before.slice(before.length - right)];
}

/** Blocks that are the same ones as before, each with other content: as when passages of several are formatted. */
function suggestInEach(before: readonly Node[], now: readonly Node[], by: Suggestion): Node[] | null {
	if (before.length !== now.length) return null;
	const made: Node[] = [];
	for (const [index, old] of before.entries()) {
		const young = now[index] as Node;
		const isText = isRunning(old) && isRunning(young) && old.sameMarkup(young);
		const [text] = (isText && suggestInRow(tokensOfText(old), tokensOfText(young), by)) || [];
		const block = old.eq(young) ? old : (text ?? suggestInside(old, young, by));
		if (block === null) return null;
		made.push(block);
	}
	return made;
}

/** A list, a table, a caption of which something inside was changed; null where that has to be said of the whole. */
function suggestInside(before: Node, now: Node, by: Suggestion): Node | null {
	if (isRunning(before) || before.type !== now.type) return null;
	const change = changeOf(before);
	// What somebody put in anew is theirs to change until it is accepted.
	if (change?.kind === "added" && change.person === by.person) return withChange(now, change);
	if (before.isLeaf || !before.sameMarkup(now)) return null;
	if (before.isTextblock) return suggestInRow(tokensOfText(before), tokensOfText(now), by)?.[0] ?? null;
	const inside = suggestAmong(before.content.content, now.content.content, by);
	return inside === null || inside.length === 0 ? null : before.copy(Fragment.from(inside));
}

function suggestInRow(before: readonly Token[], now: readonly Token[], own: Suggestion): Node[] | null {
	const [left, right] = sameEnds(before, now, isSameToken);
	const end = before.length - right;
	const by = sameSuggestion(own, before[left - 1], before[end]);
	const come = now.slice(left, now.length - right);
	/** What follows goes on in a text that begins before the change: this one. */
	const host = before[end]?.kind === "character" ? startBefore(before, end) : null;
	const hosted = host && changeOf(host);
	// A text that would go is not parted any more: what was said of it would have to be said of both halves.
	if (hosted?.kind === "removed" && come.some(({ kind }) => kind !== "character")) return null;

	const row = new BlockRow();
	const isReady =
		before.slice(0, left).every((token) => keep(row, token)) &&
		before.slice(left, end).every((token) => takeAway(row, token, by));
	if (!isReady) return null;
	const asHost: BlockChange = hosted?.kind === "added" ? hosted : { kind: "split", ...by };
	const isDone =
		staying(come, row.isOpen, host !== null).every((token, index, all) => {
			const isHost = host !== null && all.slice(index + 1).every(({ kind }) => kind === "character");
			return putIn(row, token, by, isHost ? asHost : { kind: "added", ...by });
		}) && before.slice(end).every((token) => keep(row, token));
	return isDone ? row.done() : null;
}

/** What is put in, without what others' suggestions in it say is not there: blocks that would go, breaks that would. */
function staying(tokens: readonly Token[], isOpen: boolean, goesOn: boolean): Token[] {
	const last = goesOn ? tokens.findLastIndex(({ kind }) => kind !== "character") : -1;
	const kept: Token[] = [];
	let isGoing = false;
	for (const [index, token] of tokens.entries()) {
		const change = token.kind === "character" ? null : changeOf(token.node)?.kind;
		if (change !== null) isGoing = change === "removed" && index !== last;
		const isText = kept.length === 0 ? isOpen : kept.at(-1)?.kind !== "whole";
		if (!isGoing && !(change === "joined" && isText)) kept.push(token);
	}
	return kept;
}

function startBefore(tokens: readonly Token[], place: number): Node | null {
	const start = tokens.slice(0, place).findLast(({ kind }) => kind !== "character");
	return start?.kind === "start" ? start.node : null;
}

function keep(row: BlockRow, token: Token): boolean {
	if (token.kind === "character") return row.put(token.text, token.marks, true);
	if (token.kind === "start") row.begin(token.node);
	else row.whole(token.node);
	return true;
}

function takeAway(row: BlockRow, token: Token, by: Suggestion): boolean {
	if (token.kind === "character") {
		if (markOf("insertion", token.marks)?.attrs.person === by.person) return true;
		const isGone = markOf("deletion", token.marks) !== undefined;
		return row.put(token.text, isGone ? token.marks : schema.mark("deletion", by).addToSet(token.marks), false);
	}
	const { node } = token;
	const change = changeOf(node);
	if (token.kind === "whole") {
		if (change?.kind === "added") return true;
		row.whole(change?.kind === "removed" ? node : withChange(node, { kind: "removed", ...by }));
		return canChange(node);
	}
	if (change?.kind === "added" || change?.kind === "split") row.goOn(node);
	else
		row.begin(node, (hasRest) => {
			const kind = hasRest ? "joined" : "removed";
			return change?.kind === kind ? change : { kind, ...by };
		});
	return canChange(node);
}

function putIn(row: BlockRow, token: Token, by: Suggestion, change: BlockChange): boolean {
	if (token.kind === "character") {
		// What was struck out elsewhere and is put here was struck out.
		if (markOf("deletion", token.marks)) return true;
		const marks = token.marks.filter(({ type }) => type.name !== "insertion");
		return row.put(token.text, schema.mark("insertion", by).addToSet(marks), true);
	}
	if (token.kind === "start") row.begin(token.node, () => change);
	else row.whole(withChange(accepted(token.node), { kind: "added", ...by }));
	return canChange(token.node);
}

const markOf = (name: "insertion" | "deletion", marks: readonly Mark[]) => marks.find(({ type }) => type.name === name);

/** What is put in anew carries no suggestions of the place that it comes from. */
function accepted(node: Node): Node {
	const doc = schema.nodes.doc.create(null, [withChange(node, null)]);
	return settle(doc, ACCEPT_ALL).firstChild ?? node;
}

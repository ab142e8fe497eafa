/** Two versions of a body, element by element: which came, which went, and which are the same ones with other words. */
import { diffArrays } from "diff";
import { canonicalJson } from "../core/ledger.ts";
import type { Body, Element } from "../elements/body.ts";
import { bodyText } from "../elements/body.ts";
import { wordsOf } from "./compare-words.ts";

/** Equal elements at a place of each body; or one that was changed, came or went (then the other place is null). */
export interface ElementPair {
	readonly before: number | null;
	readonly now: number | null;
	readonly isSame: boolean;
}

/** Bodies that differ in more elements are paired in their order. */
const MOST_EDITS = 600;
/** Largest product of lengths whose elements are all compared with one another. */
const MOST_COMPARISONS = 20_000;
/** So much of the words must be common, of 1, for two elements to be versions of one. */
const ALIKE = 0.3;

/** Every element of both bodies once, in order; both sequences of places ascend. */
export function compareBodies(before: Body, now: Body): ElementPair[] {
	const [old, young] = [before.map(canonicalJson), now.map(canonicalJson)];
	const changes = diffArrays(old, young, { maxEditLength: MOST_EDITS });
	if (changes === undefined) return inOrder(before, now);
	const pairs: ElementPair[] = [];
	let [from, to] = [0, 0];
	for (let index = 0; index < changes.length; index++) {
		const { added, removed, value } = changes[index] ?? { value: [] };
		if (!added && !removed) {
			for (const _ of value) pairs.push({ before: from++, now: to++, isSame: true });
			continue;
		}
		// A removal and an addition side by side, in whichever order, are one place that changed.
		const next = changes[index + 1];
		const isBoth = next !== undefined && (added ? next.removed : next.added);
		const [gone, come] = removed
			? [value.length, isBoth ? next.value.length : 0]
			: [isBoth ? next.value.length : 0, value.length];
		pairs.push(...pairUp(before, now, { from, to, gone, come }));
		from += gone;
		to += come;
		if (isBoth) index++;
	}
	return pairs;
}

interface Hunk {
	readonly from: number;
	readonly to: number;
	readonly gone: number;
	readonly come: number;
}

/** The pairing of a changed place with the most words in common (the longest common subsequence, weighed). */
function pairUp(before: Body, now: Body, { from, to, gone, come }: Hunk): ElementPair[] {
	const old = before.slice(from, from + gone);
	const young = now.slice(to, to + come);
	const [one, other] = [old[0], young[0]];
	const isOneToOne = gone === 1 && come === 1 && one?.type === other?.type;
	if (isOneToOne) return [{ before: from, now: to, isSame: false }];
	if (gone * come > MOST_COMPARISONS) return inOrder(old, young).map((pair) => moved(pair, from, to));
	const [oldBags, youngBags] = [old.map(bagOf), young.map(bagOf)];
	const likeness = old.map((a, i) =>
		young.map((b, j) => (a.type === b.type ? likenessOf(oldBags[i] ?? EMPTY, youngBags[j] ?? EMPTY) : 0)),
	);
	const best = Array.from({ length: gone + 1 }, () => new Float64Array(come + 1));
	for (let i = gone - 1; i >= 0; i--)
		for (let j = come - 1; j >= 0; j--) {
			const like = likeness[i]?.[j] ?? 0;
			const together = like >= ALIKE ? like + at(best, i + 1, j + 1) : 0;
			(best[i] as Float64Array)[j] = Math.max(together, at(best, i + 1, j), at(best, i, j + 1));
		}
	const pairs: ElementPair[] = [];
	for (let i = 0, j = 0; i < gone || j < come; ) {
		const like = likeness[i]?.[j] ?? 0;
		if (i < gone && j < come && like >= ALIKE && at(best, i, j) === like + at(best, i + 1, j + 1))
			pairs.push(moved({ before: i++, now: j++, isSame: false }, from, to));
		else if (i < gone && (j === come || at(best, i + 1, j) >= at(best, i, j + 1)))
			pairs.push(moved({ before: i++, now: null, isSame: false }, from, to));
		else pairs.push(moved({ before: null, now: j++, isSame: false }, from, to));
	}
	return pairs;
}

const at = (table: readonly Float64Array[], i: number, j: number) => table[i]?.[j] ?? 0;

function moved(pair: ElementPair, from: number, to: number): ElementPair {
	return {
		...pair,
		before: pair.before === null ? null : pair.before + from,
		now: pair.now === null ? null : pair.now + to,
	};
}

/** Without looking: the first with the first, where they are of one kind. */
function inOrder(before: Body, now: Body): ElementPair[] {
	const pairs: ElementPair[] = [];
	for (let n = 0; n < Math.max(before.length, now.length); n++) {
		const [a, b] = [before[n], now[n]];
		if (a && b && a.type === b.type) pairs.push({ before: n, now: n, isSame: canonicalJson(a) === canonicalJson(b) });
		else {
			if (a) pairs.push({ before: n, now: null, isSame: false });
			if (b) pairs.push({ before: null, now: n, isSame: false });
		}
	}
	return pairs;
}

/** How many words two elements of one kind have in common, of 1; elements of two kinds have none. */
export function likeness(a: Element, b: Element): number {
	return a.type === b.type ? likenessOf(bagOf(a), bagOf(b)) : 0;
}

type Bag = ReadonlyMap<string, number>;
const EMPTY: Bag = new Map();

function bagOf(element: Element): Bag {
	const bag = new Map<string, number>();
	for (const word of wordsOf(bodyText([element]))) {
		if (!/[\p{L}\p{N}]/u.test(word)) continue;
		bag.set(word, (bag.get(word) ?? 0) + 1);
	}
	return bag;
}

/** Common words, of 1 (Sørensen and Dice); two without words are alike. */
function likenessOf(a: Bag, b: Bag): number {
	let [common, all] = [0, 0];
	for (const [word, count] of a) {
		all += count;
		common += Math.min(count, b.get(word) ?? 0);
	}
	for (const count of b.values()) all += count;
	return all === 0 ? 1 : (2 * common) / all;
}

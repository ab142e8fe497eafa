/** Which element of a translation stands for which of its original, though they share no words. */
import type { Body, Element } from "./body.ts";
import { bodyText } from "./body.ts";

/** Places in the original and in the translation; null: the other has none for it. Both ascend, and each place stands once. */
export interface AlignedPair {
	readonly original: number | null;
	readonly translation: number | null;
}

/** What it costs to leave an element without a partner; two of different kinds are worse than two such. */
const ALONE = 1;
const NEVER = 100;
/** So far from the straight line through both is a partner looked for. */
const WIDTH = 60;

/**
 * The cheapest pairing: kinds must agree; the same picture or address binds; texts are the likelier partners the nearer
 * their lengths are to the usual proportion of the two (as Gale and Church align sentences).
 */
export function alignTranslation(original: Body, translation: Body): AlignedPair[] {
	const [lengths, others] = [original.map(lengthOf), translation.map(lengthOf)];
	const proportion = (sum(lengths) + 1) / (sum(others) + 1);
	const [rows, columns] = [original.length, translation.length];
	const first = (row: number) => Math.max(0, Math.floor((row * columns) / Math.max(1, rows)) - WIDTH);
	const last = (row: number) => Math.min(columns, Math.ceil((row * columns) / Math.max(1, rows)) + WIDTH);
	/** For each row the costs from `first(row)` on. */
	const costs = Array.from({ length: rows + 1 }, (_, row) => new Float64Array(last(row) - first(row) + 1).fill(1e9));
	const cost = (row: number, column: number) => costs[row]?.[column - first(row)] ?? 1e9;
	const pairCost = (row: number, column: number): number => {
		const [a, b] = [original[row], translation[column]];
		if (a === undefined || b === undefined) return NEVER;
		return costOf(a, b, (lengths[row] ?? 0) + 20, (others[column] ?? 0) * proportion + 20);
	};
	for (let row = rows; row >= 0; row--)
		for (let column = last(row); column >= first(row); column--) {
			const best =
				row === rows && column === columns
					? 0
					: Math.min(
							cost(row + 1, column + 1) + pairCost(row, column),
							cost(row + 1, column) + ALONE,
							cost(row, column + 1) + ALONE,
						);
			(costs[row] as Float64Array)[column - first(row)] = best;
		}
	const pairs: AlignedPair[] = [];
	for (let row = 0, column = 0; row < rows || column < columns; ) {
		const here = cost(row, column);
		if (row < rows && column < columns && here === cost(row + 1, column + 1) + pairCost(row, column))
			pairs.push({ original: row++, translation: column++ });
		else if (row < rows && here === cost(row + 1, column) + ALONE) pairs.push({ original: row++, translation: null });
		else pairs.push({ original: null, translation: column++ });
	}
	return pairs;
}

const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0);

const lengthOf = (element: Element): number => bodyText([element]).length;

function costOf(a: Element, b: Element, length: number, other: number): number {
	if (a.type !== b.type) return NEVER;
	const [one, two] = [bindingOf(a), bindingOf(b)];
	if (one !== null || two !== null) return one === two ? 0 : 1.5 * ALONE;
	// Twice or half the usual length is still likely; four times it is not.
	return Math.min(1.6 * ALONE, Math.abs(Math.log2(length / other)) * 0.6);
}

/** What is the same in every language. */
function bindingOf(element: Element): string | null {
	if (element.type === "picture") return `asset ${element.asset}`;
	if (element.type === "gallery") return `assets ${element.pictures.map((one) => one.asset).join(" ")}`;
	return "url" in element ? element.url : null;
}

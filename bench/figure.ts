/** A figure: one measured number, how it was taken, and what it should be. */

export interface Figure {
	/** A sentence that says what was measured. */
	readonly name: string;
	readonly unit: string;
	/** How the number was taken, in one sentence. */
	readonly how: string;
	/** Single measurements behind it. */
	readonly n: number;
	/** The number itself: the median where there are several measurements. */
	readonly value: number;
	/** 99th percentile, where it means something. */
	readonly p99?: number;
	/** What it should be at most (or at least), with the 99th percentile's own limit. */
	readonly target?: Target;
}

export interface Target {
	readonly atMost?: number;
	readonly atLeast?: number;
	readonly p99AtMost?: number;
}

/** A benchmark could not be taken here, and why. */
export interface Skipped {
	readonly name: string;
	readonly reason: string;
}

/** True or false; undefined when nothing was promised. */
export function reached({ value, p99, target }: Figure): boolean | undefined {
	if (target === undefined) return undefined;
	if (target.atMost !== undefined && value > target.atMost) return false;
	if (target.atLeast !== undefined && value < target.atLeast) return false;
	return target.p99AtMost === undefined || (p99 !== undefined && p99 <= target.p99AtMost);
}

/** The value below which the part `share` of the measurements lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
	if (values.length === 0) throw new Error("a percentile of no measurements was asked for");
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Median and 99th percentile of many measurements. */
export function spread(values: readonly number[]): { n: number; value: number; p99: number } {
	return { n: values.length, value: median(values), p99: percentile(values, 0.99) };
}

/** Three significant digits: more would be noise. */
export function rounded(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}

/** The table that the benchmarks print. */
import { type Figure, reached, rounded, type Skipped } from "./figure.ts";

const COLUMNS = ["what", "median", "p99", "unit", "n", "target", ""] as const;

export function table(figures: readonly Figure[], skipped: readonly Skipped[]): string {
	const rows = [COLUMNS as readonly string[], ...figures.map(rowOf)];
	const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row
			.map((cell, i) => pad(cell, widths[i] ?? 0, i))
			.join("  ")
			.trimEnd();
	const rule = widths
		.map((width) => "-".repeat(width))
		.join("  ")
		.trimEnd();
	const [head = [], ...body] = rows;
	const out = [line(head), rule, ...body.map(line)];
	for (const { name, reason } of skipped) out.push(`not taken: ${name}: ${reason}`);
	return `${out.join("\n")}\n`;
}

const pad = (cell: string, width: number, column: number) =>
	column >= 1 && column <= 2 ? cell.padStart(width) : cell.padEnd(width);

function rowOf(figure: Figure): string[] {
	const { name, unit, n, value, p99 } = figure;
	const verdict = reached(figure);
	return [
		name,
		number(value),
		p99 === undefined ? "" : number(p99),
		unit,
		String(n),
		targetText(figure),
		verdict === undefined ? "" : verdict ? "reached" : "MISSED",
	];
}

const number = (value: number) => rounded(value).toLocaleString("en-GB", { maximumFractionDigits: 6 });

function targetText({ target }: Figure): string {
	if (target === undefined) return "";
	const parts = [];
	if (target.atMost !== undefined) parts.push(`<= ${number(target.atMost)}`);
	if (target.atLeast !== undefined) parts.push(`>= ${number(target.atLeast)}`);
	if (target.p99AtMost !== undefined) parts.push(`p99 <= ${number(target.p99AtMost)}`);
	return parts.join(", ");
}

/** What the program says: results on standard output, everything else on standard error. */
import type { Outcome } from "./outcome.ts";
import { isRefusal } from "./outcome.ts";

export interface Terminal {
	/** Standard output has exactly one JSON document. */
	readonly json: boolean;
	/** A line for people while something goes on; nothing with --json. */
	say(text: string): void;
	/** A line on standard error that does not end the command. */
	warn(text: string): void;
	out(text: string): void;
	err(text: string): void;
}

export function terminal(json: boolean): Terminal {
	const out = (text: string) => void process.stdout.write(text);
	const err = (text: string) => void process.stderr.write(text);
	return {
		json,
		out,
		err,
		say: (text) => {
			if (!json) out(`${text}\n`);
		},
		warn: (text) => err(`${text}\n`),
	};
}

/** Writes the end of a command; the exit code is the caller's to set. */
export function tell({ json, out, err }: Terminal, outcome: Outcome): void {
	if (!isRefusal(outcome)) {
		if (json) {
			if (outcome.json !== undefined) out(`${JSON.stringify(outcome.json, null, 2)}\n`);
		} else if (outcome.text !== "") out(`${outcome.text}\n`);
		return;
	}
	const { what, why, todo, exit } = outcome;
	if (json) out(`${JSON.stringify({ error: { what, why, todo, exit } }, null, 2)}\n`);
	err(`${[what, why].filter(Boolean).join("\n  Why: ")}${todo === "" ? "" : `\n  What to do: ${todo}`}\n`);
}

/** Rows as columns that line up; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[], indent = ""): string {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
	}
	return rows
		.map((row) => {
			const cells = row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)));
			return `${indent}${cells.join("  ")}`.trimEnd();
		})
		.join("\n");
}

/** Expected failures are values: every function that can be refused returns a Result. */
import type { ProblemCode } from "./problems.ts";

/** Why something was refused: a catalogue code, what happened in this case, and where (a JSON path, a file position). */
export interface Problem {
	readonly code: ProblemCode;
	readonly detail: string;
	/** Where in the input: a field path such as `body.3.text`, or `file.xml:120`. */
	readonly at?: string;
	/** Facts a program can use, for example both versions of a conflict. */
	readonly data?: unknown;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail(code: ProblemCode, detail: string, at?: string, data?: unknown): Result<never> {
	return {
		ok: false,
		problem: { code, detail, ...(at === undefined ? {} : { at }), ...(data === undefined ? {} : { data }) },
	};
}

/** The value, or a thrown error: only where a failure would be a fault of our own. */
export function must<T>(result: Result<T>): T {
	if (result.ok) return result.value;
	throw new Error(`${result.problem.code}: ${result.problem.detail}`);
}

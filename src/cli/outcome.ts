/** How a command ends: with something to tell, or refused with what happened, why, and what to do. */

import { PROBLEMS } from "../core/problems.ts";
import type { Problem } from "../core/result.ts";

/** The codes with which the program ends; `broadsheet --help` and docs/operators.md name them too. */
export const EXIT = { well: 0, foundWrong: 1, wrongUsage: 2, couldNot: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Done {
	readonly exit: 0 | 1;
	/** The one document that stands on standard output with --json; undefined when the command wrote its own. */
	readonly json: unknown;
	/** What people read instead. */
	readonly text: string;
}

export interface Refusal {
	readonly exit: 1 | 2 | 3;
	readonly what: string;
	readonly why: string;
	readonly todo: string;
}

export type Outcome = Done | Refusal;

export function done(json: unknown, text: string, exit: 0 | 1 = 0): Done {
	return { exit, json, text };
}

export function refuse(exit: Refusal["exit"], what: string, why: string, todo: string): Refusal {
	return { exit, what, why, todo };
}

/** A problem of the catalogue as the end of a command. */
export function refusedBy(problem: Problem, what: string, exit: Refusal["exit"] = EXIT.couldNot): Refusal {
	return refuse(exit, what, problem.detail, PROBLEMS[problem.code].help);
}

export function isRefusal(outcome: Outcome): outcome is Refusal {
	return "todo" in outcome;
}

/** A refusal as the API sends it: application/problem+json (RFC 9457) from the catalogue. */
import { PROBLEMS } from "../../core/problems.ts";
import type { Problem } from "../../core/result.ts";

export interface ProblemOptions {
	/** Stands before the code in `type`. */
	readonly typeBase: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Names this one occurrence, for reports of faults. */
	readonly instance?: string;
	/** When the same problem means another status here: what the path names is missing, not what the body names. */
	readonly status?: number;
}

export function problemResponse(problem: Problem, options: ProblemOptions): Response {
	const { title, help, status } = PROBLEMS[problem.code];
	const body = {
		type: `${options.typeBase}${problem.code}`,
		title,
		status: options.status ?? status,
		detail: problem.detail,
		at: problem.at,
		help,
		data: problem.data,
		instance: options.instance,
	};
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: { "content-type": "application/problem+json", ...options.headers },
	});
}

/** What was refused of one field. */
import { ApiProblem } from "../../api-problem.ts";

export const errorOf = (error: Error | null, at: string): string | undefined =>
	error instanceof ApiProblem && error.at === at ? error.detail : undefined;

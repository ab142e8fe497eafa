/** Tells a broken or cut-off file from a file that holds an item that can not be taken. */
import type { Problem, Result } from "../core/result.ts";
import { ITEM_ONLY } from "../wire/incoming.ts";

/** Whether the refusal, when nothing follows it, means that the rest of the file could not be read. */
export function endsFile(problem: Problem): boolean {
	return (problem.code === "malformedFile" || problem.code === "tooLarge") && problem.data !== ITEM_ONLY;
}

/** Reads all and keeps nothing; the refusal with which a broken file ends, or null. */
export async function findBreak(items: AsyncIterable<Result<unknown>>): Promise<Problem | null> {
	let last: Problem | null = null;
	for await (const item of items) last = item.ok ? null : item.problem;
	return last !== null && endsFile(last) ? last : null;
}

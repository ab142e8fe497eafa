/** For a caller that names no revision and means the story as it reads now: what stands in open windows becomes one first. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { ApiParts } from "./parts.ts";

/** Fails when what is being written can not become a revision, and says that a revision may be named. */
export async function saveWritten({ manuscripts }: ApiParts, story: number): Promise<Result<void>> {
	const written = await manuscripts?.saveIfOpen(story);
	if (!written || written.ok) return ok(undefined);
	return fail(
		"wrongState",
		`What is being written in story ${story} can not be saved: ${written.problem.detail} Name a revision to go on with what is saved.`,
		"revision",
	);
}

/** Who may only suggest in a story: whoever may write it but not approve it, while it is with the desk. */
import { canonicalJson } from "../core/ledger.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { WorkflowState } from "../core/story.ts";
import type { Reads, StoryContent, StoryRecord } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allowForStory } from "./story-place.ts";

/** In these the text is the desk's: who may not approve it proposes. */
const WITH_THE_DESK: Partial<Record<WorkflowState, string>> = {
	inReview: "in review",
	approved: "approved",
	scheduled: "scheduled",
};

export async function onlySuggests(reads: Reads, actor: Actor, story: StoryRecord): Promise<boolean> {
	if (WITH_THE_DESK[story.state] === undefined) return false;
	return !(await allowForStory(reads, actor, "story.approve", story)).ok;
}

/** Fails when a revision would have another text, made by somebody who may only suggest. Its lines are changed as ever. */
export async function mayChangeText(
	reads: Reads,
	actor: Actor,
	story: StoryRecord,
	{ body }: StoryContent,
): Promise<Result<void>> {
	if (!(await onlySuggests(reads, actor, story))) return ok(undefined);
	const draft = await reads.revision(story.draft);
	if (draft !== null && canonicalJson(draft.content.body) === canonicalJson(body)) return ok(undefined);
	return fail(
		"onlySuggests",
		`Story ${story.id} is ${WITH_THE_DESK[story.state]}, so its text is the desk's: the role ${actor.role || "(none)"} may not approve it and can only suggest changes to it.`,
		"body",
	);
}

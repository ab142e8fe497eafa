/** Restoring: an earlier revision's words become a new revision; an embargo that was set since stays. */
import type { Result } from "../core/result.ts";
import { fail } from "../core/result.ts";
import type { StoryContent } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { type Saved, saveStoryIn } from "./save-story.ts";

/** On top of revision `expected`, as with any save. */
export function restoreRevision(
	desk: DeskContext,
	actor: Actor,
	id: number,
	revision: number,
	expected: number,
): Promise<Result<Saved>> {
	return desk.store.write(async (tx) => {
		const old = await tx.revision(revision);
		if (old === null || old.story !== id) return fail("storyNotFound", `Story ${id} has no revision ${revision}.`);
		const draft = await tx.revision(expected);
		const content = keepEmbargo(old.content, draft?.story === id ? draft.content : old.content);
		return saveStoryIn(tx, actor, id, content, expected, desk.clock());
	});
}

/** Whoever brings old words back does not lift an embargo by it. */
function keepEmbargo(old: StoryContent, draft: StoryContent): StoryContent {
	return { ...old, fields: { ...old.fields, embargo: draft.fields.embargo } };
}

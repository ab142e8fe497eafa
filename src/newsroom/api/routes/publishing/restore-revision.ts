/** POST /stories/:id/revisions/:revision/restore: an earlier revision's words as a new revision. */
import { fail } from "../../../../core/result.ts";
import { restoreRevision } from "../../../../desk/restore-revision.ts";
import { NoQuery, RevisionParams } from "../../common-schemas.ts";
import { ifMatch } from "../../if-match.ts";
import { route } from "../../route.ts";
import { SavedView, savedAnswer } from "../../story-view.ts";

export const restoreRevisionRoute = route({
	name: "restoreRevision",
	method: "post",
	path: "/stories/:id/revisions/:revision/restore",
	summary: "Makes a new revision with the words of an earlier one. If-Match names the draft; its embargo stays.",
	access: "story.write",
	params: RevisionParams,
	query: NoQuery,
	answers: {
		200: { description: "Stored as a new revision.", schema: SavedView },
		412: { description: "The story was saved by somebody else meanwhile." },
		428: { description: "If-Match is missing." },
	},
	async work({ parts, request, caller, params }) {
		const expected = ifMatch(request);
		if (!expected.ok) return expected;
		if (expected.value === null) return fail("preconditionRequired", "The request has no If-Match header.", "If-Match");
		const { id, revision } = params;
		const saved = await restoreRevision(parts.desk, caller.actor, id, revision, expected.value);
		return saved.ok ? savedAnswer(parts, id, saved.value.revision.id, [], 200) : saved;
	},
});

/** POST /front-drafts/:front/undo: takes back the caller's own last change of a draft. */
import { z } from "zod";
import { ThingId } from "../../../../core/front.ts";
import { undoLast } from "../../../../desk/fronts/edit-draft.ts";
import { NoQuery } from "../../common-schemas.ts";
import { ChangeView, changeViews } from "../../fronts/front-change-view.ts";
import { DraftView, draftView } from "../../fronts/front-draft-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { answer, route } from "../../route.ts";

export const undoFrontChangeRoute = route({
	name: "undoFrontChange",
	method: "post",
	path: "/front-drafts/:front/undo",
	summary: "Takes back your own last change of the draft; what others changed since stays.",
	access: "front.write",
	params: FrontParams,
	query: NoQuery,
	body: z.strictObject({
		/** A name by chance for this undoing: sent again, it takes back nothing more. */
		id: ThingId,
	}),
	answers: {
		200: {
			description: "undone: the change that was taken back.",
			schema: z.object({ ...DraftView.shape, undone: ChangeView.nullable() }),
		},
		409: { description: "There is nothing of yours to take back, or somebody has changed the same since." },
	},
	async work({ parts, caller, params, body }) {
		const done = await undoLast(parts.desk, caller.actor, whereOf(params), body.id);
		if (!done.ok) return done;
		const { front, undone } = done.value;
		parts.live.emit({ kind: "front", front: front.key });
		const [view = null] = undone ? await changeViews(parts.desk.store, front.key, [undone]) : [];
		return answer({ ...(await draftView(parts, caller, front)), undone: view });
	},
});

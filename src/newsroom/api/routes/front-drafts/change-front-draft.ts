/** POST /front-drafts/:front/operations: what was done on a screen, taken in together with what others did. */
import { z } from "zod";
import { ThingId } from "../../../../core/front.ts";
import { Operation } from "../../../../core/fronts/operation.ts";
import { editFront } from "../../../../desk/fronts/edit-draft.ts";
import { NoQuery } from "../../common-schemas.ts";
import { ChangeView, changeViews } from "../../fronts/front-change-view.ts";
import { DraftView, draftView, EffectView } from "../../fronts/front-draft-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { answer, route } from "../../route.ts";

/** Changes told at most. */
const MOST = 200;

export const EditedView = z.object({
	...DraftView.shape,
	effects: z.array(EffectView),
	changes: z.array(ChangeView),
});

export const changeFrontDraftRoute = route({
	name: "changeFrontDraft",
	method: "post",
	path: "/front-drafts/:front/operations",
	summary:
		"Does operations on a front's draft, in order. Each is done once, whoever sends it again; none is lost over what others did meanwhile.",
	access: "front.write",
	params: FrontParams,
	query: NoQuery,
	body: z.strictObject({
		/** A name by chance for the screen on which they were done. */
		screen: ThingId,
		/** `base`: the revision that the screen had when it was done. */
		operations: z
			.array(z.strictObject({ base: z.int().min(0), operation: Operation }))
			.min(1)
			.max(200),
	}),
	answers: {
		200: {
			description:
				"effects: for each operation that it was done, and over whose, or why it was impossible. changes: everything since the oldest base, the newest 200.",
			schema: EditedView,
		},
		412: { description: "The copy is too old; load the front anew." },
	},
	async work({ parts, caller, params, body }) {
		const edited = await editFront(parts.desk, caller.actor, whereOf(params), body);
		if (!edited.ok) return edited;
		const { front, effects, changes } = edited.value;
		if (effects.some((one) => one.outcome === "done")) parts.live.emit({ kind: "front", front: front.key });
		return answer({
			...(await draftView(parts, caller, front)),
			effects,
			changes: await changeViews(parts.desk.store, front.key, changes.slice(-MOST)),
		});
	},
});

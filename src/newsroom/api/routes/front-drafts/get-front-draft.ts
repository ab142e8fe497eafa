/** GET /front-drafts/:front: the draft of a front, with what has happened since a revision. */
import { z } from "zod";
import { ThingId } from "../../../../core/front.ts";
import { frontNow } from "../../../../desk/fronts/front-now.ts";
import { whole } from "../../common-schemas.ts";
import { ChangeView, changeViews } from "../../fronts/front-change-view.ts";
import { DraftView, draftView } from "../../fronts/front-draft-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { frontPeople } from "../../fronts/front-people.ts";
import { answer, nothingHere, route } from "../../route.ts";

/** Changes told at most. */
const MOST = 200;

export const getFrontDraftRoute = route({
	name: "getFrontDraft",
	method: "get",
	path: "/front-drafts/:front",
	summary: "The draft of a front as it is now, with the changes since the revision that one has.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({
		since: whole(0, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		/** A name by chance for the screen that shows it: for half a minute its person counts as being there. */
		screen: ThingId.optional(),
	}),
	answers: {
		200: {
			description: "changes: those after `since`, oldest first, 200 at most; none without `since`.",
			schema: z.object({ ...DraftView.shape, changes: z.array(ChangeView) }),
		},
	},
	async work({ parts, caller, params, query }) {
		const { store } = parts.desk;
		const { edition, section } = whereOf(params);
		const now = await frontNow(store, edition, section);
		if (!now.ok) return nothingHere(now.problem.detail);
		const { screen } = query;
		if (
			screen !== undefined &&
			frontPeople(parts.live).here(now.value.key, screen, caller.actor.name, parts.desk.clock())
		)
			parts.live.emit({ kind: "front", front: now.value.key });
		const after = Math.max(query.since, now.value.state.revision - MOST);
		const changes = await store.fronts.changes(now.value.key, after, MOST);
		return answer({
			...(await draftView(parts, caller, now.value)),
			changes: await changeViews(store, now.value.key, changes),
		});
	},
});

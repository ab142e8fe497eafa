/** GET /front-drafts/:front/page: what would stand on the front at a moment, and what of it readers do not see yet. */
import { z } from "zod";
import type { Front } from "../../../../core/front.ts";
import { pageChanges } from "../../../../core/fronts/difference.ts";
import { draftOf, frontOf } from "../../../../core/fronts/draft.ts";
import { frontNow } from "../../../../desk/fronts/front-now.ts";
import { PageChangeView, PageContainerView, pageView, shownFront } from "../../fronts/front-page-view.ts";
import { FrontParams, Moment, whereOf } from "../../fronts/front-params.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const frontPageRoute = route({
	name: "getFrontPage",
	method: "get",
	path: "/front-drafts/:front/page",
	summary: "The stories that the draft would show at a moment, and what that changes against what readers see now.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({ at: Moment.optional() }),
	answers: {
		200: {
			description: "at: the moment (now when none was named).",
			schema: z.object({
				revision: z.int(),
				at: z.int(),
				containers: z.array(PageContainerView),
				changes: z.array(PageChangeView),
			}),
		},
	},
	async work({ parts, params, query }) {
		const { edition, section } = whereOf(params);
		const now = await frontNow(parts.desk.store, edition, section);
		if (!now.ok) return nothingHere(now.problem.detail);
		const { live, state } = now.value;
		const time = parts.desk.clock();
		const at = query.at ?? time;
		const page = async (front: Front, moment: number) => {
			const preview = await parts.press.previewFront(front, moment);
			return preview === null ? [] : pageView(preview);
		};
		const draft = await page(frontOf(state.draft, edition, section, true), at);
		const shown = await page(frontOf(draftOf(live.front, `live${live.revision}`), edition, section, true), time);
		const changes = pageChanges(shownFront(shown), shownFront(draft));
		return answer({ revision: state.revision, at, containers: draft, changes });
	},
});

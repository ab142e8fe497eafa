/** GET /front-drafts/:front/at: the front as it was at an earlier minute. */
import { z } from "zod";
import { Front, frontKey } from "../../../../core/front.ts";
import { DraftContainer } from "../../../../core/fronts/draft.ts";
import { frontAtTime } from "../../../../desk/fronts/front-at.ts";
import { PinnedStoryView, storiesOf } from "../../fronts/front-draft-view.ts";
import { FrontParams, Moment, whereOf } from "../../fronts/front-params.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const frontAtRoute = route({
	name: "getFrontAt",
	method: "get",
	path: "/front-drafts/:front/at",
	summary:
		"The draft of an earlier minute, and what readers saw then. Send its containers as an operation `replace` to bring it back.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({
		/** Milliseconds UTC. */
		time: Moment,
	}),
	answers: {
		200: {
			description: "revision: of the draft then; null when there was none and the live front stands for it.",
			schema: z.object({
				containers: z.array(DraftContainer),
				revision: z.int().nullable(),
				stories: z.array(PinnedStoryView),
				live: z.object({ launch: z.int(), by: z.string(), at: z.int(), front: Front }).nullable(),
			}),
		},
	},
	async work({ parts, params, query }) {
		const { store } = parts.desk;
		const { draft, revision, live } = await frontAtTime(store, frontKey(whereOf(params)), query.time);
		if (draft === null) return nothingHere("Nobody had arranged this front at that time.");
		const stories = await storiesOf(
			store,
			draft.containers.flatMap((one) => one.pins.map((pin) => pin.story)),
		);
		return answer({ containers: [...draft.containers], revision, stories, live });
	},
});

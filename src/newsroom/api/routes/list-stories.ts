/** GET /stories: the newest stories of any state, in short. */
import { z } from "zod";
import { WORKFLOW_STATES } from "../../../core/story.ts";
import { mayRead } from "../../../desk/story-place.ts";
import { whole } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

const Row = z.object({
	id: z.int(),
	state: z.enum(WORKFLOW_STATES),
	revision: z.int(),
	edition: z.string(),
	section: z.string(),
	headline: z.string(),
	/** Where readers find it, or the notice that it was withdrawn. */
	url: z.string().nullable(),
	updatedAt: z.int(),
});

export const listStoriesRoute = route({
	name: "listStories",
	method: "get",
	path: "/stories",
	summary: "Stories of any state that one may read, newest id first. Go on with before = next.",
	access: "story.read",
	query: z.strictObject({
		before: whole(1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		limit: whole(1, 200, 50),
	}),
	answers: {
		200: {
			description: "next is null at the end.",
			schema: z.object({ stories: z.array(Row), next: z.int().nullable() }),
		},
	},
	async work({ parts, caller, query }) {
		const { store } = parts.desk;
		const ids = await store.storyIds(query.before, query.limit);
		const stories: z.infer<typeof Row>[] = [];
		for (const row of await store.desk.rows.of(ids)) {
			if (!(await mayRead(store, caller.actor, row.story))) continue;
			const { story: id, state, draft: revision, edition, section, headline, address: url, updatedAt } = row;
			stories.push({ id, state, revision, edition, section, headline, url, updatedAt });
		}
		return answer({ stories, next: ids.length === query.limit ? (ids.at(-1) ?? null) : null });
	},
});

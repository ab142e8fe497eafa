/** GET /presence: who is in which story now. */
import { z } from "zod";
import { mayRead } from "../../../../desk/story-place.ts";
import { NoQuery } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const People = z.array(z.object({ person: z.int(), name: z.string() }));

export const presenceRoute = route({
	name: "presence",
	method: "get",
	path: "/presence",
	summary: "Who is in which story now, of the stories that one may read.",
	access: "story.read",
	query: NoQuery,
	answers: {
		200: {
			description: "Stories in which somebody is.",
			schema: z.object({ stories: z.array(z.object({ story: z.int(), people: People })) }),
		},
	},
	async work({ parts, caller }) {
		const stories: { story: number; people: z.infer<typeof People> }[] = [];
		for (const { story, people } of parts.presence.all())
			if (await mayRead(parts.desk.store, caller.actor, story)) stories.push({ story, people: [...people] });
		return answer({ stories });
	},
});

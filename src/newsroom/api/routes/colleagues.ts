/** GET /colleagues: everybody's name, for bylines, mentions and assignments. */
import { z } from "zod";
import { NoQuery } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

export const colleaguesRoute = route({
	name: "colleagues",
	method: "get",
	path: "/colleagues",
	summary: "The people of the newsroom by id and name.",
	access: "story.read",
	query: NoQuery,
	answers: {
		200: {
			description: "left is true for those who can not sign in any more.",
			schema: z.object({ people: z.array(z.object({ id: z.int(), name: z.string(), left: z.boolean() })) }),
		},
	},
	async work({ parts }) {
		const people = await parts.desk.store.accounts.people();
		return answer({ people: people.map(({ id, name, disabledAt }) => ({ id, name, left: disabledAt !== null })) });
	},
});

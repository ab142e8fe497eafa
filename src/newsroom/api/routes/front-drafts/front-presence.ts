/** POST /front-drafts/:front/presence: a screen says that somebody has the front open, every few seconds. */
import { z } from "zod";
import { frontKey, ThingId } from "../../../../core/front.ts";
import { NoQuery } from "../../common-schemas.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { frontPeople } from "../../fronts/front-people.ts";
import { answer, route } from "../../route.ts";

export const frontPresenceRoute = route({
	name: "noteFrontPresence",
	method: "post",
	path: "/front-drafts/:front/presence",
	summary: "Says that you have the front open, or that you leave it; answers who has. Nobody is locked out by that.",
	access: "story.read",
	params: FrontParams,
	query: NoQuery,
	body: z.strictObject({ screen: ThingId, isLeaving: z.boolean().default(false) }),
	answers: { 200: { description: "Names, each once.", schema: z.object({ people: z.array(z.string()) }) } },
	work({ parts, caller, params, body }) {
		const key = frontKey(whereOf(params));
		const people = frontPeople(parts.live);
		const now = parts.desk.clock();
		if (people.here(key, body.screen, caller.actor.name, now, body.isLeaving))
			parts.live.emit({ kind: "front", front: key });
		return answer({ people: people.names(key, now) });
	},
});

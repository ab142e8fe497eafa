/** GET /events: what changes in the newsroom, as it happens. */
import { fail } from "../../../../core/result.ts";
import { NoQuery } from "../../common-schemas.ts";
import { eventStream } from "../../event-stream.ts";
import { route } from "../../route.ts";

export const eventsRoute = route({
	name: "events",
	method: "get",
	path: "/events",
	summary: "Server-sent events: each is JSON with a kind, and says what to ask for anew. For people who are signed in.",
	access: "token",
	query: NoQuery,
	answers: { 200: { description: "text/event-stream, until the session ends." } },
	work({ parts, caller }) {
		if (caller.session === null)
			return fail(
				"forbidden",
				"The stream of events is for people who are signed in; programs follow GET /ledger or have a webhook.",
			);
		return eventStream(parts, caller.actor, caller.session);
	},
});

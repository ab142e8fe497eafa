/** /session: the one with which the newsroom is open here. */
import { z } from "zod";
import { fail } from "../../../../core/result.ts";
import { NoQuery } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";
import { isSecure, noSessionCookie } from "../../session-cookie.ts";

export const sessionRoutes = [
	route({
		name: "signOut",
		method: "delete",
		path: "/session",
		summary: "Ends this session.",
		access: "token",
		query: NoQuery,
		answers: { 200: { description: "Ended.", schema: z.object({ ended: z.literal(true) }) } },
		async work({ parts, caller, request }) {
			const { session } = caller;
			if (session === null) return fail("wrongState", "A token has no session; revoke it instead.");
			await parts.desk.store.write((tx) => tx.accounts.endSession(session.id, parts.desk.clock()));
			return answer({ ended: true }, 200, { "set-cookie": noSessionCookie(isSecure(request, parts.site)) });
		},
	}),
] as const;

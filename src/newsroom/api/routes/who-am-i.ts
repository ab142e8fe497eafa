/** GET /me: whose token or session this is, and what it may do where. */
import { z } from "zod";
import { PERMISSIONS } from "../../../core/permissions.ts";
import { NoQuery } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

const GrantView = z.object({ edition: z.string(), section: z.string(), permissions: z.array(z.enum(PERMISSIONS)) });

export const whoAmIRoute = route({
	name: "whoAmI",
	method: "get",
	path: "/me",
	summary: "Who is signed in, or the token's name; the role, and the permissions.",
	access: "token",
	query: NoQuery,
	answers: {
		200: {
			description:
				"permissions are those held anywhere; grants say where: in a section and below it, in a whole edition (section empty), everywhere (both empty). person is null for a token. expiresAt is in milliseconds UTC, null for no end.",
			schema: z.object({
				id: z.int(),
				name: z.string(),
				role: z.string(),
				permissions: z.array(z.enum(PERMISSIONS)),
				grants: z.array(GrantView),
				person: z.object({ id: z.int(), name: z.string() }).nullable(),
				expiresAt: z.int().nullable(),
			}),
		},
	},
	work({ caller }) {
		const { actor, token, person } = caller;
		const grants = actor.grants ?? [];
		return answer({
			id: token?.id ?? person?.id,
			name: token?.name ?? person?.name,
			role: actor.role,
			permissions: PERMISSIONS.filter((one) => grants.some((grant) => grant.permissions.includes(one))),
			grants,
			person,
			expiresAt: token?.expiresAt ?? null,
		});
	},
});

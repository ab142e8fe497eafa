/** GET /me: whose token this is, and what it may do. */
import { z } from "zod";
import { isRole, PERMISSIONS, ROLES } from "../../../core/permissions.ts";
import { NoQuery } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

export const whoAmIRoute = route({
	name: "whoAmI",
	method: "get",
	path: "/me",
	summary: "The token's name, role and permissions.",
	access: "token",
	query: NoQuery,
	answers: {
		200: {
			description: "expiresAt is in milliseconds UTC, null for no end.",
			schema: z.object({
				id: z.int(),
				name: z.string(),
				role: z.string(),
				permissions: z.array(z.enum(PERMISSIONS)),
				expiresAt: z.int().nullable(),
			}),
		},
	},
	work({ caller }) {
		const { id, name, role, expiresAt } = caller.token;
		return answer({ id, name, role, permissions: isRole(role) ? ROLES[role] : [], expiresAt });
	},
});

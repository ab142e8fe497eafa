/** /roles: sets of permissions, ready-made and the paper's own. */
import { z } from "zod";
import { PERMISSIONS } from "../../../../core/permissions.ts";
import { allRoles, changeRole, deleteRole, type PaperRole } from "../../../../desk/roles.ts";
import { NoQuery } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const RoleView = z.object({
	key: z.string(),
	/** Empty for a ready-made role that was not renamed. */
	name: z.string(),
	permissions: z.array(z.enum(PERMISSIONS)),
	readyMade: z.boolean(),
	/** A ready-made one that this paper changed. */
	changed: z.boolean(),
	/** How many people have it, anywhere. */
	people: z.int(),
});
const Params = z.object({
	key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, "must be small letters, digits and hyphens, 40 at most"),
});

const view = (role: PaperRole, people: number): z.input<typeof RoleView> => ({
	...role,
	permissions: [...role.permissions],
	people,
});

export const roleRoutes = [
	route({
		name: "listRoles",
		method: "get",
		path: "/roles",
		summary: "Every role: the ready-made ones first.",
		access: "people.manage",
		query: NoQuery,
		answers: { 200: { description: "Roles.", schema: z.object({ roles: z.array(RoleView) }) } },
		async work({ parts }) {
			const { store } = parts.desk;
			const grants = await store.accounts.allGrants();
			const count = (key: string) =>
				new Set(grants.filter(({ role }) => role === key).map(({ person }) => person)).size;
			return answer({ roles: (await allRoles(store)).map((role) => view(role, count(role.key))) });
		},
	}),
	route({
		name: "putRole",
		method: "put",
		path: "/roles/:key",
		summary: "Makes or changes a role; whoever has it may do so from the next request on.",
		access: "people.manage",
		isSensitive: true,
		params: Params,
		query: NoQuery,
		body: z.strictObject({
			name: z.string().max(80),
			permissions: z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length),
		}),
		recorded: ({ body }) => ({ ...body }),
		answers: { 200: { description: "In force.", schema: RoleView } },
		async work({ parts, caller, params, body }) {
			const changed = await changeRole(parts.desk, caller.actor, params.key, { ...body, name: body.name.trim() });
			if (!changed.ok) return changed;
			const grants = await parts.desk.store.accounts.allGrants();
			return answer(view(changed.value, grants.filter(({ role }) => role === params.key).length));
		},
	}),
	route({
		name: "deleteRole",
		method: "delete",
		path: "/roles/:key",
		summary: "Deletes a role that nobody has; a ready-made one becomes what it was.",
		access: "people.manage",
		isSensitive: true,
		params: Params,
		query: NoQuery,
		answers: { 200: { description: "Deleted.", schema: z.object({ deleted: z.string() }) } },
		async work({ parts, caller, params }) {
			const deleted = await deleteRole(parts.desk, caller.actor, params.key);
			return deleted.ok ? answer({ deleted: params.key }) : deleted;
		},
	}),
] as const;

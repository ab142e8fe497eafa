/** Roles: ready-made ones, changed ones, and those a paper made; and what they come to for one person. */
import {
	ADMINISTRATOR,
	EVERYWHERE,
	type Grant,
	isPermission,
	isRole,
	PERMISSIONS,
	type Permission,
	ROLES,
} from "../core/permissions.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { RoleGrant } from "../store/accounts.ts";
import type { Reads, Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";

export interface PaperRole {
	readonly key: string;
	/** Empty for a ready-made role that was not renamed: the screen says it in the reader's language. */
	readonly name: string;
	readonly permissions: readonly Permission[];
	/** Stands in the program; `changed` when this paper gave it other permissions or a name. */
	readonly readyMade: boolean;
	readonly changed: boolean;
}

/** Every role of the paper: the ready-made ones first. */
export async function allRoles(reads: Reads): Promise<readonly PaperRole[]> {
	const own = new Map((await reads.accounts.roles()).map((role) => [role.key, role]));
	const roles: PaperRole[] = [];
	for (const [key, permissions] of Object.entries(ROLES)) {
		const stored = key === ADMINISTRATOR ? undefined : own.get(key);
		own.delete(key);
		roles.push({
			key,
			name: stored?.name ?? "",
			permissions: stored ? stored.permissions.filter(isPermission) : permissions,
			readyMade: true,
			changed: stored !== undefined,
		});
	}
	for (const { key, name, permissions } of own.values())
		roles.push({ key, name, permissions: permissions.filter(isPermission), readyMade: false, changed: false });
	return roles;
}

/** What roles at their places come to; a role that is gone grants nothing. */
export async function grantsOf(reads: Reads, given: readonly RoleGrant[]): Promise<readonly Grant[]> {
	const roles = new Map((await allRoles(reads)).map((role) => [role.key, role.permissions]));
	return given.map(({ role, edition, section }) => ({ edition, section, permissions: roles.get(role) ?? [] }));
}

/** Nobody gives away, or takes away, what they do not hold themselves at that place. */
export function holdsAll(actor: Actor, grants: readonly Grant[]): Result<void> {
	for (const { permissions, edition, section } of grants)
		for (const permission of permissions) {
			const allowed = allow(actor, permission, { edition, section });
			if (!allowed.ok)
				return fail("forbidden", `Nobody gives or takes what they may not do themselves. ${allowed.problem.detail}`);
		}
	return ok(undefined);
}

export interface RoleInput {
	readonly name: string;
	readonly permissions: readonly Permission[];
}

/** Makes or changes a role. */
export function changeRole(desk: DeskContext, actor: Actor, key: string, input: RoleInput): Promise<Result<PaperRole>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "people.manage", EVERYWHERE);
		if (!allowed.ok) return allowed;
		if (key === ADMINISTRATOR)
			return fail("wrongState", "The administrator may do everything, always; make another role instead.", "key");
		if (!isRole(key) && input.name === "") return fail("invalidField", "A role of your own needs a name.", "name");
		const before = (await allRoles(tx)).find((role) => role.key === key)?.permissions ?? [];
		const changed = difference(before, input.permissions);
		const held = holdsAll(actor, [{ ...EVERYWHERE, permissions: changed }]);
		if (!held.ok) return held;
		// In the order of the table, each once.
		const permissions = PERMISSIONS.filter((one) => input.permissions.includes(one));
		await tx.accounts.putRole({ key, name: input.name, permissions });
		return roleNow(tx, key);
	});
}

/** Deletes a role that nobody has; a ready-made one becomes what it was. */
export function deleteRole(desk: DeskContext, actor: Actor, key: string): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "people.manage", EVERYWHERE);
		if (!allowed.ok) return allowed;
		const role = (await allRoles(tx)).find((one) => one.key === key);
		if (role === undefined || (role.readyMade && !role.changed))
			return fail("invalidField", `There is no role ${key} that was made or changed here.`, "key");
		const after = isRole(key) ? ROLES[key] : [];
		const held = holdsAll(actor, [{ ...EVERYWHERE, permissions: difference(role.permissions, after) }]);
		if (!held.ok) return held;
		if (!role.readyMade) {
			const people = (await tx.accounts.allGrants()).filter((grant) => grant.role === key).length;
			const tokens = (await tx.tokens()).filter((token) => token.role === key && token.revokedAt === null).length;
			if (people + tokens > 0)
				return fail(
					"wrongState",
					`${people} people and ${tokens} tokens have the role ${key}; give them another first.`,
					"key",
				);
		}
		await tx.accounts.deleteRole(key);
		return ok(undefined);
	});
}

function difference(before: readonly Permission[], after: readonly Permission[]): readonly Permission[] {
	return PERMISSIONS.filter((one) => before.includes(one) !== after.includes(one));
}

async function roleNow(tx: Writes, key: string): Promise<Result<PaperRole>> {
	const role = (await allRoles(tx)).find((one) => one.key === key);
	return role ? ok(role) : fail("internal", `The role ${key} was not found again.`);
}

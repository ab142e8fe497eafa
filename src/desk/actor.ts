/** Who gives a command, and whether they may. */
import { EVERYWHERE, type Grant, holdsAt, mayDo, type Permission, type Where } from "../core/permissions.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";

export { EVERYWHERE, type Where } from "../core/permissions.ts";

export interface Actor {
	/** As it stands in revisions and in the ledger: `person:7 Ada Demir`, `token:3 wire desk`, `system`. */
	readonly name: string;
	/** For people to read; decides only when there are no grants: then it is a ready-made role that holds everywhere. */
	readonly role: string;
	/** What exactly they may do, and where. */
	readonly grants?: readonly Grant[];
}

/** The program itself: start-up, schedules, imports from the command line. */
export const SYSTEM: Actor = { name: "system", role: "administrator" };

/** Whether the actor may do it there (`EVERYWHERE`: in the whole paper); without a place: whether anywhere. */
export function allow(actor: Actor, permission: Permission, where?: Where): Result<void> {
	const holding = actor.grants?.filter((grant) => grant.permissions.includes(permission));
	if (holding === undefined ? mayDo(actor.role, permission) : holding.length > 0) {
		if (where === undefined || holding === undefined || holding.some((grant) => holdsAt(grant, where)))
			return ok(undefined);
		return fail("forbidden", `The role ${actor.role} has the permission ${permission}, but not ${placeText(where)}.`);
	}
	return fail("forbidden", `The role ${actor.role || "(none)"} has no permission ${permission}.`);
}

function placeText({ edition, section }: Where): string {
	if (edition === EVERYWHERE.edition) return "for the whole paper";
	return section === "" ? `for the whole edition ${edition}` : `in ${edition}/${section}`;
}

/** Who gives a command, and whether they may. */
import type { Permission } from "../core/permissions.ts";
import { mayDo } from "../core/permissions.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";

export interface Actor {
	/** As it stands in revisions and in the ledger: `token:3 wire desk`, `system`. */
	readonly name: string;
	readonly role: string;
}

/** The program itself: start-up, schedules, imports from the command line. */
export const SYSTEM: Actor = { name: "system", role: "administrator" };

/** Where something is done: grants may be limited to an edition and to a section with what lies below it. */
export interface Where {
	readonly edition: string;
	/** Section path; empty for the whole edition. */
	readonly section: string;
}

/** Whether the actor may do it there; without a place: whether anywhere. */
export function allow(actor: Actor, permission: Permission, _where?: Where): Result<void> {
	if (mayDo(actor.role, permission)) return ok(undefined);
	return fail("forbidden", `The role ${actor.role} has no permission ${permission}.`);
}

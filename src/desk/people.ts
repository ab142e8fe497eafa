/** The people of the newsroom: added, changed, given roles, shut out. */
import { ADMINISTRATOR, holdsAt } from "../core/permissions.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Person, RoleGrant } from "../store/accounts.ts";
import type { Reads, Writes } from "../store/store.ts";
import { inviteIn } from "./accounts/invite.ts";
import { type Actor, allow, EVERYWHERE } from "./actor.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { DeskContext } from "./context.ts";
import { allRoles, grantsOf, holdsAll } from "./roles.ts";

export interface PersonInput {
	readonly name: string;
	readonly email: string;
	readonly grants: readonly RoleGrant[];
}

/** As it stands in the ledger and in revisions. */
export function personActorName(person: { readonly id: number; readonly name: string }): string {
	return `person:${person.id} ${person.name}`;
}

/** The person as one who gives commands, with what they may do now. */
export async function personActor(reads: Reads, person: Person): Promise<Actor> {
	const given = await reads.accounts.grants(person.id);
	const role = [...new Set(given.map((grant) => grant.role))].join(", ");
	return { name: personActorName(person), role, grants: await grantsOf(reads, given) };
}

export const cleanName = (name: string): string => name.replace(/[\p{C}\s]+/gu, " ").trim();
export const cleanEmail = (email: string): string => email.trim().toLowerCase();

export function addPerson(desk: DeskContext, actor: Actor, input: PersonInput): Promise<Result<Person>> {
	return desk.store.write((tx) => addPersonIn(tx, actor, input, desk.clock()));
}

export async function addPersonIn(tx: Writes, actor: Actor, input: PersonInput, now: number): Promise<Result<Person>> {
	const checked = await checkPerson(tx, actor, input, null);
	if (!checked.ok) return checked;
	const person = await tx.accounts.addPerson({ ...checked.value, createdAt: now, disabledAt: null });
	await tx.accounts.putGrants(person.id, input.grants);
	return ok(person);
}

/** Makes a person, and the secret of the link that lets them in. */
export function invitePerson(
	desk: DeskContext,
	actor: Actor,
	input: PersonInput,
): Promise<Result<{ readonly person: Person; readonly secret: string }>> {
	return allOrNothing(desk, async (tx) => {
		const now = desk.clock();
		const added = await addPersonIn(tx, actor, input, now);
		if (!added.ok) return added;
		return ok({ person: added.value, secret: await inviteIn(tx, added.value.id, actor.name, now) });
	});
}

/** A new link for somebody who is there: a first one that got lost, or the way back for who lost every way in. */
export function inviteAgain(desk: DeskContext, actor: Actor, id: number): Promise<Result<string>> {
	return desk.store.write(async (tx) => {
		const person = await tx.accounts.person(id);
		if (person === null) return fail("personNotFound", `There is no person ${id}.`);
		const manages = await mayManage(tx, actor, id);
		if (!manages.ok) return manages;
		if (person.disabledAt !== null) return fail("wrongState", `${person.name} is shut out; let them in again first.`);
		return ok(await inviteIn(tx, id, actor.name, desk.clock()));
	});
}

/** Ends every session of a person; answers how many. */
export function endSessionsOf(desk: DeskContext, actor: Actor, id: number): Promise<Result<number>> {
	return desk.store.write(async (tx) => {
		if ((await tx.accounts.person(id)) === null) return fail("personNotFound", `There is no person ${id}.`);
		const manages = await mayManage(tx, actor, id);
		if (!manages.ok) return manages;
		return ok(await tx.accounts.endSessions(id, null, desk.clock()));
	});
}

export interface PersonChange extends PersonInput {
	readonly disabled: boolean;
}

/** Changes a person; one who is shut out loses every session at once. */
export function changePerson(
	desk: DeskContext,
	actor: Actor,
	id: number,
	input: PersonChange,
): Promise<Result<Person>> {
	return allOrNothing(desk, async (tx) => {
		const now = desk.clock();
		const before = await tx.accounts.person(id);
		if (before === null) return fail("personNotFound", `There is no person ${id}.`);
		const manages = await mayManage(tx, actor, id);
		if (!manages.ok) return manages;
		const checked = await checkPerson(tx, actor, input, id);
		if (!checked.ok) return checked;
		const hadOne = await hasAdministrator(tx);
		const disabledAt = input.disabled ? (before.disabledAt ?? now) : null;
		await tx.accounts.putPerson({ ...before, ...checked.value, disabledAt });
		await tx.accounts.putGrants(id, input.grants);
		if (hadOne && !(await hasAdministrator(tx)))
			return fail("wrongState", "The paper would have no administrator; make somebody else one first.");
		if (disabledAt !== null) {
			await tx.accounts.endSessions(id, null, now);
			await tx.accounts.closeInvitations(id, now);
		}
		return ok({ ...before, ...checked.value, disabledAt });
	});
}

/** Whether anybody is left who may do everything. */
export async function hasAdministrator(reads: Reads): Promise<boolean> {
	const people = new Map((await reads.accounts.people()).map((person) => [person.id, person]));
	return (await reads.accounts.allGrants()).some(
		(grant) => grant.role === ADMINISTRATOR && grant.edition === "" && people.get(grant.person)?.disabledAt === null,
	);
}

/** Who manages people manages only those who may do nothing that they may not do themselves. */
export async function mayManage(reads: Reads, actor: Actor, person: number): Promise<Result<void>> {
	const allowed = allow(actor, "people.manage", EVERYWHERE);
	if (!allowed.ok) return allowed;
	return holdsAll(actor, await grantsOf(reads, await reads.accounts.grants(person)));
}

/** Name and e-mail address as they are kept, when both are good and nobody else (but `id`) has the address. */
export async function checkPersonInput(
	reads: Reads,
	input: Pick<PersonInput, "name" | "email">,
	id: number | null,
): Promise<Result<{ name: string; email: string }>> {
	const name = cleanName(input.name);
	if (name === "" || name.length > 100) return fail("invalidField", "A name has 1 to 100 characters.", "name");
	const email = cleanEmail(input.email);
	if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/u.test(email))
		return fail("invalidField", `"${email}" is no e-mail address.`, "email");
	const same = await reads.accounts.personByEmail(email);
	if (same !== null && same.id !== id)
		return fail("alreadyExists", `${same.name} has the e-mail address ${email} already.`, "email");
	return ok({ name, email });
}

async function checkPerson(
	tx: Writes,
	actor: Actor,
	input: PersonInput,
	id: number | null,
): Promise<Result<{ name: string; email: string }>> {
	const allowed = allow(actor, "people.manage", EVERYWHERE);
	if (!allowed.ok) return allowed;
	const checked = await checkPersonInput(tx, input, id);
	if (!checked.ok) return checked;
	const known = new Set((await allRoles(tx)).map((role) => role.key));
	const editions = new Set((await tx.editions()).map((edition) => edition.key));
	for (const [index, { role, edition, section }] of input.grants.entries()) {
		const at = `grants.${index}`;
		if (!known.has(role)) return fail("invalidField", `There is no role "${role}".`, `${at}.role`);
		if (edition === "" && section !== "")
			return fail("invalidField", "A section belongs to an edition; name that too.", `${at}.edition`);
		if (edition !== "" && !editions.has(edition))
			return fail("editionNotFound", `There is no edition "${edition}".`, `${at}.edition`);
		if (
			section !== "" &&
			!(await tx.sections(edition)).some((one) => holdsAt({ edition, section }, { edition, section: one.path }))
		)
			return fail("sectionNotFound", `The edition ${edition} has no section "${section}".`, `${at}.section`);
	}
	const held = holdsAll(actor, await grantsOf(tx, input.grants));
	return held.ok ? checked : held;
}

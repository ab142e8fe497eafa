/** Links that let somebody in once: the first administrator, an invited person, one who lost every way in. */
import { ADMINISTRATOR } from "../../core/permissions.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Invitation, Person, Session } from "../../store/accounts.ts";
import type { Reads, Writes } from "../../store/store.ts";
import { SYSTEM } from "../actor.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import type { DeskContext } from "../context.ts";
import { addPersonIn, hasAdministrator } from "../people.ts";
import { beginSession, type Origin } from "../sessions.ts";
import { hashSecret } from "../tokens.ts";
import { inviteIn } from "./invite.ts";
import { type NewWay, storeNewWay } from "./new-way.ts";
import { note } from "./on-record.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";

/** The secret of the link that makes the first administrator; null when the paper has one. */
export function inviteAdministrator(desk: DeskContext): Promise<string | null> {
	return desk.store.write(async (tx) =>
		(await hasAdministrator(tx)) ? null : inviteIn(tx, null, SYSTEM.name, desk.clock()),
	);
}

export interface OpenInvitation {
	readonly invitation: Invitation;
	/** Whom it lets in; null: whoever comes becomes the first administrator. */
	readonly person: Person | null;
}

export async function findInvitation(reads: Reads, secret: string, now: number): Promise<Result<OpenInvitation>> {
	const invitation = await reads.accounts.invitationByHash(hashSecret(secret));
	if (invitation === null) return fail("linkEnded", "There is no such link.");
	if (invitation.usedAt !== null) return fail("linkEnded", "It was used, or a newer one has taken its place.");
	if (invitation.expiresAt <= now) return fail("linkEnded", "Its time is over.");
	if (invitation.person === null)
		return (await hasAdministrator(reads))
			? fail("linkEnded", "The paper has an administrator already.")
			: ok({ invitation, person: null });
	const person = await reads.accounts.person(invitation.person);
	if (person === null || person.disabledAt !== null) return fail("linkEnded", "The person may not sign in any more.");
	return ok({ invitation, person });
}

export interface SignedIn {
	readonly person: Person;
	readonly session: Session;
	/** For the cookie. */
	readonly secret: string;
}

export interface Accepted extends SignedIn {
	readonly recoveryCodes: readonly string[];
}

/** How the person will sign in: a way that was prepared, or an account with the OpenID provider. */
export type AcceptedBy = NewWay | { readonly kind: "openid"; readonly issuer: string; readonly subject: string };

/**
 * Uses the link up: the person has this way in alone (whatever was there before may be in the wrong hands), new
 * recovery codes, and one session.
 */
export function acceptInvitation(
	desk: DeskContext,
	secret: string,
	who: { readonly name: string; readonly email: string },
	way: AcceptedBy,
	from: Origin,
): Promise<Result<Accepted>> {
	const now = desk.clock();
	return allOrNothing(desk, async (tx) => {
		const found = await findInvitation(tx, secret, now);
		if (!found.ok) return found;
		const grants = [{ role: ADMINISTRATOR, edition: "", section: "" }];
		const made =
			found.value.person === null ? await addPersonIn(tx, SYSTEM, { ...who, grants }, now) : ok(found.value.person);
		if (!made.ok) return made;
		const person = made.value;
		await takeAwayEveryWay(tx, person.id, now);
		if (way.kind === "openid") {
			if ((await tx.accounts.identity(way.issuer, way.subject)) === null)
				await tx.accounts.addIdentity(way.issuer, way.subject, person.id, now);
		} else {
			const stored = await storeNewWay(tx, person.id, way, now);
			if (!stored.ok) return stored;
		}
		// Whoever comes by the provider is sent on at once and sees none; the account's screen makes them.
		const recoveryCodes = way.kind === "openid" ? [] : newRecoveryCodes();
		await tx.accounts.putRecoveryCodes(person.id, recoveryCodes.map(hashRecoveryCode));
		await tx.accounts.useInvitation(found.value.invitation.id, now);
		await tx.accounts.closeInvitations(found.value.invitation.person, now);
		const action = found.value.person === null ? "administratorMade" : "invitationAccepted";
		await note(tx, { action, by: person, detail: { way: way.kind } }, from, now);
		return ok({ person, recoveryCodes, ...(await beginSession(tx, person.id, "invitation", from, now)) });
	});
}

async function takeAwayEveryWay(tx: Writes, person: number, now: number): Promise<void> {
	for (const { id } of await tx.accounts.passkeys(person)) await tx.accounts.deletePasskey(id);
	await tx.accounts.putSecrets(person, { password: null, passwordChangedAt: null, totp: null, totpStep: 0 });
	await tx.accounts.endSessions(person, null, now);
}

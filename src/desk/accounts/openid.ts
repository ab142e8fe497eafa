/** Signing in with an account at the paper's OpenID provider: whose it is here, and connecting it. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { Person } from "../../store/accounts.ts";
import type { Writes } from "../../store/store.ts";
import type { DeskContext } from "../context.ts";
import { cleanEmail } from "../people.ts";
import type { Origin } from "../sessions.ts";
import type { SignedIn } from "./invitations.ts";
import { note } from "./on-record.ts";
import { letIn } from "./sign-in.ts";

/** As the provider says and the program has verified. */
export interface Identity {
	readonly issuer: string;
	readonly subject: string;
	/** Null when the provider has verified none. */
	readonly verifiedEmail: string | null;
}

/**
 * Signs in whoever the account is connected with. At the first time that is the person with the same e-mail address,
 * when the provider has verified it: the operator has named this provider and so trusts what it says. Null: nobody.
 */
export function signInByIdentity(desk: DeskContext, identity: Identity, from: Origin): Promise<SignedIn | null> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const known = await tx.accounts.identity(identity.issuer, identity.subject);
		const person = known === null ? await byEmail(tx, identity) : await tx.accounts.person(known);
		if (person === null || person.disabledAt !== null) {
			const detail = { method: "openid", issuer: identity.issuer, email: identity.verifiedEmail ?? "" };
			await note(tx, { action: "signInFailed", by: null, about: person, outcome: 403, detail }, from, now);
			return null;
		}
		if (known === null) await tx.accounts.addIdentity(identity.issuer, identity.subject, person.id, now);
		return letIn(tx, person, "openid", from, now);
	});
}

async function byEmail(tx: Writes, { verifiedEmail }: Identity): Promise<Person | null> {
	return verifiedEmail === null ? null : tx.accounts.personByEmail(cleanEmail(verifiedEmail));
}

/** Connects the account with somebody who is signed in. */
export function connectIdentity(
	desk: DeskContext,
	id: number,
	identity: Identity,
	from: Origin,
): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const person = await tx.accounts.person(id);
		if (person === null || person.disabledAt !== null) return fail("openIdRefused", "The person is not here any more.");
		const known = await tx.accounts.identity(identity.issuer, identity.subject);
		if (known !== null && known !== id) return fail("openIdRefused", "That account is connected with somebody else.");
		if (known === null) {
			await tx.accounts.addIdentity(identity.issuer, identity.subject, id, now);
			await tx.accounts.addNotice({ person: id, at: now, kind: "credentialsChanged", detail: "accountConnected" });
			await note(tx, { action: "connectAccount", by: person, detail: { issuer: identity.issuer } }, from, now);
		}
		return ok(undefined);
	});
}

/** The person has proved anew, at the provider, who they are. */
export function confirmByIdentity(
	desk: DeskContext,
	who: { readonly person: number; readonly session: number },
	identity: Identity,
	from: Origin,
): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const known = await tx.accounts.identity(identity.issuer, identity.subject);
		const person = await tx.accounts.person(who.person);
		if (known !== who.person || person === null) return fail("openIdRefused", "That is the account of somebody else.");
		await tx.accounts.confirmSession(who.session, now);
		await note(tx, { action: "confirm", by: person, detail: { method: "openid" } }, from, now);
		return ok(undefined);
	});
}

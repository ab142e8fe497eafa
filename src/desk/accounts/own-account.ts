/** What people change of their own ways in; each change is told after the next sign-in, in case it was somebody else. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { Person, Session } from "../../store/accounts.ts";
import type { Reads, Writes } from "../../store/store.ts";
import type { DeskContext } from "../context.ts";
import { cleanName } from "../people.ts";
import { attemptsKey, countFailure, mayTry } from "./lock-out.ts";
import { type NewWay, storeNewWay } from "./new-way.ts";
import { note } from "./on-record.ts";
import { checkNewPassword, hashPassword, verifyPassword } from "./password.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";
import { checkPasskey, spendCode } from "./sign-in.ts";

/** Who changes something, and in which session. */
export interface Own {
	readonly person: Person;
	readonly session: Session;
}

/** What changed, as the notice names it. */
export const CREDENTIAL_CHANGES = [
	"passkeyAdded",
	"passkeyRemoved",
	"passwordChanged",
	"passwordRemoved",
	"recoveryCodesRenewed",
	"accountConnected",
] as const;
export type CredentialChange = (typeof CREDENTIAL_CHANGES)[number];

async function changed(tx: Writes, { person }: Own, detail: CredentialChange, now: number): Promise<void> {
	await tx.accounts.addNotice({ person: person.id, at: now, kind: "credentialsChanged", detail });
}

export function addWay(desk: DeskContext, own: Own, way: NewWay): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const stored = await storeNewWay(tx, own.person.id, way, now);
		if (!stored.ok) return stored;
		await changed(tx, own, way.kind === "passkey" ? "passkeyAdded" : "passwordChanged", now);
		// Whoever knew the old password does not stay.
		if (way.kind === "password") await tx.accounts.endSessions(own.person.id, own.session.id, now);
		return ok(undefined);
	});
}

/** Another password; the authenticator application stays as it is. */
export async function changePassword(
	desk: DeskContext,
	own: Own,
	password: string,
	about: readonly string[],
): Promise<Result<void>> {
	const good = checkNewPassword(password, about);
	if (!good.ok) return good;
	const hashed = await hashPassword(password);
	if (!hashed.ok) return hashed;
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const secrets = await tx.accounts.secrets(own.person.id);
		if (!secrets?.password || !secrets.totp)
			return fail("wrongState", "There is no password yet; set one up with an authenticator application.");
		await tx.accounts.putSecrets(own.person.id, { ...secrets, password: hashed.value, passwordChangedAt: now });
		await tx.accounts.endSessions(own.person.id, own.session.id, now);
		await changed(tx, own, "passwordChanged", now);
		return ok(undefined);
	});
}

/** Whether a person could still sign in without one passkey, or without the password. */
async function hasOther(
	reads: Reads,
	person: number,
	without: { readonly passkey?: string; readonly password?: true },
): Promise<boolean> {
	const { accounts } = reads;
	if ((await accounts.passkeys(person)).some(({ id }) => id !== without.passkey)) return true;
	if (!without.password && (await accounts.secrets(person))?.password) return true;
	return (await accounts.identities(person)).length > 0;
}

const LAST = "It is the only way in that there is; add another one first.";

export function removePasskey(desk: DeskContext, own: Own, id: string): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const passkey = await tx.accounts.passkey(id);
		if (passkey?.person !== own.person.id) return fail("invalidField", "There is no such passkey.", "id");
		if (!(await hasOther(tx, own.person.id, { passkey: id }))) return fail("wrongState", LAST);
		await tx.accounts.deletePasskey(id);
		await changed(tx, own, "passkeyRemoved", desk.clock());
		return ok(undefined);
	});
}

export function renamePasskey(desk: DeskContext, own: Own, id: string, name: string): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const passkey = await tx.accounts.passkey(id);
		if (passkey?.person !== own.person.id) return fail("invalidField", "There is no such passkey.", "id");
		await tx.accounts.deletePasskey(id);
		await tx.accounts.addPasskey({ ...passkey, name: cleanName(name).slice(0, 100) });
		return ok(undefined);
	});
}

export function removePassword(desk: DeskContext, own: Own): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		if (!(await hasOther(tx, own.person.id, { password: true }))) return fail("wrongState", LAST);
		const none = { password: null, passwordChangedAt: now, totp: null, totpStep: 0 };
		await tx.accounts.putSecrets(own.person.id, none);
		await changed(tx, own, "passwordRemoved", now);
		return ok(undefined);
	});
}

/** New codes; the old ones are good for nothing from now on. */
export function renewRecoveryCodes(desk: DeskContext, own: Own): Promise<readonly string[]> {
	const codes = newRecoveryCodes();
	return desk.store.write(async (tx) => {
		await tx.accounts.putRecoveryCodes(own.person.id, codes.map(hashRecoveryCode));
		await changed(tx, own, "recoveryCodesRenewed", desk.clock());
		return codes;
	});
}

export type Proof =
	| { readonly kind: "passkey"; readonly ticket: string; readonly response: unknown }
	| { readonly kind: "password"; readonly password: string; readonly code: string };

/** The person proves anew who they are; for some minutes they may change what is sensitive. */
export async function confirmOwn(desk: DeskContext, own: Own, proof: Proof): Promise<Result<void>> {
	const from = { address: own.session.address, agent: own.session.agent };
	const confirmed = async (tx: Writes, now: number) => {
		await tx.accounts.confirmSession(own.session.id, now);
		await note(tx, { action: "confirm", by: own.person, detail: { method: proof.kind } }, from, now);
		return ok(undefined);
	};
	if (proof.kind === "passkey") {
		const checked = await checkPasskey(desk, proof.ticket, proof.response);
		if (!checked.ok) return checked;
		const { person, passkey, counter } = checked.value;
		if (person.id !== own.person.id) return fail("passkeyRefused", "This is the passkey of somebody else.");
		return desk.store.write(async (tx) => {
			await tx.accounts.usePasskey(passkey, counter, desk.clock());
			return confirmed(tx, desk.clock());
		});
	}
	const key = attemptsKey(own.person.email);
	const may = await mayTry(desk.store, key, desk.clock());
	if (!may.ok) return may;
	const secrets = await desk.store.accounts.secrets(own.person.id);
	const right = await verifyPassword(secrets?.password ?? null, proof.password);
	if (!right.ok) return right;
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const still = await mayTry(tx, key, now);
		if (!still.ok) return still;
		if (!right.value || (await spendCode(tx, own.person, proof.code, now)) === null) {
			await countFailure(tx, key, own.person, { method: "confirm" }, from, now);
			return fail("signInFailed", "Password or code is not right.");
		}
		await tx.accounts.clearAttempts(key);
		return confirmed(tx, now);
	});
}

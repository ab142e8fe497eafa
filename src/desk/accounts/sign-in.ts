/** Signing in: by passkey, by password and code, by recovery code; every attempt on record, every failure counted. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { Person, SignInMethod } from "../../store/accounts.ts";
import type { Writes } from "../../store/store.ts";
import type { DeskContext } from "../context.ts";
import { cleanEmail } from "../people.ts";
import { beginSession, type Origin } from "../sessions.ts";
import type { SignedIn } from "./invitations.ts";
import { attemptsKey, countFailure, mayTry } from "./lock-out.ts";
import { note } from "./on-record.ts";
import { stepOfCode } from "./one-time-code.ts";
import { askForPasskey, type Challenge, passkeyIdOf, verifyPasskey } from "./passkeys.ts";
import { verifyPassword } from "./password.ts";
import { hashRecoveryCode } from "./recovery-codes.ts";
import { giveTicket, putBack, takeTicket } from "./tickets.ts";

/** The same words whatever was wrong: whoever guesses learns nothing of who works here. */
const wrong = (detail = "E-mail address and password are not those of one person.") => fail("signInFailed", detail);

export async function letIn(
	tx: Writes,
	person: Person,
	method: SignInMethod,
	from: Origin,
	now: number,
): Promise<SignedIn> {
	await note(tx, { action: "signIn", by: person, detail: { method } }, from, now);
	return { person, ...(await beginSession(tx, person.id, method, from, now)) };
}

export async function beginPasskeySignIn(desk: DeskContext, origin: string) {
	const asked = await askForPasskey(origin);
	if (!asked.ok) return asked;
	const { challenge, options } = asked.value;
	const ticket = await desk.store.write((tx) => giveTicket(tx, "passkey", challenge, desk.clock()));
	return ok({ ticket, options });
}

/** The person whose passkey answered; its challenge is used up by that, whatever comes of it. */
export async function checkPasskey(
	desk: DeskContext,
	ticket: string,
	response: unknown,
): Promise<Result<{ readonly person: Person; readonly passkey: string; readonly counter: number }>> {
	const now = desk.clock();
	const taken = await desk.store.write((tx) => takeTicket<Challenge>(tx, ticket, "passkey", now));
	if (!taken.ok) return taken;
	const passkey = await desk.store.accounts.passkey(passkeyIdOf(response));
	if (passkey === null) return fail("passkeyRefused", "This passkey is not known here; it may have been removed.");
	const counter = await verifyPasskey(taken.value, response, passkey);
	if (!counter.ok) return counter;
	const person = await desk.store.accounts.person(passkey.person);
	if (person === null || person.disabledAt !== null)
		return fail("passkeyRefused", "This passkey is not known here; it may have been removed.");
	return ok({ person, passkey: passkey.id, counter: counter.value });
}

export async function signInByPasskey(
	desk: DeskContext,
	ticket: string,
	response: unknown,
	from: Origin,
): Promise<Result<SignedIn>> {
	const checked = await checkPasskey(desk, ticket, response);
	const now = desk.clock();
	if (!checked.ok) {
		const detail = { method: "passkey", problem: checked.problem.code };
		await desk.store.write((tx) => note(tx, { action: "signInFailed", by: null, outcome: 422, detail }, from, now));
		return checked;
	}
	return desk.store.write(async (tx) => {
		await tx.accounts.usePasskey(checked.value.passkey, checked.value.counter, now);
		return ok(await letIn(tx, checked.value.person, "passkey", from, now));
	});
}

interface CodeTicket {
	readonly person: number;
	readonly key: string;
}

/** The first half: the ticket of whoever knows the password leads on to the code. */
export async function checkPassword(
	desk: DeskContext,
	email: string,
	password: string,
	from: Origin,
): Promise<Result<{ readonly ticket: string }>> {
	const key = attemptsKey(email);
	const may = await mayTry(desk.store, key, desk.clock());
	if (!may.ok) return may;
	const person = await desk.store.accounts.personByEmail(cleanEmail(email));
	const secrets = person === null ? null : await desk.store.accounts.secrets(person.id);
	const right = await verifyPassword(secrets?.password ?? null, password);
	if (!right.ok) return right;
	const now = desk.clock();
	const isLetOn = right.value && person !== null && person.disabledAt === null && secrets?.totp;
	return desk.store.write(async (tx) => {
		// Many at once are counted one after the other: none of them slips past the lock.
		const still = await mayTry(tx, key, now);
		if (!still.ok) return still;
		if (isLetOn) return ok({ ticket: await giveTicket(tx, "code", { person: person.id, key }, now) });
		await countFailure(tx, key, person, { method: "password", email: shown(email) }, from, now);
		return wrong();
	});
}

/** The second half: a code of the authenticator application, or a recovery code in its place. */
export function signInByCode(
	desk: DeskContext,
	ticket: string,
	typed: string,
	from: Origin,
): Promise<Result<SignedIn>> {
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const taken = await takeTicket<CodeTicket>(tx, ticket, "code", now);
		if (!taken.ok) return taken;
		const { until, ...body } = taken.value;
		const may = await mayTry(tx, body.key, now);
		if (!may.ok) return may;
		const person = await tx.accounts.person(body.person);
		if (person === null || person.disabledAt !== null) return wrong("The code is not right.");
		const method = await spendCode(tx, person, typed, now);
		if (method === null) {
			await countFailure(tx, body.key, person, { method: "code" }, from, now);
			await putBack(tx, ticket, "code", body, until);
			return wrong("The code is not right, or it was used before.");
		}
		await tx.accounts.clearAttempts(body.key);
		return ok(await letIn(tx, person, method, from, now));
	});
}

/** Uses a code up; null when it is not right. */
export async function spendCode(
	tx: Writes,
	person: Person,
	typed: string,
	now: number,
): Promise<"password" | "recovery" | null> {
	const secrets = await tx.accounts.secrets(person.id);
	if (secrets?.totp) {
		const totpStep = stepOfCode(secrets.totp, typed, secrets.totpStep, now);
		if (totpStep !== null) {
			await tx.accounts.putSecrets(person.id, { ...secrets, totpStep });
			return "password";
		}
	}
	return (await spendRecoveryCode(tx, person, typed, now)) ? "recovery" : null;
}

async function spendRecoveryCode(tx: Writes, person: Person, typed: string, now: number): Promise<boolean> {
	if (!(await tx.accounts.useRecoveryCode(person.id, hashRecoveryCode(typed), now))) return false;
	const left = await tx.accounts.recoveryCodesLeft(person.id);
	await tx.accounts.addNotice({ person: person.id, at: now, kind: "recoveryCodeUsed", detail: String(left) });
	return true;
}

/** For whoever has no password and lost the passkey. People with a password need that as well. */
export async function signInByRecoveryCode(
	desk: DeskContext,
	email: string,
	typed: string,
	from: Origin,
): Promise<Result<SignedIn>> {
	const key = attemptsKey(email);
	return desk.store.write(async (tx) => {
		const now = desk.clock();
		const may = await mayTry(tx, key, now);
		if (!may.ok) return may;
		const person = await tx.accounts.personByEmail(cleanEmail(email));
		const hasPassword = person !== null && (await tx.accounts.secrets(person.id))?.password != null;
		if (
			person === null ||
			person.disabledAt !== null ||
			hasPassword ||
			!(await spendRecoveryCode(tx, person, typed, now))
		) {
			await countFailure(tx, key, person, { method: "recovery", email: shown(email) }, from, now);
			return wrong("E-mail address and recovery code are not those of one person, or the code was used before.");
		}
		await tx.accounts.clearAttempts(key);
		return ok(await letIn(tx, person, "recovery", from, now));
	});
}

/** An e-mail address for the record; what is none may be a password in the wrong field, and is not kept. */
const shown = (email: string): string => (/^[^\s@]{1,64}@[^\s@]{1,190}$/u.test(email) ? cleanEmail(email) : "");

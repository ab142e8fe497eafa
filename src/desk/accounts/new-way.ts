/** A new way in: a passkey, or a password with codes from an authenticator application; prepared first, then stored. */
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Passkey } from "../../store/accounts.ts";
import type { Writes } from "../../store/store.ts";
import type { DeskContext } from "../context.ts";
import { cleanName } from "../people.ts";
import { newTotpSecret, stepOfCode, totpAddress } from "./one-time-code.ts";
import { askForNewPasskey, type Challenge, type NewPasskey, readNewPasskey } from "./passkeys.ts";
import { checkNewPassword, hashPassword } from "./password.ts";
import { giveTicket, putBack, takeTicket } from "./tickets.ts";

/** What the browser needs to make either. */
export interface NewWayOffer {
	/** Comes back with what was made. */
	readonly ticket: string;
	/** Null at an address with which browsers make no passkeys. */
	readonly passkey: PublicKeyCredentialCreationOptionsJSON | null;
	readonly totp: { readonly secret: string; readonly address: string };
}

export type GivenWay =
	| { readonly kind: "passkey"; readonly ticket: string; readonly response: unknown; readonly name: string }
	| { readonly kind: "password"; readonly ticket: string; readonly password: string; readonly code: string };

/** Checked, and ready to be stored in one transaction. */
export type NewWay =
	| { readonly kind: "passkey"; readonly passkey: NewPasskey & { readonly name: string } }
	| { readonly kind: "password"; readonly password: string; readonly totp: string; readonly totpStep: number };

interface TicketBody {
	/** For whom: nobody else's ticket is taken. */
	readonly subject: string;
	readonly challenge: Challenge | null;
	readonly totp: string;
}

export async function paperName(desk: DeskContext): Promise<string> {
	return (await desk.store.settings())?.name ?? "Broadsheet";
}

/** `subject` is the same when the way is read: `invitation:4`, `person:7`. */
export async function offerNewWay(
	desk: DeskContext,
	origin: string,
	subject: string,
	who: { readonly name: string; readonly email: string },
	have: readonly Passkey[],
): Promise<NewWayOffer> {
	const paper = await paperName(desk);
	const asked = await askForNewPasskey(origin, paper, who, have);
	const totp = newTotpSecret();
	const body: TicketBody = { subject, challenge: asked.ok ? asked.value.challenge : null, totp };
	const ticket = await desk.store.write((tx) => giveTicket(tx, "newWay", body, desk.clock()));
	return {
		ticket,
		passkey: asked.ok ? asked.value.options : null,
		totp: { secret: totp, address: totpAddress(totp, paper, who.email) },
	};
}

/** Reads what was made. A code that was mistyped may be typed again with the same ticket. */
export async function readNewWay(
	desk: DeskContext,
	subject: string,
	given: GivenWay,
	about: readonly string[],
): Promise<Result<NewWay>> {
	if (given.kind === "password") {
		const good = checkNewPassword(given.password, about);
		if (!good.ok) return good;
	}
	const taken = await desk.store.write((tx) => takeTicket<TicketBody>(tx, given.ticket, "newWay", desk.clock()));
	if (!taken.ok) return taken;
	const { until, ...body } = taken.value;
	if (body.subject !== subject) return fail("startAgain", "It was begun for somebody else.");
	if (given.kind === "passkey") {
		if (body.challenge === null) return fail("startAgain", "It was begun where no passkey can be made.");
		const read = await readNewPasskey(body.challenge, given.response);
		if (!read.ok) return read;
		return ok({ kind: "passkey", passkey: { ...read.value, name: cleanName(given.name).slice(0, 100) } });
	}
	const totpStep = stepOfCode(body.totp, given.code, 0, desk.clock());
	if (totpStep === null) {
		await desk.store.write((tx) => putBack(tx, given.ticket, "newWay", body, until));
		return fail("invalidField", "The code does not fit. Look at the newest one, and at the telephone's clock.", "code");
	}
	const hashed = await hashPassword(given.password);
	return hashed.ok ? ok({ kind: "password", password: hashed.value, totp: body.totp, totpStep }) : hashed;
}

/** Adds it to what the person has; a password takes the place of the one before. */
export async function storeNewWay(tx: Writes, person: number, way: NewWay, now: number): Promise<Result<void>> {
	if (way.kind === "password") {
		const { password, totp, totpStep } = way;
		await tx.accounts.putSecrets(person, { password, passwordChangedAt: now, totp, totpStep });
		return ok(undefined);
	}
	if ((await tx.accounts.passkey(way.passkey.id)) !== null)
		return fail("passkeyRefused", "This passkey is known here already.");
	await tx.accounts.addPasskey({ ...way.passkey, person, createdAt: now, usedAt: null });
	return ok(undefined);
}

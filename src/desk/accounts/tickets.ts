/** Tickets: something half done that its owner comes back with once, within minutes. */
import { randomBytes } from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Writes } from "../../store/store.ts";
import { hashSecret } from "../tokens.ts";

/** Long enough to look for a telephone, in milliseconds. */
export const TICKET_LIFE = 10 * 60_000;

export type TicketKind = "newWay" | "passkey" | "code" | "openid";

/** Gives out a new ticket. */
export async function giveTicket(tx: Writes, kind: TicketKind, body: object, now: number): Promise<string> {
	const ticket = randomBytes(32).toString("base64url");
	await putBack(tx, ticket, kind, body, now + TICKET_LIFE);
	return ticket;
}

/** The same ticket once more, because what was tried with it may be tried again. */
export async function putBack(tx: Writes, ticket: string, kind: TicketKind, body: object, until: number) {
	await tx.accounts.putTicket({ hash: hashSecret(ticket), kind, body: { ...body, until }, expiresAt: until });
}

/** What stands on the ticket, which is gone with this. */
export async function takeTicket<Body>(
	tx: Writes,
	ticket: string,
	kind: TicketKind,
	now: number,
): Promise<Result<Body & { readonly until: number }>> {
	const body = await tx.accounts.takeTicket(hashSecret(ticket), kind, now);
	return body === null
		? fail("startAgain", "It was used already, or more than ten minutes have passed.")
		: ok(body as Body & { readonly until: number });
}

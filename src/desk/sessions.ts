/** Sessions of people: begun at sign-in, found by their secret, ended by hand, by time, or by doing nothing. */
import { randomBytes } from "node:crypto";
import { fail, ok, type Result } from "../core/result.ts";
import type { Person, Session, SignInMethod } from "../store/accounts.ts";
import type { Reads, Writes } from "../store/store.ts";
import type { DeskContext } from "./context.ts";
import { hashSecret } from "./tokens.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After so long without a request the person signs in again. */
export const IDLE_END = 12 * HOUR;
/** However busy they were. */
export const ABSOLUTE_END = 7 * 24 * HOUR;
/** For so long after proving who they are may they change what is sensitive. */
export const CONFIRMED_FOR = 15 * MINUTE;

/** Where a sign-in came from, for the list of sessions. */
export interface Origin {
	readonly address: string;
	readonly agent: string;
}

/** Begins a session; the secret is for the cookie and stands nowhere else. */
export async function beginSession(
	tx: Writes,
	person: number,
	method: SignInMethod,
	from: Origin,
	now: number,
): Promise<{ session: Session; secret: string }> {
	const secret = `bss_${randomBytes(32).toString("base64url")}`;
	const session = await tx.accounts.addSession({
		secretHash: hashSecret(secret),
		person,
		method,
		createdAt: now,
		seenAt: now,
		confirmedAt: now,
		endedAt: null,
		address: from.address.slice(0, 100),
		agent: from.agent.replace(/\p{C}+/gu, " ").slice(0, 300),
	});
	return { session, secret };
}

/** When the session ends if nothing more is done with it, in milliseconds UTC. */
export function endOf(session: Session): number {
	return Math.min(session.seenAt + IDLE_END, session.createdAt + ABSOLUTE_END);
}

/** The session and its person, when both are still good. */
export async function findSession(
	desk: DeskContext,
	secret: string,
): Promise<Result<{ session: Session; person: Person }>> {
	const session = await desk.store.accounts.sessionByHash(hashSecret(secret));
	const now = desk.clock();
	if (session === null || session.endedAt !== null || endOf(session) <= now)
		return fail("unauthorised", "The session has ended; sign in again.");
	const person = await desk.store.accounts.person(session.person);
	if (person === null || person.disabledAt !== null)
		return fail("unauthorised", "The session has ended; sign in again.");
	if (now - session.seenAt >= MINUTE)
		// Nobody waits for this: a store that can not write still answers readers of the newsroom.
		void desk.store.write((tx) => tx.accounts.touchSession(session.id, now)).catch(() => {});
	return ok({ session, person });
}

/** Ends the session with this secret, when there is one that has not ended. */
export async function endSessionOf(desk: DeskContext, secret: string | null): Promise<void> {
	const session = secret === null ? null : await desk.store.accounts.sessionByHash(hashSecret(secret));
	if (session !== null && session.endedAt === null)
		await desk.store.write((tx) => tx.accounts.endSession(session.id, desk.clock()));
}

/** A person's sessions that are still good, newest first. */
export async function liveSessions(reads: Reads, person: number, now: number): Promise<readonly Session[]> {
	return (await reads.accounts.sessions(person)).filter((session) => endOf(session) > now);
}

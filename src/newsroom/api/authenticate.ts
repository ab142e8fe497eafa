/** Who asks: the token of a request, or the person whose session its cookie names. */
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { Actor } from "../../desk/actor.ts";
import type { DeskContext } from "../../desk/context.ts";
import { personActor } from "../../desk/people.ts";
import { grantsOf } from "../../desk/roles.ts";
import { findSession } from "../../desk/sessions.ts";
import { hashSecret } from "../../desk/tokens.ts";
import type { Session } from "../../store/accounts.ts";
import type { Token } from "../../store/store.ts";
import { fromOwnPages, isReading, sessionSecret } from "./session-cookie.ts";

export interface Caller {
	readonly actor: Actor;
	/** Null for people. */
	readonly token: Token | null;
	/** Null for tokens. */
	readonly person: { readonly id: number; readonly name: string } | null;
	/** The person's session; null for tokens. */
	readonly session: Session | null;
}

/** `site` is the public origin. A request with an Authorization header is judged by that alone. */
export async function authenticate(desk: DeskContext, request: Request, site: string): Promise<Result<Caller>> {
	const header = request.headers.get("authorization");
	if (header !== null) return ofToken(desk, header);
	const secret = sessionSecret(request, site);
	if (secret === null)
		return fail("unauthorised", "The request has neither a session's cookie nor an Authorization header.");
	const found = await findSession(desk, secret);
	if (!found.ok) return found;
	if (!isReading(request.method)) {
		const own = fromOwnPages(request, site);
		if (!own.ok) return own;
	}
	const { session, person } = found.value;
	const actor = await personActor(desk.store, person);
	return ok({ actor, token: null, person: { id: person.id, name: person.name }, session });
}

async function ofToken(desk: DeskContext, header: string): Promise<Result<Caller>> {
	const secret = /^Bearer +([\w.~+/=-]{1,200})$/iu.exec(header)?.[1];
	if (secret === undefined) return fail("unauthorised", 'The Authorization header does not read "Bearer" and a token.');
	const token = await desk.store.tokenByHash(hashSecret(secret));
	if (token === null)
		return fail(
			"unauthorised",
			'No such token was made here; tokens begin with bs_ and are shown once, when "broadsheet token create" makes them.',
		);
	if (token.revokedAt !== null) return fail("unauthorised", "The token was revoked.");
	if (token.expiresAt !== null && token.expiresAt <= desk.clock())
		return fail("unauthorised", `The token ended at ${Temporal.Instant.fromEpochMilliseconds(token.expiresAt)}.`);
	const name = `token:${token.id}${token.name === "" ? "" : ` ${token.name}`}`;
	const grants = await grantsOf(desk.store, [token]);
	return ok({ token, person: null, session: null, actor: { name, role: token.role, grants } });
}

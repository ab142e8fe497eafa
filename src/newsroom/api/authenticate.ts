/** Who asks: finds the token of a request. */
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { Actor } from "../../desk/actor.ts";
import type { DeskContext } from "../../desk/context.ts";
import { hashSecret } from "../../desk/tokens.ts";
import type { Token } from "../../store/store.ts";

export interface Caller {
	readonly actor: Actor;
	readonly token: Token;
}

export async function authenticate(desk: DeskContext, request: Request): Promise<Result<Caller>> {
	const header = request.headers.get("authorization");
	if (header === null) return fail("unauthorised", "The request has no Authorization header.");
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
	return ok({
		token,
		actor: { name: `token:${token.id}${token.name === "" ? "" : ` ${token.name}`}`, role: token.role },
	});
}

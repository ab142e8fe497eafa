/** The answer of a sign-in: the cookie of the session, which no script reads. */
import { z } from "zod";
import type { Result } from "../../../core/result.ts";
import type { SignedIn } from "../../../desk/accounts/invitations.ts";
import { endSessionOf } from "../../../desk/sessions.ts";
import type { ApiParts } from "../parts.ts";
import { type Answer, answer } from "../route.ts";
import { fromOwnPages, isSecure, sessionCookie, sessionSecret } from "../session-cookie.ts";

export const SignedInView = z.object({ person: z.object({ id: z.int(), name: z.string() }) });

/** The session that the browser had before, if any, ends with this: its cookie is gone, so nobody could end it by hand. */
export async function signedInAnswer(
	parts: ApiParts,
	request: Request,
	{ person: { id, name }, secret }: SignedIn,
	more: object = {},
): Promise<Result<Answer>> {
	await endSessionOf(parts.desk, sessionSecret(request, parts.site));
	const cookie = sessionCookie(secret, isSecure(request, parts.site));
	return answer({ person: { id, name }, ...more }, 200, { "set-cookie": cookie });
}

/** The origin of the newsroom's page that asks: passkeys are bound to its name. */
export function originOf(parts: ApiParts, request: Request): Result<string> {
	return fromOwnPages(request, parts.site);
}

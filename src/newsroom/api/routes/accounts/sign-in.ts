/** /sign-in: by passkey, by password and code, by recovery code. */
import { z } from "zod";
import { paperName } from "../../../../desk/accounts/new-way.ts";
import { passkeyDomain } from "../../../../desk/accounts/passkeys.ts";
import {
	beginPasskeySignIn,
	checkPassword,
	signInByCode,
	signInByPasskey,
	signInByRecoveryCode,
} from "../../../../desk/accounts/sign-in.ts";
import { hasAdministrator } from "../../../../desk/people.ts";
import {
	PasskeyOptions,
	PasskeyResponse,
	PasswordText,
	Secret,
	Short,
	SMALL_BODY,
} from "../../accounts/account-schemas.ts";
import { originOf, SignedInView, signedInAnswer } from "../../accounts/signed-in-answer.ts";
import { NoQuery } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const guarded = { access: "anyone", isGuarded: true, bodyBytes: SMALL_BODY } as const;
const SIGNED_IN = { 200: { description: "Signed in: the answer sets the session's cookie.", schema: SignedInView } };

export const signInRoutes = [
	route({
		name: "waysToSignIn",
		method: "get",
		path: "/sign-in",
		summary: "The paper's name, and which ways to sign in there are here.",
		access: "anyone",
		query: NoQuery,
		answers: {
			200: {
				description: "canUsePasskeys is false at an address in digits. openId is the provider's name, or null.",
				schema: z.object({
					paper: z.string(),
					hasAdministrator: z.boolean(),
					canUsePasskeys: z.boolean(),
					openId: z.string().nullable(),
				}),
			},
		},
		async work({ parts, request }) {
			const host = request.headers.get("host") ?? new URL(request.url).host;
			return answer({
				paper: await paperName(parts.desk),
				hasAdministrator: await hasAdministrator(parts.desk.store),
				canUsePasskeys: passkeyDomain(`http://${host}`) !== null,
				openId: parts.openId?.name ?? null,
			});
		},
	}),
	route({
		...guarded,
		name: "beginPasskeySignIn",
		method: "post",
		path: "/sign-in/passkey/begin",
		summary: "A challenge for any passkey of this paper, good once and for ten minutes.",
		query: NoQuery,
		answers: {
			200: { description: "For the browser.", schema: z.object({ ticket: z.string(), options: PasskeyOptions }) },
		},
		async work({ parts, request }) {
			const origin = originOf(parts, request);
			if (!origin.ok) return origin;
			const begun = await beginPasskeySignIn(parts.desk, origin.value);
			return begun.ok ? answer(begun.value) : begun;
		},
	}),
	route({
		...guarded,
		name: "signInByPasskey",
		method: "post",
		path: "/sign-in/passkey",
		summary: "Signs in with what a passkey answered.",
		query: NoQuery,
		body: z.strictObject({ ticket: Secret, response: PasskeyResponse }),
		answers: SIGNED_IN,
		async work({ parts, request, body, from }) {
			const done = await signInByPasskey(parts.desk, body.ticket, body.response, from);
			return done.ok ? signedInAnswer(parts, request, done.value) : done;
		},
	}),
	route({
		...guarded,
		name: "checkPassword",
		method: "post",
		path: "/sign-in/password",
		summary: "The first half of signing in with a password; the ticket of the answer goes with the code.",
		query: NoQuery,
		body: z.strictObject({ email: Short, password: PasswordText }),
		answers: { 200: { description: "Now the code.", schema: z.object({ ticket: z.string() }) } },
		async work({ parts, body, from }) {
			const done = await checkPassword(parts.desk, body.email, body.password, from);
			return done.ok ? answer(done.value) : done;
		},
	}),
	route({
		...guarded,
		name: "signInByCode",
		method: "post",
		path: "/sign-in/code",
		summary: "The second half: a code of the authenticator application, or a recovery code.",
		query: NoQuery,
		body: z.strictObject({ ticket: Secret, code: z.string().max(60) }),
		answers: SIGNED_IN,
		async work({ parts, request, body, from }) {
			const done = await signInByCode(parts.desk, body.ticket, body.code, from);
			return done.ok ? signedInAnswer(parts, request, done.value) : done;
		},
	}),
	route({
		...guarded,
		name: "signInByRecoveryCode",
		method: "post",
		path: "/sign-in/recovery",
		summary: "Signs in somebody who has no password and has lost the passkey.",
		query: NoQuery,
		body: z.strictObject({ email: Short, code: z.string().max(60) }),
		answers: SIGNED_IN,
		async work({ parts, request, body, from }) {
			const done = await signInByRecoveryCode(parts.desk, body.email, body.code, from);
			return done.ok ? signedInAnswer(parts, request, done.value) : done;
		},
	}),
] as const;

/** Schemas that the routes about signing in share. */
import { z } from "zod";

/** More than any e-mail address or name has, less than would be work. */
export const Short = z.string().max(300);
export const Secret = z.string().min(1).max(200);
export const PasswordText = z.string().max(1000);

/** What the browser answers about a passkey, as WebAuthn writes it in JSON; the library checks every part of it. */
export const PasskeyResponse = z.looseObject({
	id: z.string().max(2000),
	rawId: z.string().max(2000),
	type: z.string().max(40),
	response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
	clientExtensionResults: z.looseObject({}).optional(),
});

/** What the browser is asked for, as WebAuthn writes it in JSON. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });

/** A way in that was made: a passkey, or a password with the first code of an authenticator application. */
export const GivenWay = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("passkey"),
		ticket: Secret,
		response: PasskeyResponse,
		name: z.string().max(100).default(""),
	}),
	z.strictObject({ kind: z.literal("password"), ticket: Secret, password: PasswordText, code: z.string().max(40) }),
]);

export const NewWayView = z.object({
	ticket: z.string(),
	/** Null at an address with which browsers make no passkeys. */
	passkey: PasskeyOptions.nullable(),
	totp: z.object({ secret: z.string(), address: z.string() }),
});

/** Bytes of a body of these routes: a passkey's answer is some two thousand. */
export const SMALL_BODY = 64_000;

/** Passkeys (WebAuthn): what the browser is asked for, and whether what it answers is right. */
import { isIP } from "node:net";
import type {
	AuthenticationResponseJSON,
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Passkey } from "../../store/accounts.ts";

/** Reading this library takes longer than starting the rest: it is loaded when somebody signs in. */
const library = () => import("@simplewebauthn/server");

/** EdDSA, ES256, RS256: what authenticators have; what is newer is still an experiment of the runtime. */
const ALGORITHMS = [-8, -7, -257];

/** What must come back, kept in a ticket meanwhile. */
export interface Challenge {
	readonly challenge: string;
	/** Of the page that asked: it alone may answer. */
	readonly origin: string;
}

/** How long the person may take, in milliseconds; also in the browser. */
export const PASSKEY_PATIENCE = 5 * 60_000;

/** The name that a passkey is bound to; null for an address in digits, with which browsers make none. */
export function passkeyDomain(origin: string): string | null {
	const { hostname } = new URL(origin);
	return isIP(hostname.replace(/^\[|\]$/gu, "")) === 0 ? hostname : null;
}

function domainOf(origin: string): Result<string> {
	const domain = passkeyDomain(origin);
	return domain === null
		? fail("passkeyRefused", `Browsers make passkeys for names, not for the address ${new URL(origin).hostname}.`)
		: ok(domain);
}

export interface Asked<Options> {
	readonly options: Options;
	readonly challenge: Challenge;
}

/** Asks for a new passkey that knows its person and asks for finger, face or code. */
export async function askForNewPasskey(
	origin: string,
	paper: string,
	person: { readonly name: string; readonly email: string },
	have: readonly Passkey[],
): Promise<Result<Asked<PublicKeyCredentialCreationOptionsJSON>>> {
	const domain = domainOf(origin);
	if (!domain.ok) return domain;
	const { generateRegistrationOptions } = await library();
	const options = await generateRegistrationOptions({
		rpName: paper,
		rpID: domain.value,
		userName: person.email,
		userDisplayName: person.name,
		timeout: PASSKEY_PATIENCE,
		attestationType: "none",
		supportedAlgorithmIDs: ALGORITHMS,
		excludeCredentials: have.map(({ id, transports }) => ({ id, transports: [...transports] })),
		authenticatorSelection: { residentKey: "required", userVerification: "required" },
	});
	return ok({ options, challenge: { challenge: options.challenge, origin } });
}

export type NewPasskey = Omit<Passkey, "person" | "name" | "createdAt" | "usedAt">;

/** The new passkey, when the answer is to the challenge and from the page that asked. */
export async function readNewPasskey(asked: Challenge, response: unknown): Promise<Result<NewPasskey>> {
	const domain = domainOf(asked.origin);
	if (!domain.ok) return domain;
	const { verifyRegistrationResponse } = await library();
	try {
		const given = response as RegistrationResponseJSON;
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: given,
			expectedChallenge: asked.challenge,
			expectedOrigin: asked.origin,
			expectedRPID: domain.value,
			supportedAlgorithmIDs: ALGORITHMS,
		});
		if (!verified) return fail("passkeyRefused", "What the device answered is not signed as it should be.");
		const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
		return ok({ id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports });
	} catch (error) {
		return refused(error);
	}
}

/** Asks for any passkey of this paper; the device knows whose it is. `of`: only for these. */
export async function askForPasskey(
	origin: string,
	of: readonly Passkey[] = [],
): Promise<Result<Asked<PublicKeyCredentialRequestOptionsJSON>>> {
	const domain = domainOf(origin);
	if (!domain.ok) return domain;
	const { generateAuthenticationOptions } = await library();
	const options = await generateAuthenticationOptions({
		rpID: domain.value,
		timeout: PASSKEY_PATIENCE,
		userVerification: "required",
		allowCredentials: of.map(({ id, transports }) => ({ id, transports: [...transports] as never })),
	});
	return ok({ options, challenge: { challenge: options.challenge, origin } });
}

/** The credential's id as the browser names it; empty when there is none. */
export function passkeyIdOf(response: unknown): string {
	const { id } = (response ?? {}) as { id?: unknown };
	return typeof id === "string" ? id : "";
}

/** The passkey's new counter, when the answer is right for it. */
export async function verifyPasskey(asked: Challenge, response: unknown, passkey: Passkey): Promise<Result<number>> {
	const domain = domainOf(asked.origin);
	if (!domain.ok) return domain;
	const { verifyAuthenticationResponse } = await library();
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response: response as AuthenticationResponseJSON,
			expectedChallenge: asked.challenge,
			expectedOrigin: asked.origin,
			expectedRPID: domain.value,
			credential: {
				id: passkey.id,
				publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
				counter: passkey.counter,
			},
		});
		return verified
			? ok(authenticationInfo.newCounter)
			: fail("passkeyRefused", "What the device answered is not signed by this passkey.");
	} catch (error) {
		return refused(error);
	}
}

/** The library says by an error what does not fit; anything that came from outside may be wrong in any way. */
function refused(error: unknown): Result<never> {
	return fail("passkeyRefused", error instanceof Error ? error.message.slice(0, 300) : "It could not be read.");
}

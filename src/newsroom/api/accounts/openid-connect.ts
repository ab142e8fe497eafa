/** An OpenID Connect provider: found by its address, asked with code and PKCE; the library checks every signature. */
import type { Configuration } from "openid-client";
import { fail, ok, type Result } from "../../../core/result.ts";
import type { OpenIdIdentity, OpenIdProvider, OpenIdTrip } from "./openid-provider.ts";

export interface OpenIdSettings {
	/** The provider's address: https, or http on this machine. */
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly name: string;
	/** Told why a sign-in failed; never a secret, never a code. */
	readonly failed: (why: string) => void;
}

/** Who must prove themselves anew has done so within this time, in seconds. */
const FRESH = 120;
/** How long the provider may take to answer, in seconds. */
const PATIENCE = 10;

const library = () => import("openid-client");

export function openIdConnect(settings: OpenIdSettings): OpenIdProvider {
	let found: Promise<Configuration> | null = null;

	/** Asked for once; a provider that could not be reached is asked again next time. */
	function configuration(): Promise<Configuration> {
		found ??= discover().catch((error: unknown) => {
			found = null;
			throw error;
		});
		return found;
	}

	async function discover(): Promise<Configuration> {
		const { discovery, allowInsecureRequests, ClientSecretBasic, None } = await library();
		const issuer = new URL(settings.issuer);
		const authentication = settings.clientSecret === "" ? None() : ClientSecretBasic(settings.clientSecret);
		const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
		return discovery(issuer, settings.clientId, undefined, authentication, {
			timeout: PATIENCE,
			...(isHere && issuer.protocol === "http:" ? { execute: [allowInsecureRequests] } : {}),
		});
	}

	function refused(error: unknown): Result<never> {
		settings.failed(said(error));
		return fail("openIdRefused", "The provider did not answer as it should; the server's log says more.");
	}

	return {
		name: settings.name,
		async begin(redirectUri, isFresh) {
			try {
				const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } =
					await library();
				const trip: OpenIdTrip = {
					state: randomState(),
					nonce: randomNonce(),
					codeVerifier: randomPKCECodeVerifier(),
					redirectUri,
					isFresh,
				};
				const address = buildAuthorizationUrl(await configuration(), {
					redirect_uri: redirectUri,
					scope: "openid email profile",
					state: trip.state,
					nonce: trip.nonce,
					code_challenge: await calculatePKCECodeChallenge(trip.codeVerifier),
					code_challenge_method: "S256",
					...(isFresh ? { prompt: "login", max_age: String(FRESH) } : {}),
				});
				return ok({ address: address.href, trip });
			} catch (error) {
				return refused(error);
			}
		},
		async finish(trip, search) {
			try {
				const { authorizationCodeGrant, fetchUserInfo } = await library();
				const config = await configuration();
				const cameBackTo = new URL(trip.redirectUri);
				cameBackTo.search = search;
				const tokens = await authorizationCodeGrant(config, cameBackTo, {
					expectedState: trip.state,
					expectedNonce: trip.nonce,
					pkceCodeVerifier: trip.codeVerifier,
					idTokenExpected: true,
					...(trip.isFresh ? { maxAge: FRESH } : {}),
				});
				const claims = tokens.claims();
				if (claims === undefined) return fail("openIdRefused", "The provider does not say who this is.");
				// Many providers name the e-mail address only where they are asked for it.
				const info =
					claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
						? await fetchUserInfo(config, tokens.access_token, claims.sub)
						: claims;
				return ok(identityOf(claims.iss, claims.sub, info as Email));
			} catch (error) {
				return refused(error);
			}
		},
	};
}

/** The words of an error and of what caused it; what hangs on them besides may hold codes and tokens. */
function said(error: unknown): string {
	if (!(error instanceof Error)) return "no error was given";
	const { error: name, error_description: description } = error as { error?: unknown; error_description?: unknown };
	const answered = [name, description].filter((one) => typeof one === "string").join(": ");
	const cause = error.cause instanceof Error ? `; ${error.cause.message}` : "";
	return `${error.message}${answered === "" ? "" : ` (${answered})`}${cause}`.slice(0, 500);
}

interface Email {
	readonly email?: unknown;
	readonly email_verified?: unknown;
}

function identityOf(issuer: string, subject: string, { email, email_verified }: Email): OpenIdIdentity {
	const isVerified = typeof email === "string" && email_verified === true;
	return { issuer, subject, verifiedEmail: isVerified ? email : null };
}

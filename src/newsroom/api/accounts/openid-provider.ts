/** What the API needs of an OpenID Connect provider; `openid-connect.ts` asks a real one. */
import type { Result } from "../../../core/result.ts";

/** What is kept while the person is at the provider, and never shown to anybody. */
export interface OpenIdTrip {
	readonly state: string;
	readonly nonce: string;
	readonly codeVerifier: string;
	/** Where the provider sends the person back to. */
	readonly redirectUri: string;
}

/** Who the provider says this is. */
export interface OpenIdIdentity {
	readonly issuer: string;
	readonly subject: string;
	/** In lower case; null when the provider names none that it has verified. */
	readonly verifiedEmail: string | null;
}

export interface OpenIdProvider {
	/** As people call it: "Google", "Company account". */
	readonly name: string;
	/** The address at the provider to which the browser goes. `isFresh`: the person must prove themselves there anew. */
	begin(
		redirectUri: string,
		isFresh: boolean,
	): Promise<Result<{ readonly address: string; readonly trip: OpenIdTrip }>>;
	/** The identity for the address with which the browser came back. */
	finish(trip: OpenIdTrip, cameBackTo: URL): Promise<Result<OpenIdIdentity>>;
}

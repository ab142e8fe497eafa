/** What the API needs of an OpenID Connect provider; `openid-connect.ts` asks a real one. */
import type { Result } from "../../../core/result.ts";
import type { Identity } from "../../../desk/accounts/openid.ts";

/** What is kept while the person is at the provider, and never shown to anybody. */
export interface OpenIdTrip {
	readonly state: string;
	readonly nonce: string;
	readonly codeVerifier: string;
	/** Where the provider sends the person back to. */
	readonly redirectUri: string;
	/** The person had to prove themselves there anew. */
	readonly isFresh: boolean;
}

/** Who the provider says this is. */
export type OpenIdIdentity = Identity;

export interface OpenIdProvider {
	/** As people call it: "Google", "Company account". */
	readonly name: string;
	/** The address at the provider to which the browser goes. `isFresh`: the person must prove themselves there anew. */
	begin(
		redirectUri: string,
		isFresh: boolean,
	): Promise<Result<{ readonly address: string; readonly trip: OpenIdTrip }>>;
	/** The identity for what stood behind the `?` of the address with which the browser came back. */
	finish(trip: OpenIdTrip, search: string): Promise<Result<OpenIdIdentity>>;
}

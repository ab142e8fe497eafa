/** A real OpenID Connect provider on this machine: whoever signs in there has the address that was typed. */
import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";
import type { Page } from "playwright-core";
import { testPort } from "./test-port.ts";

export interface TestProvider {
	readonly issuer: string;
	readonly client: string;
	readonly secret: string;
	stop(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: the provider's context has no types
type Context = any;

/** `callbacks` are the addresses to which it sends browsers back. Addresses that begin with `unverified` are not verified. */
export async function startProvider(callbacks: readonly string[]): Promise<TestProvider> {
	const port = await testPort();
	const issuer = `http://localhost:${port}`;
	const [client, secret] = ["newsroom", "a secret that stands in no log"];
	const provider = new Provider(issuer, {
		clients: [
			{ client_id: client, client_secret: secret, redirect_uris: callbacks, grant_types: ["authorization_code"] },
		],
		claims: { openid: ["sub"], email: ["email", "email_verified"] },
		findAccount: (_context: Context, email: string) => ({
			accountId: email,
			claims: () => ({ sub: `subject of ${email}`, email, email_verified: !email.startsWith("unverified") }),
		}),
		async loadExistingGrant({ oidc }: Context) {
			const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
			grant.addOIDCScope("openid email profile");
			await grant.save();
			return grant;
		},
		ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
		cookies: { keys: ["a key of this test"] },
	});
	const server = createServer(provider.callback()).listen(port, "127.0.0.1");
	await once(server, "listening");
	return {
		issuer,
		client,
		secret,
		async stop() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** Signs in on the provider's own page. */
export async function signInThere(page: Page, email: string): Promise<void> {
	await page.locator("input[name=login]").fill(email);
	await page.locator("input[name=password]").fill("anything");
	await page.locator("[type=submit]").click();
}

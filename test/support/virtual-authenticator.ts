/** An authenticator of the browser's own, as a device with a fingerprint reader has it. */
import type { Page } from "playwright-core";

export interface VirtualAuthenticator {
	/** Whether the finger is the right one from now on. */
	recognise(isRight: boolean): Promise<void>;
	/** Passkeys that it holds. */
	count(): Promise<number>;
	/** Those of one device, for a page of another window. */
	copyTo(other: VirtualAuthenticator): Promise<void>;
	add(credential: object): Promise<void>;
}

let uses = 0;

export async function virtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
	const session = await page.context().newCDPSession(page);
	await session.send("WebAuthn.enable");
	const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	const credentials = async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
	return {
		async recognise(isUserVerified) {
			await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
		},
		count: async () => (await credentials()).length,
		async copyTo(other) {
			// Each use is counted, and a count that falls back is taken for a copy, which this is.
			for (const credential of await credentials()) {
				uses += 1000;
				await other.add({ ...credential, signCount: uses });
			}
		},
		async add(credential) {
			await session.send("WebAuthn.addCredential", { authenticatorId, credential: credential as never });
		},
	};
}

/** Passkeys in this browser: made and used. Refusals are errors of the browser, named as WebAuthn names them. */
import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** What the server asks the browser for. */
type Asked = { readonly challenge: string };
/** What the server takes back. */
type Answered = Awaited<ReturnType<typeof startRegistration>> | Awaited<ReturnType<typeof startAuthentication>>;
type Sent = {
	id: string;
	rawId: string;
	type: string;
	response: { clientDataJSON: string };
};

const sent = (answer: Answered): Sent & Record<string, unknown> => answer as never;

export const canUsePasskeys = (): boolean => typeof PublicKeyCredential !== "undefined";

export async function makePasskey(options: Asked) {
	return sent(await startRegistration({ optionsJSON: options as never }));
}

export async function askPasskey(options: Asked) {
	return sent(await startAuthentication({ optionsJSON: options as never }));
}

/** What a new passkey is called until somebody names it: the device, as far as the browser tells. */
export function deviceName(): string {
	const agent = navigator.userAgent;
	const device = ["iPhone", "iPad", "Android", "Macintosh", "Windows", "Linux"].find((name) => agent.includes(name));
	return device === "Macintosh" ? "Mac" : (device ?? "");
}

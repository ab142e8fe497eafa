/** The way out: the session ends, and the page is loaded anew so that nothing of the person stays in memory. */
import { api } from "./api-client.ts";
import { sessionForgotten } from "./session-end.ts";

export async function signOut(): Promise<void> {
	await api("DELETE /session", {});
	sessionForgotten();
	location.assign("/newsroom/sign-in");
}

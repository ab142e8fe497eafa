/** Where one goes once signed in. */
import { sessionKnown } from "../../../session-end.ts";

/** The address in `return` when it is one of the newsroom's own; else the first screen. */
export function returnAddress(search: string): string {
	const home = `${location.origin}/newsroom/`;
	const wanted = URL.parse(new URLSearchParams(search).get("return") ?? "", location.origin);
	const isOwn = wanted?.origin === location.origin && wanted.pathname.startsWith("/newsroom/");
	return isOwn ? wanted.href : home;
}

/** True when the window was opened by a screen that waits for the sign-in: that one goes on, and this one is closed. */
export function isBeside(): boolean {
	return opener !== null && new URLSearchParams(location.search).has("return");
}

export function goIn(): void {
	// The page is loaded anew: nothing of whoever was here before is left in memory.
	location.replace(returnAddress(location.search));
}

/** Tells the window that waits, and closes this one where the browser lets it. */
export function goBack(): void {
	sessionKnown();
	close();
}

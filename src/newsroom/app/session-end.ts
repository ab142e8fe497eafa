/** What happens when a session ends under an open screen: nothing is lost, the person signs in beside it. */

type Waiting = (again: boolean) => void;

let known = false;
let waiting: Waiting[] = [];
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("broadsheet.session");

/** The screens that may be shown to somebody who is not signed in. */
const OPEN = /^\/newsroom\/(?:sign-in|invitation|setup|confirmed)(?:\/|$)/u;

/** Called once it is known who is signed in here; other windows that wait for that go on. */
export function sessionKnown(): void {
	known = true;
	channel?.postMessage("signed-in");
	sessionBack();
}

export const sessionForgotten = (): void => {
	known = false;
};

/** Whether the dialog that asks to sign in again is to be shown. */
export const isWaiting = (): boolean => waiting.length > 0;

export function onWaiting(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/**
 * Answers true when the request may go out again. Before anybody was known here, leads to the sign-in; after that the
 * screen stays as it is and the request waits until the person has signed in in another window, or gives up (false).
 */
export function sessionEnded(path: string): Promise<boolean> {
	if (OPEN.test(location.pathname) || /^\/(?:session|sign-in)/u.test(path)) return Promise.resolve(false);
	if (!known) {
		location.assign(signInAddress());
		return new Promise(() => {});
	}
	return new Promise((resolve) => {
		waiting.push(resolve);
		for (const listener of listeners) listener();
	});
}

function settle(again: boolean): void {
	const all = waiting;
	waiting = [];
	for (const resolve of all) resolve(again);
	for (const listener of listeners) listener();
}

/** Somebody is signed in again: what waited goes out. */
export const sessionBack = (): void => settle(true);
/** The person would rather look at the screen as it is: what waited is refused. */
export const giveUpWaiting = (): void => settle(false);

channel?.addEventListener("message", () => {
	if (isWaiting()) sessionBack();
});

/** Where to sign in, and come back to what is open now. */
export function signInAddress(): string {
	const here = location.pathname + location.search + location.hash;
	return `/newsroom/sign-in?return=${encodeURIComponent(here)}`;
}

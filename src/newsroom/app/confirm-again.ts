/** What happens when the server wants a fresh proof of who one is: a dialog asks for it, and the request goes out again. */

type Waiting = (again: boolean) => void;

let waiting: Waiting[] = [];
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("broadsheet.confirmed");

/** Answers true when the person has proved it and the request may go out again. */
export function confirmAgain(): Promise<boolean> {
	return new Promise((resolve) => {
		waiting = [...waiting, resolve];
		tell();
	});
}

export const isConfirming = (): boolean => waiting.length > 0;

export function onConfirming(listener: () => void): () => void {
	listeners.add(listener);
	return () => {
		listeners.delete(listener);
	};
}

export function settleConfirming(again: boolean): void {
	const all = waiting;
	waiting = [];
	for (const resolve of all) resolve(again);
	tell();
}

function tell(): void {
	for (const listener of listeners) listener();
}

/** Tells the window that waits that it was confirmed in this one. */
export const confirmedHere = (): void => channel?.postMessage("confirmed");

channel?.addEventListener("message", () => {
	if (isConfirming()) settleConfirming(true);
});

/** What the page began to ask the server for while its scripts were still on their way; whoever asks first gets it. */

/** Where the early script leaves it for the application: they are built apart. */
declare global {
	var broadsheetBegun:
		| { readonly reads: Map<string, Promise<Response>>; readonly sockets: Map<string, WebSocket> }
		| undefined;
}

/** What nobody has asked for after so long is out of date, in milliseconds since the page was opened. */
const FRESH = 30_000;

function take<T>(kind: "reads" | "sockets", address: string): T | null {
	const begun = globalThis.broadsheetBegun?.[kind] as Map<string, T> | undefined;
	const found = begun?.get(address);
	begun?.delete(address);
	return found !== undefined && performance.now() < FRESH ? found : null;
}

/** Begins reads below /api/v1 and a connection. */
export function begin(reads: readonly string[], sockets: readonly string[]): void {
	const { origin } = location;
	globalThis.broadsheetBegun = {
		reads: new Map(
			reads.map((path) => {
				const answer = fetch(`/api/v1${path}`, { credentials: "same-origin", headers: { accept: "application/json" } });
				// Whoever asks for it hears of it.
				answer.catch(() => {});
				return [`/api/v1${path}`, answer];
			}),
		),
		sockets: new Map(sockets.map((path) => [path, new WebSocket(origin.replace(/^http/u, "ws") + path)])),
	};
}

/** The answer to a read that was begun; null: ask for it. */
export const begunRead = (address: string): Promise<Response> | null => take("reads", address);

/** A connection to this path that was begun and is still good, or a new one. */
export function socketTo(path: string): WebSocket {
	const begun = take<WebSocket>("sockets", path);
	if (begun !== null && begun.readyState <= WebSocket.OPEN) return begun;
	return new WebSocket(location.origin.replace(/^http/u, "ws") + path);
}

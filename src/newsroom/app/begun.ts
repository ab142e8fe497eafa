/** What the page began to ask the server for while its scripts were still on their way; whoever asks first gets it. */
import { type Begun, greet } from "../document/greet.ts";
import { manuscriptPath } from "../document/protocol.ts";

/** Where the early script leaves it for the application: they are built apart. */
declare global {
	var broadsheetBegun:
		| { readonly reads: Map<string, Promise<Response>>; readonly manuscripts: Map<number, Begun> }
		| undefined;
}

/** What nobody has asked for after so long is out of date, in milliseconds since the page was opened. */
const FRESH = 30_000;

function take<K, T>(begun: Map<K, T> | undefined, key: K): T | null {
	const found = begun?.get(key);
	begun?.delete(key);
	return found !== undefined && performance.now() < FRESH ? found : null;
}

/** Begins reads below /api/v1, and connections to the manuscripts of stories. */
export function begin(reads: readonly string[], stories: readonly number[]): void {
	globalThis.broadsheetBegun = {
		reads: new Map(reads.map((path) => [`/api/v1${path}`, read(`/api/v1${path}`)])),
		manuscripts: new Map(stories.map((story) => [story, greet(connectTo(story))])),
	};
}

function read(address: string): Promise<Response> {
	const answer = fetch(address, { credentials: "same-origin", headers: { accept: "application/json" } });
	// Whoever asks for it hears of it.
	answer.catch(() => {});
	return answer;
}

export function connectTo(story: number): WebSocket {
	return new WebSocket(location.origin.replace(/^http/u, "ws") + manuscriptPath(story));
}

/** The answer to a read that was begun; null: ask for it. */
export const begunRead = (address: string): Promise<Response> | null =>
	take(globalThis.broadsheetBegun?.reads, address);

/** The connection to a manuscript that was begun and is still good; null: connect. */
export function begunManuscript(story: number): Begun | null {
	const begun = take(globalThis.broadsheetBegun?.manuscripts, story);
	return begun !== null && begun.socket.readyState <= WebSocket.OPEN ? begun : null;
}

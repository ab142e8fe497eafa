/** What browser and server say to one another while a story is written: frames of bytes for what is written, of JSON for the rest. */
import type { Problem } from "../../core/result.ts";

/** Where a story's manuscript is spoken about, over WebSocket. */
export const manuscriptPath = (story: number): string => `/api/v1/stories/${story}/manuscript`;

/** The first byte of a frame of bytes. */
export const FRAME = {
	/** A state vector: "send me what I do not have". */
	have: 1,
	/** A number of four bytes (big-endian), then a Yjs update: written text, or the answer to `have`. From the server the number is 0. */
	text: 2,
	/** Where somebody's cursor is (y-protocols awareness). */
	cursor: 3,
} as const;

/** The first words of a browser; nothing is exchanged before the server has answered with `welcome`. */
export interface Hello {
	readonly kind: "hello";
	/** The generation that it has a copy of; null: none. */
	readonly generation: string | null;
}

export type FromBrowser =
	| Hello
	/** Asks for a revision of everything written so far; `n` comes back with the answer. */
	| { readonly kind: "save"; readonly n: number };

/** What the person of a window may do. */
export interface Access {
	readonly mayWrite: boolean;
	/** The text itself only by suggestions; the lines above it as ever. */
	readonly onlySuggests: boolean;
}

export type FromServer =
	| ({ readonly kind: "welcome"; readonly generation: string; readonly revision: number } & Access)
	/** The browser's copy is of another generation: it must begin anew, and show what it has that nobody else has. */
	| { readonly kind: "anew"; readonly generation: string }
	/** Frames of text up to this number are safe in the store. */
	| { readonly kind: "kept"; readonly n: number }
	/** Everything written up to now is in this revision. */
	| { readonly kind: "revision"; readonly revision: number; readonly at: number; readonly by: string }
	/** The answer to `save`. */
	| { readonly kind: "saved"; readonly n: number; readonly revision: number }
	| { readonly kind: "notSaved"; readonly n: number; readonly problem: Problem }
	/** What is written is safe, but it can not become a revision; or it can not be kept at all (`storeUnavailable`). */
	| { readonly kind: "trouble"; readonly problem: Problem }
	/** The trouble is over. */
	| { readonly kind: "well" }
	/** What one may do has changed. */
	| ({ readonly kind: "access" } & Access);

/** Codes with which the server ends a connection (RFC 6455: 4000 to 4999 are free). */
export const CLOSE = {
	/** The session has ended: sign in again. */
	signedOut: 4401,
	/** The role does not allow to read the story any more. */
	forbidden: 4403,
	notFound: 4404,
	/** What was sent changes the text other than by suggestions of the person who may only suggest: none of it was taken. */
	onlySuggests: 4409,
	/** What was sent was not understood, too large, or far too much. */
	refused: 4400,
	/** The server stops or starts anew. */
	restart: 1012,
} as const;

/** Longest frame, in bytes. A whole story of 100,000 words is smaller. */
export const LONGEST_FRAME = 4_000_000;

export function textFrame(n: number, update: Uint8Array): Uint8Array<ArrayBuffer> {
	const frame = new Uint8Array(5 + update.length);
	frame[0] = FRAME.text;
	new DataView(frame.buffer).setUint32(1, n);
	frame.set(update, 5);
	return frame;
}

export function readTextFrame(frame: Uint8Array): { n: number; update: Uint8Array } | null {
	if (frame.length < 6) return null;
	const n = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(1);
	return { n, update: frame.subarray(5) };
}

export function frameOf(kind: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const frame = new Uint8Array(1 + bytes.length);
	frame[0] = kind;
	frame.set(bytes, 1);
	return frame;
}

/** What a browser says first: hello, and at once what it has (a state vector), so that what it lacks comes with the welcome. */
export function greeting(generation: string | null, have: Uint8Array): readonly (string | Uint8Array<ArrayBuffer>)[] {
	return [JSON.stringify({ kind: "hello", generation } satisfies Hello), frameOf(FRAME.have, have)];
}

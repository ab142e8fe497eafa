/** One browser window in a story: what it sends, what it is sent, and whether it still may. */

import type { WebSocket } from "ws";
import { applyAwarenessUpdate, modifyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Result } from "../../core/result.ts";
import {
	type Access,
	CLOSE,
	FRAME,
	type FromBrowser,
	type FromServer,
	frameOf,
	readTextFrame,
	textFrame,
} from "../document/protocol.ts";
import type { Guest } from "./door.ts";
import { Allowance, LARGEST_DOCUMENT, LONGEST_CURSOR } from "./limits.ts";
import type { OpenStory } from "./open-story.ts";

/** How often session and roles are looked at again, in milliseconds. */
const LOOK_AGAIN = 5000;
/** A window from which nothing came for so long is gone, in milliseconds; it is asked for a sign of life twice before. */
const SILENT = 45_000;
/** Bytes that may wait to be sent; a window that does not take them is cut off, and asks for what it misses when it is back. */
const MOST_UNSENT = 16_000_000;

export class Window {
	readonly guest: Guest;
	readonly #socket: WebSocket;
	readonly #open: OpenStory;
	readonly #again: () => Promise<Result<Guest>>;
	readonly #clock: () => number;
	readonly #allowance: Allowance;
	readonly #timer: NodeJS.Timeout;
	#access: Access;
	#isWelcome = false;
	#heardAt: number;
	/** Ids under which this window's cursor is known. */
	readonly #cursors = new Set<number>();

	/** `again` looks at session and roles as they are now. */
	constructor(
		socket: WebSocket,
		open: OpenStory,
		guest: Guest,
		again: () => Promise<Result<Guest>>,
		clock: () => number,
	) {
		this.guest = guest;
		this.#socket = socket;
		this.#open = open;
		this.#again = again;
		this.#clock = clock;
		this.#access = guest.access;
		this.#heardAt = clock();
		this.#allowance = new Allowance(clock());
		this.#timer = setInterval(() => void this.lookAgain(), LOOK_AGAIN);
		socket.on("message", (data: Buffer, isBinary: boolean) => this.#heard(data, isBinary));
		socket.on("pong", () => {
			this.#heardAt = clock();
		});
		// What went wrong with the connection ends it, and `close` follows.
		socket.on("error", () => socket.terminate());
		socket.on("close", () => this.#left());
	}

	say(message: FromServer): void {
		if (this.#isWelcome || message.kind === "welcome" || message.kind === "anew") this.#send(JSON.stringify(message));
	}

	/** Sends bytes, once the window has said hello. */
	pass(frame: Uint8Array): void {
		if (this.#isWelcome) this.#send(frame);
	}

	end(code: number, reason: string): void {
		this.#socket.close(code, reason.slice(0, 100));
	}

	#send(data: string | Uint8Array): void {
		if (this.#socket.readyState !== this.#socket.OPEN) return;
		if (this.#socket.bufferedAmount > MOST_UNSENT) this.#socket.terminate();
		else this.#socket.send(data);
	}

	#left(): void {
		clearInterval(this.#timer);
		this.#open.leave(this, [...this.#cursors]);
	}

	/** Whether the person may still be here, and write. */
	async lookAgain(): Promise<void> {
		if (this.#clock() - this.#heardAt > SILENT) return this.#socket.terminate();
		this.#socket.ping();
		try {
			const guest = await this.#again();
			if (!guest.ok) {
				const code = guest.problem.code;
				const close = code === "unauthorised" ? "signedOut" : code === "storyNotFound" ? "notFound" : "forbidden";
				return this.end(CLOSE[close], guest.problem.detail);
			}
			const before = this.#access;
			const { mayWrite, onlySuggests } = guest.value.access;
			if (mayWrite === before.mayWrite && onlySuggests === before.onlySuggests) return;
			this.#access = guest.value.access;
			this.say({ kind: "access", ...this.#access });
			// What was refused meanwhile is kept there, and welcome now.
			if (mayWrite && !before.mayWrite) this.pass(frameOf(FRAME.have, Y.encodeStateVector(this.#open.room.doc)));
		} catch (error) {
			this.#open.fault(error);
		}
	}

	#heard(data: Buffer, isBinary: boolean): void {
		this.#heardAt = this.#clock();
		try {
			if (!this.#allowance.take(this.#heardAt)) this.end(CLOSE.refused, "far too much was sent");
			else if (isBinary) this.#frame(data);
			else this.#message(JSON.parse(data.toString("utf8")) as FromBrowser);
		} catch {
			this.end(CLOSE.refused, "not understood");
		}
	}

	#message(message: FromBrowser): void {
		if (message.kind === "hello") this.#hello(message.generation);
		if (message.kind !== "save" || !this.#isWelcome) return;
		const n = Number(message.n);
		void this.#open.save().then((saved) => {
			if (saved.ok) this.say({ kind: "saved", n, revision: saved.value });
			else this.say({ kind: "notSaved", n, problem: saved.problem });
		});
	}

	#hello(generation: unknown): void {
		const { room } = this.#open;
		if (generation !== null && generation !== room.generation) {
			this.say({ kind: "anew", generation: room.generation });
			return;
		}
		this.#isWelcome = true;
		this.say({ kind: "welcome", generation: room.generation, ...this.#access, revision: room.revision });
		this.pass(frameOf(FRAME.have, Y.encodeStateVector(room.doc)));
		if (room.trouble !== null) this.say({ kind: "trouble", problem: room.trouble });
		const cursors = this.#open.cursors();
		if (cursors !== null) this.pass(frameOf(FRAME.cursor, cursors));
	}

	#frame(frame: Buffer): void {
		if (!this.#isWelcome) return;
		const { room } = this.#open;
		const bytes = frame.subarray(1);
		if (frame[0] === FRAME.have) this.pass(textFrame(0, Y.encodeStateAsUpdate(room.doc, bytes)));
		else if (frame[0] === FRAME.text) this.#text(frame);
		else if (frame[0] === FRAME.cursor) this.#cursor(bytes);
	}

	#text(frame: Buffer): void {
		const read = readTextFrame(frame);
		if (read === null) return;
		const { n, update } = read;
		// Two bytes are an update that says nothing: the answer of a window that has nothing new.
		if (update.length <= 2) this.say({ kind: "kept", n });
		else if (!this.#access.mayWrite) this.say({ kind: "access", ...this.#access });
		else if (update.length + this.#open.size() > LARGEST_DOCUMENT) this.end(CLOSE.refused, "the story is too large");
		else this.#write(n, new Uint8Array(update));
	}

	/** What was typed after it stands on it, so nothing more is taken: the window begins anew with what the server has. */
	#refuse(): void {
		this.#isWelcome = false;
		this.end(CLOSE.onlySuggests, "the text takes only suggestions of yours");
	}

	#write(n: number, update: Uint8Array): void {
		const { person } = this.guest;
		if (this.#access.onlySuggests && !this.#open.gate.lets(update, person)) {
			this.#refuse();
			return;
		}
		this.#open.room.write(update, person.id, this).then(
			() => this.say({ kind: "kept", n }),
			(error: unknown) => {
				this.#open.fault(error);
				this.end(CLOSE.restart, "what was written could not be kept");
			},
		);
	}

	/** One window has one cursor, under its person's name, whatever it says. */
	#cursor(bytes: Uint8Array): void {
		if (bytes.length > LONGEST_CURSOR) return;
		const { person } = this.guest;
		const named = modifyAwarenessUpdate(bytes, (state: Record<string, unknown> | null) =>
			state === null ? null : { cursor: state.cursor ?? null, user: { id: person.id, name: person.name } },
		);
		applyAwarenessUpdate(this.#open.awareness, named, this);
	}

	/** Called with the ids that its account of cursors changed; false: they are another's. */
	owns(ids: readonly number[]): boolean {
		for (const id of ids) this.#cursors.add(id);
		return this.#cursors.size <= 3;
	}
}

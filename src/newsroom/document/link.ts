/** A window's end of a manuscript: sends what is written, counts what is not yet safe, and comes back after every loss of connection. */
import {
	type Awareness,
	applyAwarenessUpdate,
	encodeAwarenessUpdate,
	removeAwarenessStates,
} from "y-protocols/awareness";
import * as Y from "yjs";
import { fail, ok, type Problem, type Result } from "../../core/result.ts";
import type { Begun } from "./greet.ts";
import {
	CLOSE,
	FRAME,
	type FromBrowser,
	type FromServer,
	frameOf,
	greeting,
	readTextFrame,
	textFrame,
} from "./protocol.ts";

/** What is not known to be safe after so long means that the connection is dead, in milliseconds. */
const PATIENCE = 8000;
const FIRST_WAIT = 300;
const LONGEST_WAIT = 8000;

/** After these it is not tried again until somebody wants it. */
const ENDS = ["signedOut", "forbidden", "notFound", "refused", "onlySuggests"] as const;

export interface LinkState {
	readonly connection: "connecting" | "open" | "lost";
	/** Changes made here that are not known to be safe on the server. */
	readonly unsafe: number;
	/** Null until the server has said so. */
	readonly mayWrite: boolean | null;
	/** The text takes only suggestions of this person. */
	readonly onlySuggests: boolean;
	/** The newest revision that everything up to some moment is in; 0 until it is known. */
	readonly revision: number;
	readonly trouble: Problem | null;
	/** Why the link does not try again by itself. `anew`: the copy here is of a generation that is no more. `onlySuggests`: it changes the text, where one may only suggest. */
	readonly ended: "signedOut" | "forbidden" | "notFound" | "refused" | "onlySuggests" | "anew" | "closed" | null;
}

export interface LinkOptions {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	/** Opens the WebSocket. */
	readonly connect: () => WebSocket;
	/** Gives, once, a connection that was begun as by a window that has nothing. */
	readonly begun?: () => Begun | null;
	/** The generation of what is in `doc` already; null: nothing is. */
	readonly generation: string | null;
	/** Changes in `doc` of an earlier visit that are not known to be safe. */
	readonly unsafe?: number;
	readonly changed: (state: LinkState) => void;
	/** The manuscript's generation is known: to be kept beside the copy. */
	readonly known?: (generation: string) => void;
}

export class Link {
	readonly #options: LinkOptions;
	#generation: string | null;
	#state: LinkState;
	#socket: WebSocket | null = null;
	#isWelcome = false;
	#sent: number;
	#safe = 0;
	#wait = FIRST_WAIT;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#patience: ReturnType<typeof setTimeout> | null = null;
	#saves = new Map<number, (result: Result<number>) => void>();
	#lastSave = 0;

	constructor(options: LinkOptions) {
		this.#options = options;
		this.#generation = options.generation;
		this.#sent = options.unsafe ?? 0;
		this.#state = {
			connection: "connecting",
			unsafe: this.#sent,
			mayWrite: null,
			onlySuggests: false,
			revision: 0,
			trouble: null,
			ended: null,
		};
		options.doc.on("update", this.#written);
		options.awareness.on("update", this.#moved);
		this.#open();
	}

	get state(): LinkState {
		return this.#state;
	}

	/** A revision of everything written so far; its id. */
	save(): Promise<Result<number>> {
		if (!this.#isWelcome)
			return Promise.resolve(
				fail("storeUnavailable", "There is no connection to the server; what you wrote is kept in this browser."),
			);
		const n = ++this.#lastSave;
		return new Promise((resolve) => {
			this.#saves.set(n, resolve);
			this.#say({ kind: "save", n });
		});
	}

	/** Tries again at once. */
	retry(): void {
		const { ended } = this.#state;
		if (ended === "closed" || ended === "anew" || ended === "onlySuggests") return;
		this.#set({ ended: null });
		this.#wait = FIRST_WAIT;
		if (this.#socket === null) this.#open();
	}

	/** The network is known to be gone: nothing is waited for. */
	lose(): void {
		this.#socket?.close();
		this.#gone(CLOSE.restart);
	}

	close(): void {
		this.#options.doc.off("update", this.#written);
		this.#options.awareness.off("update", this.#moved);
		this.#set({ ended: "closed" });
		this.lose();
	}

	#set(change: Partial<LinkState>): void {
		this.#state = { ...this.#state, ...change };
		this.#options.changed(this.#state);
	}

	#open(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		const begun = this.#options.begun?.() ?? null;
		const socket = begun?.socket ?? this.#options.connect();
		this.#socket = socket;
		socket.binaryType = "arraybuffer";
		const isMine = () => this.#socket === socket && this.#state.ended !== "anew";
		const hear = (data: unknown) => {
			if (!isMine()) return;
			if (typeof data === "string") this.#heard(JSON.parse(data) as FromServer);
			else this.#frame(new Uint8Array(data as ArrayBuffer));
		};
		socket.onmessage = ({ data }) => hear(data);
		socket.onclose = ({ code }) => this.#socket === socket && this.#gone(code);
		socket.onerror = () => {};
		if (begun !== null) {
			// Who makes this link must have it before it says anything.
			queueMicrotask(() => begun.heard.forEach(hear));
			return;
		}
		socket.onopen = () => {
			if (!isMine()) return;
			for (const words of greeting(this.#generation, Y.encodeStateVector(this.#options.doc))) socket.send(words);
		};
	}

	#gone(code: number): void {
		this.#socket = null;
		this.#isWelcome = false;
		if (this.#patience !== null) clearTimeout(this.#patience);
		this.#patience = null;
		const { doc, awareness } = this.#options;
		removeAwarenessStates(
			awareness,
			[...awareness.getStates().keys()].filter((id) => id !== doc.clientID),
			this,
		);
		for (const answer of this.#saves.values())
			answer(fail("storeUnavailable", "The connection was lost before the story was saved."));
		this.#saves.clear();
		const ended = ENDS.find((end) => CLOSE[end] === code) ?? this.#state.ended;
		this.#set({ connection: "lost", ended });
		if (ended !== null || this.#timer !== null) return;
		this.#timer = setTimeout(() => this.#open(), this.#wait * (0.75 + Math.random() / 2));
		this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
	}

	#say(message: FromBrowser): void {
		this.#socket?.send(JSON.stringify(message));
	}

	#heard(message: FromServer): void {
		switch (message.kind) {
			case "welcome":
				// A connection that was begun for this window said hello before anybody knew what is kept here.
				if (this.#generation !== null && this.#generation !== message.generation) {
					this.#endAnew();
					break;
				}
				this.#isWelcome = true;
				this.#wait = FIRST_WAIT;
				this.#generation = message.generation;
				this.#options.known?.(message.generation);
				this.#set({
					connection: "open",
					mayWrite: message.mayWrite,
					onlySuggests: message.onlySuggests,
					revision: message.revision,
				});
				this.#showItself();
				break;
			case "anew":
				this.#endAnew();
				break;
			case "kept":
				this.#safe = Math.max(this.#safe, message.n);
				this.#waitForSafety();
				this.#set({
					unsafe: this.#sent - this.#safe,
					...(this.#state.trouble?.code === "storeUnavailable" ? { trouble: null } : {}),
				});
				break;
			case "revision":
				this.#set({ revision: message.revision });
				break;
			case "saved":
				this.#set({ revision: message.revision });
				this.#answer(message.n, ok(message.revision));
				break;
			case "notSaved":
				this.#answer(message.n, { ok: false, problem: message.problem });
				break;
			case "trouble":
				this.#set({ trouble: message.problem });
				break;
			case "well":
				this.#set({ trouble: null });
				break;
			case "access":
				this.#set({ mayWrite: message.mayWrite, onlySuggests: message.onlySuggests });
		}
	}

	#endAnew(): void {
		this.#set({ ended: "anew" });
		this.#socket?.close();
	}

	#answer(n: number, result: Result<number>): void {
		this.#saves.get(n)?.(result);
		this.#saves.delete(n);
	}

	#frame(frame: Uint8Array): void {
		const { doc, awareness } = this.#options;
		if (frame[0] === FRAME.text) {
			const read = readTextFrame(frame);
			if (read !== null) Y.applyUpdate(doc, read.update, this);
		} else if (frame[0] === FRAME.cursor) applyAwarenessUpdate(awareness, frame.subarray(1), this);
		else if (frame[0] === FRAME.have) {
			// Everything that was written here without the server goes at once, and is safe with one answer.
			this.#pass(textFrame(this.#sent, Y.encodeStateAsUpdate(doc, frame.subarray(1))));
			this.#waitForSafety();
		}
	}

	#written = (update: Uint8Array, origin: unknown): void => {
		if (origin === this) return;
		this.#sent++;
		if (this.#isWelcome) {
			this.#pass(textFrame(this.#sent, update));
			this.#waitForSafety();
		}
		this.#set({ unsafe: this.#sent - this.#safe });
	};

	#moved = ({ added, updated, removed }: Record<string, number[]>, origin: unknown): void => {
		if (origin === this || !this.#isWelcome) return;
		this.#tellCursor([...(added ?? []), ...(updated ?? []), ...(removed ?? [])]);
	};

	/** Once more and counted, or nobody takes note: what was told with the same count before, or with none, is nothing new to the others. */
	#showItself(): void {
		const { awareness } = this.#options;
		const state = awareness.getLocalState();
		if (state !== null) awareness.setLocalState(state);
	}

	#tellCursor(ids: number[]): void {
		const own = ids.filter((id) => id === this.#options.doc.clientID);
		if (own.length > 0) this.#pass(frameOf(FRAME.cursor, encodeAwarenessUpdate(this.#options.awareness, own)));
	}

	#pass(frame: Uint8Array<ArrayBuffer>): void {
		if (this.#socket?.readyState === 1) this.#socket.send(frame);
	}

	/** Each answer starts the clock anew, as long as something is left to wait for. */
	#waitForSafety(): void {
		if (this.#patience !== null) clearTimeout(this.#patience);
		this.#patience = this.#sent > this.#safe ? setTimeout(() => this.lose(), PATIENCE) : null;
	}
}

/** A story in this window: its shared document, the copy that this browser keeps of it, and the link to the server. */
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Result } from "../../../../core/result.ts";
import { LINES, lineOf } from "../../../document/fields.ts";
import { Link, type LinkState } from "../../../document/link.ts";
import { bodyFragment } from "../../../document/manuscript.ts";
import { manuscriptPath } from "../../../document/protocol.ts";

/** Origin of what is written in the fields beside the body. */
export const FIELD = Symbol("field");

export interface ManuscriptState extends LinkState {
	/** The text is here, from the server or from this browser. */
	readonly isHere: boolean;
	/** What this browser had of a manuscript that is no more; nobody else has its changes. */
	readonly stale: Y.Doc | null;
}

/** Changes that have been safe for so long are forgotten, in milliseconds. */
const SAFE_FOR = 2000;

const WAITING: LinkState = {
	connection: "connecting",
	unsafe: 0,
	mayWrite: null,
	revision: 0,
	trouble: null,
	ended: null,
};

export class ManuscriptSession {
	readonly story: number;
	readonly #name: string;
	#doc = new Y.Doc();
	#awareness = new Awareness(this.#doc);
	#undo = this.#undoOf();
	#kept: IndexeddbPersistence | null = null;
	#link: Link | null = null;
	#state: ManuscriptState = { ...WAITING, isHere: false, stale: null };
	readonly #listeners = new Set<() => void>();
	#isClosed = false;
	#letGo: () => void = () => {};

	constructor(story: number, person: number) {
		this.story = story;
		// Another person on the same machine must not find, or send, what this one wrote.
		this.#name = `broadsheet-manuscript-${story}-${person}`;
		window.addEventListener("offline", this.#offline);
		window.addEventListener("online", this.#online);
		window.addEventListener("beforeunload", this.#leaving);
		void this.#open();
	}

	get doc(): Y.Doc {
		return this.#doc;
	}
	get awareness(): Awareness {
		return this.#awareness;
	}
	/** Takes back what this person wrote in the fields beside the body; the body has one of its own. */
	get undo(): Y.UndoManager {
		return this.#undo;
	}
	get state(): ManuscriptState {
		return this.#state;
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** A revision of everything written so far; its id. */
	save(): Promise<Result<number>> {
		const failed = { code: "storeUnavailable", detail: "" } as const;
		return this.#link?.save() ?? Promise.resolve({ ok: false, problem: failed });
	}

	/** Tries to reach the server at once. */
	retry(): void {
		this.#link?.retry();
	}

	/** Lets go of what this browser had of a manuscript that is no more. */
	forgetStale(): void {
		this.#set({ stale: null });
	}

	close(): void {
		this.#isClosed = true;
		window.removeEventListener("offline", this.#offline);
		window.removeEventListener("online", this.#online);
		window.removeEventListener("beforeunload", this.#leaving);
		const isSafe = this.#state.unsafe === 0 && this.#state.isHere;
		this.#link?.close();
		this.#awareness.destroy();
		// What the server has needs no second place; what it does not have stays until this browser is back.
		this.#letGo();
		if (isSafe) void this.#forget();
		else void this.#kept?.destroy();
	}

	/** Another window of the same person may be writing into the same copy. */
	async #forget(): Promise<void> {
		const kept = this.#kept;
		if (kept === null) return;
		await kept.destroy();
		await navigator.locks?.request(this.#name, { ifAvailable: true }, async (lock) => {
			if (lock !== null) await clearDocument(this.#name);
		});
	}

	async #open(): Promise<void> {
		const doc = this.#doc;
		this.#letGo();
		void navigator.locks?.request(
			this.#name,
			{ mode: "shared" },
			() =>
				new Promise<void>((done) => {
					this.#letGo = done;
					if (this.#isClosed) done();
				}),
		);
		const kept = new IndexeddbPersistence(this.#name, doc);
		this.#kept = kept;
		// A browser that keeps nothing (private windows of some) still writes, only not through a crash.
		await Promise.race([kept.whenSynced, new Promise((late) => setTimeout(late, 1500))]);
		const generation = kept.synced ? ((await kept.get("generation")) as string | undefined) : undefined;
		const unsafe = kept.synced ? Number((await kept.get("unsafe")) ?? 0) : 0;
		if (this.#isClosed || this.#doc !== doc) return;
		const address = location.origin.replace(/^http/u, "ws") + manuscriptPath(this.story);
		const mark = this.#marker(kept, unsafe > 0);
		this.#link = new Link({
			doc,
			awareness: this.#awareness,
			connect: () => new WebSocket(address),
			generation: generation ?? null,
			unsafe,
			known: (now) => void kept.set("generation", now).catch(() => {}),
			changed: (state) => {
				mark(state.unsafe);
				if (state.ended === "anew") void this.#anew(state);
				else this.#set({ ...state, isHere: this.#state.isHere || bodyFragment(doc).length > 0 });
			},
		});
		doc.on("update", this.#look);
		this.#look();
	}

	/** Notes beside the copy that it has changes which are not safe; takes the note away when they have been for a while. */
	#marker(kept: IndexeddbPersistence, isMarked: boolean): (unsafe: number) => void {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const note = (unsafe: number) => {
			isMarked = unsafe > 0;
			void kept.set("unsafe", unsafe).catch(() => {});
		};
		return (unsafe) => {
			clearTimeout(timer);
			// Noted with every key it would cost more than the text.
			if (unsafe > 0 && !isMarked) note(unsafe);
			else if (unsafe === 0 && isMarked) timer = setTimeout(() => this.#isClosed || note(0), SAFE_FOR);
		};
	}

	readonly #look = (): void => {
		if (!this.#state.isHere && bodyFragment(this.#doc).length > 0) this.#set({ isHere: true });
	};

	/** The manuscript began anew: so does this window, and keeps what only it has to be looked at. */
	async #anew(state: LinkState): Promise<void> {
		const before = this.#doc;
		this.#link?.close();
		this.#awareness.destroy();
		await this.#kept?.clearData();
		this.#doc = new Y.Doc();
		this.#awareness = new Awareness(this.#doc);
		this.#undo = this.#undoOf();
		this.#set({ ...WAITING, isHere: false, stale: state.unsafe > 0 ? before : this.#state.stale });
		await this.#open();
	}

	#undoOf(): Y.UndoManager {
		return new Y.UndoManager(
			LINES.map((line) => lineOf(this.#doc, line)),
			{ trackedOrigins: new Set([FIELD]) },
		);
	}

	#set(change: Partial<ManuscriptState>): void {
		this.#state = { ...this.#state, ...change };
		for (const listener of this.#listeners) listener();
	}

	readonly #offline = (): void => this.#link?.lose();
	readonly #online = (): void => this.retry();
	readonly #leaving = (event: BeforeUnloadEvent): void => {
		// It is kept here, but nobody else will see it before this browser is back.
		if (this.#state.unsafe > 0 && this.#state.connection !== "open") event.preventDefault();
	};
}

/** A story in this window: its shared document, the copy that this browser keeps of it, and the link to the server. */
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Result } from "../../../../core/result.ts";
import { LINES, lineOf } from "../../../document/fields.ts";
import { Link, type LinkState } from "../../../document/link.ts";
import { bodyFragment, putAsSuggestion } from "../../../document/manuscript.ts";
import { begunManuscript, connectTo } from "../../begun.ts";
import { toast } from "../../kit/toast.tsx";
import { suggestionsStrings } from "../../strings/suggestions/strings.ts";
import { stringsNow } from "../../strings/use-strings.ts";

/** Origin of what is written in the fields beside the body. */
export const FIELD = Symbol("field");

export interface ManuscriptState extends LinkState {
	/** The text is here, from the server or from this browser. */
	readonly isHere: boolean;
	/** This window wrote something since the newest revision that it knows of. */
	readonly isAhead: boolean;
	/** What this browser had, and the story does not take; nobody else has its changes. */
	readonly stale: Stale | null;
}

export interface Stale {
	readonly doc: Y.Doc;
	/** The story was restored from a backup; or its text takes only suggestions of this person by now. */
	readonly because: "restored" | "onlySuggests";
}

export interface Writer {
	readonly id: number;
	readonly name: string;
}

/** Changes that have been safe for so long are forgotten, in milliseconds. */
const SAFE_FOR = 2000;

/** Set back twice within so long, in milliseconds: the second time nothing is tried. */
const SET_BACK_AGAIN = 10_000;

/** As it stands beside this browser's copy. */
interface KeptStale {
	readonly update: Uint8Array;
	readonly because: Stale["because"];
}

/** What stands beside the copy: its generation, how many changes are not safe, what is stale. */
type KeptNotes = readonly [generation?: string, unsafe?: number, stale?: KeptStale];

function docOf(update: Uint8Array): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, update);
	return doc;
}

const WAITING: LinkState = {
	connection: "connecting",
	unsafe: 0,
	mayWrite: null,
	onlySuggests: false,
	revision: 0,
	trouble: null,
	ended: null,
};

export class ManuscriptSession {
	readonly story: number;
	readonly #name: string;
	readonly #writer: Writer;
	#doc = new Y.Doc();
	#awareness = new Awareness(this.#doc);
	#undo = this.#undoOf();
	#kept: IndexeddbPersistence | null = null;
	#link: Link | null = null;
	#state: ManuscriptState = { ...WAITING, isHere: false, isAhead: false, stale: null };
	readonly #listeners = new Set<() => void>();
	#isClosed = false;
	/** When something was set back before: what can not be suggested once is not tried again and again. */
	#setBackAt = Number.NEGATIVE_INFINITY;
	/** How often this window wrote. */
	#written = 0;
	#letGo: () => void = () => {};

	constructor(story: number, writer: Writer) {
		this.story = story;
		this.#writer = writer;
		// Another person on the same machine must not find, or send, what this one wrote.
		this.#name = `broadsheet-manuscript-${story}-${writer.id}`;
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
	async save(): Promise<Result<number>> {
		const failed = { code: "storeUnavailable", detail: "" } as const;
		const before = this.#written;
		const saved = (await this.#link?.save()) ?? { ok: false, problem: failed };
		// Also when what was written came to nothing, so that there is no new revision.
		if (saved.ok && this.#written === before) this.#set({ isAhead: false });
		return saved;
	}

	/** Tries to reach the server at once. */
	retry(): void {
		this.#link?.retry();
	}

	/** Lets go of what this browser had and the story does not take. */
	forgetStale(): void {
		this.#set({ stale: null });
		void this.#kept?.del("stale").catch(() => {});
	}

	close(): void {
		this.#isClosed = true;
		window.removeEventListener("offline", this.#offline);
		window.removeEventListener("online", this.#online);
		window.removeEventListener("beforeunload", this.#leaving);
		const isSafe = this.#state.unsafe === 0 && this.#state.isHere && this.#state.stale === null;
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
		const [generation, unsafe = 0, stale]: KeptNotes = kept.synced
			? await Promise.all([kept.get("generation"), kept.get("unsafe"), kept.get("stale")])
			: [];
		if (this.#isClosed || this.#doc !== doc) return;
		if (this.#state.stale !== null) this.#keepStale(this.#state.stale);
		else if (stale) this.#set({ stale: { doc: docOf(stale.update), because: stale.because } });
		const mark = this.#marker(kept, unsafe > 0);
		this.#link = new Link({
			doc,
			awareness: this.#awareness,
			connect: () => connectTo(this.story),
			begun: () => begunManuscript(this.story),
			generation: generation ?? null,
			unsafe,
			known: (now) => void kept.set("generation", now).catch(() => {}),
			changed: (state) => {
				mark(state.unsafe);
				if (state.ended === "anew") void this.#anew(state, "restored");
				else if (state.ended === "onlySuggests" && this.#doc === doc) void this.#anew(state, "onlySuggests");
				else {
					const isHere = this.#state.isHere || bodyFragment(doc).length > 0;
					this.#set({ ...state, isHere, isAhead: this.#state.isAhead && state.revision === this.#state.revision });
				}
			},
		});
		doc.on("update", this.#look);
		doc.on("update", this.#wrote);
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
		if (this.#state.isHere || bodyFragment(this.#doc).length === 0) return;
		this.#set({ isHere: true });
		// After whatever brought the text is done with it.
		if (this.#state.stale?.because === "onlySuggests") queueMicrotask(() => this.#suggestStale());
	};

	/** What was written where one may only suggest becomes a suggestion; what can not be said as one stays to be copied. */
	#suggestStale(): void {
		const { stale } = this.#state;
		const isAgain = Date.now() - this.#setBackAt < SET_BACK_AGAIN;
		this.#setBackAt = Date.now();
		if (stale === null || isAgain || this.#isClosed) return;
		const { id: person, name } = this.#writer;
		const by = { id: crypto.randomUUID(), person, name, time: Date.now() };
		if (!putAsSuggestion(this.#doc, Y.encodeStateAsUpdate(stale.doc), by)) return;
		this.forgetStale();
		const { becameSuggestions, becameSuggestionsHelp } = stringsNow(suggestionsStrings);
		toast({ title: becameSuggestions, detail: becameSuggestionsHelp });
	}

	#keepStale({ doc, because }: Stale): void {
		const kept: KeptStale = { update: Y.encodeStateAsUpdate(doc), because };
		void this.#kept?.set("stale", kept as never).catch(() => {});
	}

	readonly #wrote = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
		if (!local) return;
		this.#written++;
		if (!this.#state.isAhead) this.#set({ isAhead: true });
	};

	/** The manuscript begins anew, or the server refused what was written: so does this window, and keeps what only it has. */
	async #anew({ unsafe }: LinkState, because: Stale["because"]): Promise<void> {
		const doc = this.#doc;
		this.#link?.close();
		this.#awareness.destroy();
		await this.#kept?.clearData();
		this.#doc = new Y.Doc();
		this.#awareness = new Awareness(this.#doc);
		this.#undo = this.#undoOf();
		this.#set({
			...WAITING,
			isHere: false,
			isAhead: false,
			stale: unsafe > 0 ? { doc, because } : this.#state.stale,
		});
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

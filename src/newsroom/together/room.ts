/** One story that is being written: its shared document, and the revisions that come of it. */
import * as Y from "yjs";
import { together } from "../../core/actor-names.ts";
import { canonicalJson } from "../../core/ledger.ts";
import type { Problem, Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import { allOrNothing } from "../../desk/all-or-nothing.ts";
import type { DeskContext } from "../../desk/context.ts";
import { personActor, personActorName } from "../../desk/people.ts";
import { saveStoryIn } from "../../desk/save-story.ts";
import type { Manuscript } from "../../store/manuscripts.ts";
import type { Revision } from "../../store/store.ts";
import { bring, contentIn, documentIn } from "../document/manuscript.ts";
import { decidedOn } from "../document/suggesting/decided-on.ts";
import type { Keeper } from "./keeper.ts";
import type { Opened } from "./open-manuscript.ts";

/** A revision is saved when nothing was written for so long, in milliseconds ... */
const QUIET = 4000;
/** ... and while somebody writes without a pause, as often as this. */
const LONGEST = 60_000;
/** A revision that somebody else saves at the same moment is taken in so many times before giving up. */
const TRIES = 5;
/** Origin of what comes from a revision that was saved elsewhere. */
export const FROM_REVISION = Symbol("from a revision");

export interface RoomEvents {
	/** Something is in the document that others must be sent. */
	written(update: Uint8Array, origin: unknown): void;
	/** Everything written so far is in this revision. */
	revision(revision: Revision): void;
	trouble(problem: Problem): void;
	well(): void;
	/** Kept for the log: a fault that the caller can do nothing about. */
	fault(error: unknown): void;
}

type Written = Map<number | null, Uint8Array[]>;

export class Room {
	readonly story: number;
	readonly generation: string;
	readonly doc: Y.Doc;
	readonly #desk: DeskContext;
	readonly #keeper: Keeper;
	readonly #events: RoomEvents;
	#revision: Revision;
	/** The document as it stood when it was that revision. */
	#base: Uint8Array;
	/** What is in no revision yet, by who wrote it (null: it said nothing new); who wrote last is last. */
	#written: Written = new Map();
	#quiet: NodeJS.Timeout | null = null;
	#unsavedSince = 0;
	#work: Promise<unknown> = Promise.resolve();
	#isClosed = false;
	/** Why no revision can be made just now. */
	#trouble: Problem | null = null;

	constructor(desk: DeskContext, keeper: Keeper, opened: Opened, events: RoomEvents) {
		const { manuscript, doc, revision } = opened;
		this.story = manuscript.story;
		this.generation = manuscript.generation;
		this.doc = doc;
		this.#desk = desk;
		this.#keeper = keeper;
		this.#events = events;
		this.#revision = revision;
		this.#base = manuscript.base;
		for (const { person, update } of manuscript.parts) this.#note(person, update);
		doc.on("update", (update: Uint8Array, origin: unknown) => events.written(update, origin));
		if (this.#hasUnsaved) this.#later();
	}

	get revision(): number {
		return this.#revision.id;
	}

	/** Why what is written can not become a revision; null: it can. */
	get trouble(): Problem | null {
		return this.#trouble;
	}

	/** Takes in what somebody wrote. The promise says when it is safe; a throw, that it is no update. */
	write(update: Uint8Array, person: number, origin: unknown): Promise<void> {
		let writer: number | null = null;
		const heard = () => {
			writer = person;
		};
		this.doc.on("update", heard);
		try {
			Y.applyUpdate(this.doc, update, origin);
		} finally {
			this.doc.off("update", heard);
		}
		if (!this.#hasUnsaved) this.#unsavedSince = this.#desk.clock();
		this.#note(writer, update);
		this.#later();
		return this.#keep(update, writer);
	}

	get #hasUnsaved(): boolean {
		return this.#written.size > 0;
	}

	#note(person: number | null, ...updates: readonly Uint8Array[]): void {
		const all = this.#written.get(person) ?? [];
		all.push(...updates);
		this.#written.delete(person);
		this.#written.set(person, all);
	}

	/** Everything written so far as a revision; the newest there is when nothing was. */
	save(): Promise<Result<number>> {
		return this.#inTurn(() => this.#save());
	}

	/** Takes in the newest revision, when somebody saved one elsewhere. */
	follow(): Promise<void> {
		return this.#inTurn(async () => {
			const record = await this.#desk.store.story(this.story);
			if (record !== null && record.draft !== this.#revision.id) await this.#absorb(record.draft);
		});
	}

	/** Saves and forgets the document; the room must not be used any more. */
	async close(): Promise<void> {
		await this.save().catch(this.#events.fault);
		this.#isClosed = true;
		if (this.#quiet !== null) clearTimeout(this.#quiet);
		this.doc.destroy();
	}

	#keep(update: Uint8Array, person: number | null): Promise<void> {
		const { story, generation } = this;
		return this.#keeper.keep({ story, generation, update, person });
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#work.then(work);
		this.#work = done.catch(() => {});
		return done;
	}

	#later(): void {
		if (this.#quiet !== null) clearTimeout(this.#quiet);
		if (this.#isClosed) return;
		const left = this.#unsavedSince + LONGEST - this.#desk.clock();
		this.#quiet = setTimeout(() => void this.save().catch(this.#events.fault), Math.max(0, Math.min(QUIET, left)));
		// A stop saves by itself.
		this.#quiet.unref();
	}

	async #save(): Promise<Result<number>> {
		if (this.#quiet !== null) clearTimeout(this.#quiet);
		for (let tries = 0; tries < TRIES; tries++) {
			if (!this.#hasUnsaved) return this.#settled(ok(this.#revision.id));
			const content = contentIn(this.doc, this.#revision.content.fields);
			const state = Y.encodeStateAsUpdate(this.doc);
			const taken = this.#written;
			this.#written = new Map();
			const saved = await this.#saveTaken(content, state, taken).catch((error: unknown) => {
				this.#takeBack(taken);
				throw error;
			});
			if (saved.ok) return this.#settled(saved);
			this.#takeBack(taken);
			if (saved.problem.code !== "revisionConflict") return this.#settled(saved);
			const record = await this.#desk.store.story(this.story);
			if (record === null) return this.#settled(fail("storyNotFound", `There is no story ${this.story}.`));
			await this.#absorb(record.draft);
		}
		return this.#settled(fail("revisionConflict", `Story ${this.story} is being saved by others all the time.`));
	}

	/** What became no revision is unsaved still, and what was written meanwhile came after it. */
	#takeBack(taken: Written): void {
		const since = this.#written;
		this.#written = taken;
		for (const [person, updates] of since) this.#note(person, ...updates);
	}

	async #saveTaken(content: Revision["content"], state: Uint8Array, taken: Written): Promise<Result<number>> {
		const base = new Y.Doc();
		Y.applyUpdate(base, this.#base);
		const before = contentIn(base, this.#revision.content.fields);
		if (canonicalJson(content) === canonicalJson(before)) return this.#moveOn(state);
		const writers = [...taken.keys()].filter((person) => person !== null).reverse();
		const suggesters = decidedOn(documentIn(base), documentIn(this.doc));
		return this.#store(content, state, [...new Set([...writers, ...suggesters])]);
	}

	/** What was written says the same as the revision: only the manuscript moves on. */
	async #moveOn(state: Uint8Array): Promise<Result<number>> {
		const revision = this.#revision.id;
		await this.#desk.store.write((tx) => tx.manuscripts.stand(this.#standing(revision, state), this.#desk.clock()));
		this.#base = state;
		return ok(revision);
	}

	/** `writers`: everybody who had a part in it, who wrote last first. */
	async #store(content: Revision["content"], state: Uint8Array, writers: readonly number[]): Promise<Result<number>> {
		const { accounts } = this.#desk.store;
		const people = (await Promise.all(writers.map((id) => accounts.person(id)))).filter((one) => one !== null);
		const [last] = people;
		if (last === undefined) return fail("personNotFound", "Nobody is known who wrote it.");
		const actor = await personActor(this.#desk.store, last);
		const by = together(people.map(personActorName));
		const saved = await allOrNothing(this.#desk, async (tx) => {
			const now = this.#desk.clock();
			const done = await saveStoryIn(tx, actor, this.story, content, this.#revision.id, now, by);
			if (done.ok) await tx.manuscripts.stand(this.#standing(done.value.revision.id, state), now);
			return done;
		});
		if (!saved.ok) return saved;
		this.#revision = saved.value.revision;
		this.#base = state;
		this.#unsavedSince = this.#desk.clock();
		this.#events.revision(this.#revision);
		return ok(this.#revision.id);
	}

	/** Puts a revision that was saved elsewhere into the document; what was written since the last one stays on top. */
	async #absorb(id: number): Promise<void> {
		const revision = await this.#desk.store.revision(id);
		if (revision === null) return;
		const base = new Y.Doc();
		Y.applyUpdate(base, this.#base);
		const before = Y.encodeStateVector(base);
		bring(base, revision.content);
		const state = Y.encodeStateAsUpdate(base);
		Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(base, before), FROM_REVISION);
		await this.#desk.store.write((tx) => tx.manuscripts.stand(this.#standing(id, state), this.#desk.clock()));
		this.#revision = revision;
		this.#base = state;
		this.#events.revision(revision);
	}

	/**
	 * The manuscript as it stands at this moment. To be made inside the transaction that stores it: what was written, and
	 * became safe, since the base was taken is then still beyond it.
	 */
	#standing(revision: number, base: Uint8Array): Manuscript {
		const { story, generation } = this;
		const parts = [...this.#written].map(([person, updates]) => ({ person, update: Y.mergeUpdates(updates) }));
		return { story, generation, revision, base, parts };
	}

	#settled(result: Result<number>): Result<number> {
		if (!result.ok) {
			this.#trouble = result.problem;
			this.#events.trouble(result.problem);
		} else if (this.#trouble !== null) {
			this.#trouble = null;
			this.#events.well();
		}
		return result;
	}
}

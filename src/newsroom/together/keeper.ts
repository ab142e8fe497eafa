/** Puts what is written into the store, many keystrokes of many stories in one transaction, and says when it is safe. */
import * as Y from "yjs";
import type { Store } from "../../store/store.ts";

/** How long what is written waits for more of it, in milliseconds. */
const GATHER = 60;
/** After a failure it is tried again so much later, in milliseconds. */
const AGAIN = 1000;

export interface Written {
	readonly story: number;
	readonly generation: string;
	readonly update: Uint8Array;
	/** Null for what said nothing new. */
	readonly person: number | null;
}

interface Waiting extends Written {
	readonly done: () => void;
	readonly lost: (error: Error) => void;
}

export class Keeper {
	readonly #store: Store;
	readonly #clock: () => number;
	readonly #trouble: (error: unknown) => void;
	#waiting: Waiting[] = [];
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> = Promise.resolve();
	#isStopped = false;

	/** `trouble` is told of every attempt that failed; nothing is given up. */
	constructor(store: Store, clock: () => number, trouble: (error: unknown) => void) {
		this.#store = store;
		this.#clock = clock;
		this.#trouble = trouble;
	}

	/** Resolves once it is safe. Rejects when the manuscript is no longer of that generation, or the program stops without a store. */
	keep(written: Written): Promise<void> {
		return new Promise((done, lost) => {
			this.#waiting.push({ ...written, done, lost });
			this.#soon(GATHER);
		});
	}

	/** Everything given so far is safe when this resolves; rejects when the store can not write. */
	async all(): Promise<void> {
		await this.#running;
		if (this.#waiting.length > 0) await this.#write();
	}

	async stop(): Promise<void> {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#isStopped = true;
		await this.all().catch((error: unknown) => {
			this.#trouble(error);
			for (const one of this.#waiting) one.lost(new Error("the program stopped before the store could write"));
		});
	}

	#soon(after: number): void {
		if (this.#timer !== null || this.#isStopped) return;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			this.#running = this.#write().catch((error: unknown) => {
				this.#trouble(error);
				this.#soon(AGAIN);
			});
		}, after);
	}

	async #write(): Promise<void> {
		const taken = this.#waiting;
		if (taken.length === 0) return;
		this.#waiting = [];
		const groups = new Map<string, Waiting[]>();
		for (const one of taken) {
			// Each person's for themselves: who wrote in a story must be known after a restart, too.
			const key = `${one.story} ${one.generation} ${one.person}`;
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [one]);
			else group.push(one);
		}
		let kept: [Waiting[], boolean][];
		try {
			kept = await this.#store.write(async (tx) => {
				const done: [Waiting[], boolean][] = [];
				for (const group of groups.values()) {
					const last = group.at(-1);
					if (last === undefined) continue;
					const update = Y.mergeUpdates(group.map((one) => one.update));
					const part = { update, person: last.person };
					done.push([group, await tx.manuscripts.add(last.story, last.generation, part, this.#clock())]);
				}
				return done;
			});
		} catch (error) {
			this.#waiting = [...taken, ...this.#waiting];
			throw error;
		}
		for (const [group, isKept] of kept)
			for (const one of group)
				if (isKept) one.done();
				else one.lost(new Error(`the manuscript of story ${one.story} is of another generation`));
	}
}

/** The scheduler: publishes what is due, never early, and at start what was missed. */
import type { Problem } from "../core/result.ts";
import type { Scheduled } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import type { Published } from "./publish-story.ts";
import { publishStoryIn } from "./publish-story.ts";

export interface SchedulerEvents {
	/** After a scheduled story went live; `late` is how many milliseconds after its time the transaction ended. */
	published(item: Scheduled, done: Published, late: number): Promise<void> | void;
	/** A scheduled story could not be published; it stays on the schedule with the problem, and is not tried again until it is scheduled anew. */
	failed(item: Scheduled, problem: Problem): void;
	/** The store or one of these events threw; what is due is tried again within a second. */
	fault(error: unknown): void;
}

/** A timer can not wait longer than 2^31 - 1 ms; and a clock that is set forward must be noticed. */
const LONGEST_WAIT = 1000;

export class Scheduler {
	readonly #desk: DeskContext;
	readonly #events: SchedulerEvents;
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> = Promise.resolve();
	#stopped = false;

	constructor(desk: DeskContext, events: SchedulerEvents) {
		this.#desk = desk;
		this.#events = events;
	}

	/** Publishes what was missed, then waits for what comes. */
	start(): Promise<void> {
		return this.#next();
	}

	/** To be called when something was scheduled, so that a near time is not overslept. */
	wake(): void {
		if (!this.#stopped) void this.#next();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		if (this.#timer) clearTimeout(this.#timer);
		await this.#running;
	}

	/** One round after the other; a round that fails must not be the last. */
	#next(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#running = this.#running.then(async () => {
			const wait = await this.#publishDue().catch((error: unknown) => {
				this.#events.fault(error);
				return LONGEST_WAIT;
			});
			if (this.#timer) clearTimeout(this.#timer);
			if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), wait);
		});
		return this.#running;
	}

	/** Publishes everything whose time has come; returns how many milliseconds can pass before the next look. */
	async #publishDue(): Promise<number> {
		for (const item of await this.#desk.store.scheduled()) {
			if (this.#stopped) break;
			if (item.problem !== "") continue;
			const early = item.at - this.#desk.clock();
			if (early > 0) return Math.min(LONGEST_WAIT, early);
			await this.#publish(item);
		}
		return LONGEST_WAIT;
	}

	async #publish(item: Scheduled): Promise<void> {
		const actor: Actor = { name: item.by, role: "editor" };
		const result = await this.#desk.store.write(async (tx) => {
			// Somebody may have taken it off the schedule, or published it, since it was read.
			const still = (await tx.scheduled()).find(
				(one) => one.story === item.story && one.revision === item.revision && one.at === item.at,
			);
			if (!still) return null;
			const done = await publishStoryIn(tx, actor, item.story, this.#desk.clock(), {
				revision: item.revision,
				note: item.note,
				...(item.change ? { change: item.change } : {}),
				...(item.override === undefined ? {} : { override: item.override }),
			});
			if (!done.ok) await tx.schedule({ ...item, problem: `${done.problem.code}: ${done.problem.detail}` });
			return done;
		});
		if (result === null) return;
		if (result.ok) await this.#events.published(item, result.value, this.#desk.clock() - item.at);
		else this.#events.failed(item, result.problem);
	}
}

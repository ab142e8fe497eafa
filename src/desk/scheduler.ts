/** The scheduler: publishes what is due, never early, and at start what was missed. */
import type { Problem } from "../core/result.ts";
import type { Scheduled } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import type { Published } from "./publish-story.ts";
import { publishStoryIn } from "./publish-story.ts";
import { Rounds } from "./rounds.ts";

export interface SchedulerEvents {
	/** After a scheduled story went live; `late` is how many milliseconds after its time the transaction ended. */
	published(item: Scheduled, done: Published, late: number): Promise<void> | void;
	/** A scheduled story could not be published; it stays on the schedule with the problem, and is not tried again until it is scheduled anew. */
	failed(item: Scheduled, problem: Problem): void;
	/** The store or one of these events threw; what is due is tried again within a second. */
	fault(error: unknown): void;
}

export class Scheduler {
	readonly #desk: DeskContext;
	readonly #events: SchedulerEvents;
	readonly #rounds: Rounds;

	constructor(desk: DeskContext, events: SchedulerEvents) {
		this.#desk = desk;
		this.#events = events;
		this.#rounds = new Rounds(
			() => this.#publishDue(),
			(error) => events.fault(error),
		);
	}

	/** Publishes what was missed, then waits for what comes. */
	start(): Promise<void> {
		return this.#rounds.start();
	}

	/** To be called when something was scheduled, so that a near time is not overslept. */
	wake(): void {
		this.#rounds.wake();
	}

	stop(): Promise<void> {
		return this.#rounds.stop();
	}

	/** Publishes everything whose time has come; returns how many milliseconds can pass before the next look. */
	async #publishDue(): Promise<number> {
		for (const item of await this.#desk.store.scheduled()) {
			if (this.#rounds.isStopped) break;
			if (item.problem !== "") continue;
			const early = item.at - this.#desk.clock();
			if (early > 0) return early;
			await this.#publish(item);
		}
		return Number.POSITIVE_INFINITY;
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

/** Who has a front open now, as their screens say every few seconds. */
import type { LiveEvents } from "../live-events.ts";

/** A screen that has said nothing for so long is gone (milliseconds). */
const GONE = 45_000;

export class FrontPeople {
	readonly #screens = new Map<string, Map<string, { readonly name: string; readonly at: number }>>();

	/** Notes a screen, or that it was left. True when the people are others than before. */
	here(front: string, screen: string, name: string, now: number, isLeaving: boolean): boolean {
		const before = this.names(front, now).join();
		const screens = this.#screens.get(front) ?? new Map();
		this.#screens.set(front, screens);
		if (isLeaving) screens.delete(screen);
		else screens.set(screen, { name, at: now });
		if (screens.size === 0) this.#screens.delete(front);
		return this.names(front, now).join() !== before;
	}

	/** Names in order, each once. */
	names(front: string, now: number): string[] {
		const screens = this.#screens.get(front);
		if (screens === undefined) return [];
		for (const [screen, { at }] of screens) if (now - at > GONE) screens.delete(screen);
		return [...new Set([...screens.values()].map((one) => one.name))].sort();
	}
}

/** One list for each running newsroom, which its live channel stands for. */
const everywhere = new WeakMap<LiveEvents, FrontPeople>();

export function frontPeople(live: LiveEvents): FrontPeople {
	let people = everywhere.get(live);
	if (people === undefined) {
		people = new FrontPeople();
		everywhere.set(live, people);
	}
	return people;
}

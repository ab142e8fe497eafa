/** Who has a front open now, as their screens say by asking for it every few seconds. Nobody is locked out by that. */
import type { LiveEvents } from "../live-events.ts";

/** A screen that has said nothing for so long is gone (milliseconds). */
const GONE = 30_000;

export class FrontPeople {
	readonly #screens = new Map<string, Map<string, { readonly name: string; readonly at: number }>>();

	/** Notes a screen. True when the people are others than when it was asked last. */
	here(front: string, screen: string, name: string, now: number): boolean {
		const before = this.names(front, now).join();
		const screens = this.#screens.get(front) ?? new Map();
		this.#screens.set(front, screens);
		screens.set(screen, { name, at: now });
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

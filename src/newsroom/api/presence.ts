/** Who is in which story now, in this process. */
import type { LiveEvents, PresentPerson } from "./live-events.ts";

export class Presence {
	/** For each story its people with the number of windows in which they have it open. */
	readonly #stories = new Map<number, Map<number, { readonly person: PresentPerson; windows: number }>>();
	readonly #live: LiveEvents;

	constructor(live: LiveEvents) {
		this.#live = live;
	}

	/** Somebody opened a story; what is returned says that they left it, and may be called more than once. */
	enter(story: number, person: PresentPerson): () => void {
		const people = this.#stories.get(story) ?? new Map<number, { person: PresentPerson; windows: number }>();
		this.#stories.set(story, people);
		const known = people.get(person.person);
		people.set(person.person, { person, windows: (known?.windows ?? 0) + 1 });
		if (known === undefined) this.#tell(story);
		let isIn = true;
		return () => {
			if (!isIn) return;
			isIn = false;
			const entry = people.get(person.person);
			if (entry === undefined || --entry.windows > 0) return;
			people.delete(person.person);
			if (people.size === 0) this.#stories.delete(story);
			this.#tell(story);
		};
	}

	/** In the order in which they came. */
	of(story: number): readonly PresentPerson[] {
		return [...(this.#stories.get(story)?.values() ?? [])].map(({ person }) => person);
	}

	/** Every story in which somebody is. */
	all(): readonly { readonly story: number; readonly people: readonly PresentPerson[] }[] {
		return [...this.#stories.keys()].map((story) => ({ story, people: this.of(story) }));
	}

	#tell(story: number): void {
		this.#live.emit({ kind: "presence", story, people: this.of(story) });
	}
}

/** Tells people's open windows that there is something new for them, whoever or whatever made it. */
import type { Reads } from "../../../store/store.ts";
import type { LiveEvents } from "../live-events.ts";

const BATCH = 500;

export class NotificationEvents {
	readonly #store: Pick<Reads, "desk">;
	readonly #live: LiveEvents;
	/** The newest that was told; null before the first look, when all that there is counts as told. */
	#told: number | null = null;

	constructor(store: Pick<Reads, "desk">, live: LiveEvents) {
		this.#store = store;
		this.#live = live;
	}

	/** To be called after changes; one look in an index when there is nothing. */
	async tell(): Promise<void> {
		if (this.#told === null) {
			this.#told = await this.#store.desk.notifications.newest();
			return;
		}
		for (;;) {
			const fresh = await this.#store.desk.notifications.after(this.#told, BATCH);
			this.#told = Math.max(this.#told, fresh.at(-1)?.id ?? 0);
			for (const person of new Set(fresh.map((one) => one.person))) this.#live.emit({ kind: "notification", person });
			if (fresh.length < BATCH) return;
		}
	}
}

/** One piece of work after the other; what is urgent goes before what waits already. */
export class OneAtATime {
	readonly #urgent: (() => void)[] = [];
	readonly #patient: (() => void)[] = [];
	#busy = false;

	async run<T>(work: () => Promise<T>, urgent = false): Promise<T> {
		if (this.#busy) await new Promise<void>((begin) => (urgent ? this.#urgent : this.#patient).push(begin));
		this.#busy = true;
		try {
			return await work();
		} finally {
			// Handed over rather than let go, so that nobody comes between.
			const next = this.#urgent.shift() ?? this.#patient.shift();
			if (next) next();
			else this.#busy = false;
		}
	}
}

/** Work that is due at certain times: looked for in rounds, one after the other, until it is stopped. */

/** A timer can not wait longer than 2^31 - 1 ms; and a clock that is set forward must be noticed. */
const LONGEST_WAIT = 1000;

export class Rounds {
	readonly #round: () => Promise<number>;
	readonly #fault: (error: unknown) => void;
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> = Promise.resolve();
	#stopped = false;

	/**
	 * `round` does everything that is due and answers in how many milliseconds the next thing will be (Infinity: nothing
	 * is known to come). What it throws goes to `fault`, and the next round comes all the same, within a second.
	 */
	constructor(round: () => Promise<number>, fault: (error: unknown) => void) {
		this.#round = round;
		this.#fault = fault;
	}

	/** A long round asks between two things whether it should end. */
	get isStopped(): boolean {
		return this.#stopped;
	}

	/** Does what was missed, then waits for what comes. */
	start(): Promise<void> {
		return this.#next();
	}

	/** To be called when something new was planned, so that a near time is not overslept. */
	wake(): void {
		if (!this.#stopped) void this.#next();
	}

	/** Returns when the round under way has ended. */
	async stop(): Promise<void> {
		this.#stopped = true;
		if (this.#timer) clearTimeout(this.#timer);
		await this.#running;
	}

	#next(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#running = this.#running.then(async () => {
			const wait = await this.#round().catch((error: unknown) => {
				this.#fault(error);
				return LONGEST_WAIT;
			});
			if (this.#timer) clearTimeout(this.#timer);
			if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), Math.min(wait, LONGEST_WAIT));
		});
		return this.#running;
	}
}

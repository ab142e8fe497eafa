/** How much one window may send: far more than anybody types, far less than would harm others. */

/** Frames that may come at once, and how many more each second. */
const BURST = 1500;
const A_SECOND = 300;
/** Longest account of a cursor, in bytes. */
export const LONGEST_CURSOR = 4000;
/** Windows in which one person may have a story open. */
export const MOST_WINDOWS = 20;
/** Windows that may be open in one process. */
export const MOST_CONNECTIONS = 2000;
/** Largest document, in bytes of its state. */
export const LARGEST_DOCUMENT = 20_000_000;

/** A bucket that fills with time. */
export class Allowance {
	#left = BURST;
	#at: number;

	constructor(now: number) {
		this.#at = now;
	}

	/** Whether one more frame is allowed. */
	take(now: number): boolean {
		this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * A_SECOND);
		this.#at = now;
		if (this.#left < 1) return false;
		this.#left--;
		return true;
	}
}

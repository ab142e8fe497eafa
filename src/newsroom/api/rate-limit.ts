/** Token buckets: so many requests a minute for each key, a minute's worth at once at most. */

interface Bucket {
	left: number;
	at: number;
}

/** More keys than this are not remembered; the oldest are forgotten first. */
const MOST_KEYS = 10_000;

export class RateLimit {
	readonly #perMinute: number;
	readonly #clock: () => number;
	readonly #buckets = new Map<string, Bucket>();

	/** `clock` in milliseconds. */
	constructor(perMinute: number, clock: () => number) {
		this.#perMinute = perMinute;
		this.#clock = clock;
	}

	/** Takes one request from the key's bucket: 0 when there was one, else the seconds after which there is one again. */
	take(key: string): number {
		const wait = this.wait(key);
		const bucket = this.#buckets.get(key);
		if (wait === 0 && bucket) bucket.left -= 1;
		return wait;
	}

	/** As `take`, but takes nothing. */
	wait(key: string): number {
		const now = this.#clock();
		const bucket = this.#buckets.get(key) ?? this.#add(key, now);
		// A clock that is set back gives nothing and takes nothing.
		bucket.left = Math.min(this.#perMinute, bucket.left + (Math.max(0, now - bucket.at) * this.#perMinute) / 60_000);
		bucket.at = now;
		return bucket.left < 1 ? Math.max(1, Math.ceil(((1 - bucket.left) * 60) / this.#perMinute)) : 0;
	}

	#add(key: string, now: number): Bucket {
		if (this.#buckets.size >= MOST_KEYS)
			for (const oldest of this.#buckets.keys()) {
				this.#buckets.delete(oldest);
				break;
			}
		const bucket = { left: this.#perMinute, at: now };
		this.#buckets.set(key, bucket);
		return bucket;
	}
}

/** What the server counts about itself; read by /metrics. */
export interface Counters {
	requests: number;
	/** Pages sent from memory. */
	hot: number;
	/** Pages sent after reading a file or drawing. */
	cold: number;
	missing: number;
	failed: number;
	published: number;
	/** Scheduled publications that could not go out. */
	scheduleFailed: number;
}

export function newCounters(): Counters {
	return { requests: 0, hot: 0, cold: 0, missing: 0, failed: 0, published: 0, scheduleFailed: 0 };
}

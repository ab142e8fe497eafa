/** Ctrl-C and its like: the first asks for a clean stop, a later one ends at once. */

/** npm and the terminal both pass Ctrl-C on, so one key press arrives up to twice within this time. */
const SAME_PRESS_MS = 1000;

/** Resolves with the first signal. Another one that comes later than a second ends the process with 128 + its number. */
export function firstStopSignal(): Promise<NodeJS.Signals> {
	return new Promise((resolve) => {
		let first: number | null = null;
		const heard = (signal: NodeJS.Signals, number: number) => {
			const now = performance.now();
			if (first === null) {
				first = now;
				resolve(signal);
			} else if (now - first > SAME_PRESS_MS) process.exit(128 + number);
		};
		process.on("SIGINT", () => heard("SIGINT", 2));
		process.on("SIGTERM", () => heard("SIGTERM", 15));
		process.on("SIGHUP", () => heard("SIGHUP", 1));
	});
}

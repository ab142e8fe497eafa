/** Work done a few at a time in the order asked, with a second line for what can wait. */

export interface WorkQueue {
	/** Runs the work when it is its turn; `soon` goes before everything in `idle`. */
	add<T>(line: "soon" | "idle", work: () => Promise<T>): Promise<T>;
	/** Resolves when nothing runs and nothing waits. */
	settled(): Promise<void>;
}

/** At most `atOnce` pieces run together. */
export function createWorkQueue(atOnce: number): WorkQueue {
	const lines = { soon: [] as (() => void)[], idle: [] as (() => void)[] };
	const watchers: (() => void)[] = [];
	let running = 0;
	const next = () => {
		while (running < atOnce) {
			const start = lines.soon.shift() ?? lines.idle.shift();
			if (!start) break;
			running += 1;
			start();
		}
		if (running === 0) for (const tell of watchers.splice(0)) tell();
	};
	return {
		add<T>(line: "soon" | "idle", work: () => Promise<T>) {
			const { promise, resolve, reject } = Promise.withResolvers<T>();
			lines[line].push(() => {
				work()
					.then(resolve, reject)
					.finally(() => {
						running -= 1;
						next();
					});
			});
			next();
			return promise;
		},
		settled() {
			if (running === 0) return Promise.resolve();
			return new Promise((resolve) => watchers.push(resolve));
		},
	};
}

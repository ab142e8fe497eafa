/** The purge hook: tells a cache in front which addresses changed, and tries again until it has heard. */

export interface PurgeHook {
	changed(paths: readonly string[]): void;
	stop(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;
const AT_ONCE = 1000;

/** Posts `{"paths": […]}` to `url`. `failed` is told of each attempt that did not arrive. */
export function purgeHook(url: string, site: string, failed: (error: unknown, waiting: number) => void): PurgeHook {
	const waiting = new Set<string>();
	let busy = false;
	let stopped = false;
	let wait = FIRST_WAIT;
	let timer: NodeJS.Timeout | null = null;

	async function send(): Promise<void> {
		if (busy || stopped || waiting.size === 0) return;
		busy = true;
		const paths = [...waiting].slice(0, AT_ONCE);
		try {
			const answer = await fetch(url, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ site, paths }),
				signal: AbortSignal.timeout(10_000),
			});
			if (!answer.ok) throw new Error(`the purge address answered ${answer.status}`);
			for (const path of paths) waiting.delete(path);
			wait = FIRST_WAIT;
		} catch (error) {
			failed(error, waiting.size);
			wait = Math.min(LONGEST_WAIT, wait * 2);
		}
		busy = false;
		if (waiting.size > 0 && !stopped) timer = setTimeout(() => void send(), wait);
	}

	return {
		changed(paths) {
			for (const path of paths) waiting.add(path);
			if (timer === null || wait === FIRST_WAIT) void send();
		},
		stop() {
			stopped = true;
			if (timer !== null) clearTimeout(timer);
		},
	};
}

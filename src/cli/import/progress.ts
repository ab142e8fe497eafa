/** A bar on the terminal that says how far a long work is; silent where nobody watches. */

export interface Progress {
	/** So many bytes more were read. */
	readonly add: (bytes: number) => void;
	readonly stop: () => void;
}

export async function openProgress(total: number, watched: boolean): Promise<Progress> {
	if (!watched) return { add: () => undefined, stop: () => undefined };
	const { SingleBar } = await import("cli-progress");
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	const bar = new SingleBar({
		stream: process.stderr,
		clearOnComplete: true,
		hideCursor: true,
		format: "{bar} {percentage}%  {value} of {total} MB  {eta_formatted} left",
		formatValue: (value, _options, type) => (type === "value" || type === "total" ? megabytes(value) : String(value)),
	});
	bar.start(total, 0);
	return { add: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}

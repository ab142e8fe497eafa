/** Processes that benchmarks started: none of them outlives the run. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

const running = new Set<ChildProcess>();

export function remember(child: ChildProcess): ChildProcess {
	running.add(child);
	child.once("exit", () => running.delete(child));
	return child;
}

/** Asks the process to end and waits until it has; after ten seconds it is made to. */
export async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, "exit");
	child.kill("SIGTERM");
	const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
	await gone;
	clearTimeout(timer);
}

/** For the end of the run, whatever happened. */
export function stopEverything(): void {
	for (const child of running) child.kill("SIGKILL");
	running.clear();
}

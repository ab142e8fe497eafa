/** A line that counts while something long goes on: on a terminal only, so that logs stay short. */
import type { Terminal } from "./terminal.ts";

export interface Progress {
	readonly at: (count: number) => void;
	/** Takes the line away; harmless when called again. */
	end(): void;
}

const EVERY_MS = 100;

export function openProgress(terminal: Terminal, unit: string): Progress {
	const shows = !terminal.json && process.stderr.isTTY === true;
	let last = 0;
	let shown = false;
	return {
		at(count) {
			const now = performance.now();
			if (!shows || now - last < EVERY_MS) return;
			last = now;
			shown = true;
			terminal.err(`\r${count} ${unit} ...`);
		},
		end() {
			if (shown) terminal.err("\r\u001b[K");
			shown = false;
		},
	};
}

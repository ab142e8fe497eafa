/** Names the run of the machine since it was switched on, so that a power cut can be told from a killed process. */
import { readFileSync } from "node:fs";
import { uptime } from "node:os";

export function bootId(): string {
	try {
		return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		// Elsewhere than Linux: the minute in which the machine was started.
		return `start-${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
	}
}

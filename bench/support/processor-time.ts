/** What a process has used so far, read from the system (proc(5)); Linux only. */
import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of proc(5) a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Processor time of a process and its children, in milliseconds: exact to the nanosecond where the kernel keeps it so. */
export function processorMs(pid: number): number {
	let ms = ownMs(pid);
	for (const child of childrenOf(pid)) ms += processorMs(child);
	return ms;
}

function ownMs(pid: number): number {
	let ns = 0;
	try {
		// One line a thread: time on a processor, time waiting for one, slices.
		for (const thread of readdirSync(`/proc/${pid}/task`))
			ns += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
		if (ns > 0) return ns / 1e6;
	} catch {
		// Kernels without schedstat have the coarser count.
	}
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** The same with the time of its threads that have ended, in steps of 10 ms: for commands that run to their end. */
export function wholeMs(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const own = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
	return childrenOf(pid).reduce((sum, child) => sum + wholeMs(child), (own * 1000) / TICKS);
}

export function childrenOf(pid: number): number[] {
	try {
		return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
	} catch {
		return [];
	}
}

function status(pid: number, field: string): number {
	const line = new RegExp(`^${field}:\\s+(\\d+) kB`, "mu").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
	return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** Memory in use now, in MiB: pages of the process that are in memory. */
export const memoryMiB = (pid: number): number => status(pid, "VmRSS");
/** The most that it ever used, in MiB. */
export const peakMiB = (pid: number): number => status(pid, "VmHWM");

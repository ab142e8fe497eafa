/** The program under test, started as anybody starts it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PROGRAM } from "../../src/cli/program-folders.ts";
import { Connection } from "./connection.ts";
import { freePort } from "./free-port.ts";
import { peakMiB, wholeMs } from "./processor-time.ts";
import { end, remember } from "./started.ts";

export interface Program {
	readonly pid: number;
	readonly port: number;
	/** From the start of the process to the first 200 of `awaited`, in milliseconds. */
	readonly startMs: number;
	stop(): Promise<void>;
}

const PATIENCE = 120_000;

function spawnProgram(args: readonly string[]): { child: ChildProcess; said: () => string; output: () => string } {
	const env = { ...process.env, BROADSHEET_REQUESTS_PER_MINUTE: "1000000", BROADSHEET_LOG_LEVEL: "warn" };
	const child = spawn(process.execPath, [join(PROGRAM.root, "dist", "broadsheet.mjs"), ...args], {
		stdio: ["ignore", "pipe", "pipe"],
		env,
	});
	let said = "";
	let output = "";
	child.stdout?.on("data", (part: Buffer) => {
		output += part;
	});
	child.stderr?.on("data", (part: Buffer) => {
		said = (said + part).slice(-4000);
	});
	return { child: remember(child), said: () => said, output: () => output };
}

/** Starts the paper in `data` and waits for the first 200 of the path `awaited`. */
export async function startProgram(data: string, awaited = "/readyz"): Promise<Program> {
	const port = await freePort();
	const began = performance.now();
	const { child, said } = spawnProgram(["start", "--data", data, "--port", String(port)]);
	while (!(await answers(port, awaited))) {
		if (child.exitCode !== null || child.signalCode !== null)
			throw new Error(`the program ended with ${child.exitCode ?? child.signalCode}: ${said()}`);
		if (performance.now() - began > PATIENCE)
			throw new Error(`the program did not answer within ${PATIENCE / 1000} s: ${said()}`);
		await pause(2);
	}
	return { pid: child.pid ?? 0, port, startMs: performance.now() - began, stop: () => end(child) };
}

async function answers(port: number, path: string): Promise<boolean> {
	const connection = new Connection(port);
	try {
		return (await connection.get(path)).status === 200;
	} catch {
		return false;
	} finally {
		connection.close();
	}
}

export interface Ran {
	readonly ms: number;
	/** Processor time of all its threads and children. */
	readonly processorMs: number;
	readonly peakMiB: number;
	/** What it printed. */
	readonly output: string;
}

/** Runs one command of the program to its end and watches what it uses. */
export async function runCommand(args: readonly string[]): Promise<Ran> {
	const began = performance.now();
	const { child, said, output } = spawnProgram(args);
	const gone = once(child, "exit");
	let used = 0;
	let peak = 0;
	const watch = setInterval(() => {
		try {
			used = Math.max(used, wholeMs(child.pid ?? 0));
			const now = peakMiB(child.pid ?? 0);
			// A process that has ended and was not waited for yet has no memory any more.
			if (Number.isFinite(now)) peak = Math.max(peak, now);
		} catch {
			// It has ended between two looks.
		}
	}, 20);
	await gone;
	clearInterval(watch);
	if (child.exitCode !== 0)
		throw new Error(`"broadsheet ${args.join(" ")}" ended with ${child.exitCode ?? child.signalCode}: ${said()}`);
	return { ms: performance.now() - began, processorMs: used, peakMiB: peak, output: output() };
}

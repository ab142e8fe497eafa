/** Load on an HTTP server: wrk asks for one address over many kept-alive connections. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { processorMs } from "./processor-time.ts";

export function find(name: string): string | undefined {
	const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

export interface Loaded {
	readonly requests: number;
	readonly seconds: number;
	/** Processor time of the server for one request, in milliseconds. */
	readonly processorMs: number;
	readonly bytes: number;
}

const CONNECTIONS = 16;

/** Asks `url` for so many seconds and measures what the process `pid` (and its children) spent on it. */
export async function load(wrk: string, url: string, pid: number, seconds: number, encoding: string): Promise<Loaded> {
	const before = processorMs(pid);
	const args = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-H", `Accept-Encoding: ${encoding}`, url];
	const { stdout } = await promisify(execFile)(wrk, args);
	const spent = processorMs(pid) - before;
	const totals = /(\d+) requests in ([\d.]+)(m?s), ([\d.]+)(\w+) read/u.exec(stdout);
	const failures = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/u.exec(stdout);
	if (totals === null || failures !== null) throw new Error(`wrk could not load ${url}: ${stdout}`);
	const requests = Number(totals[1]);
	const unit = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }[totals[5] ?? "B"] ?? 1;
	return { requests, seconds, processorMs: spent / requests, bytes: (Number(totals[4]) * unit) / requests };
}

/** A paper that runs as its own process over a data folder of its own, started and stopped the way its operators do it. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../../src/cli/free-port.ts";

const program = fileURLToPath(new URL("../../bin/broadsheet.mjs", import.meta.url));

/** Options that the caller has set for papers of their own do not reach these. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("BROADSHEET_")));

export interface RunningPaper {
	/** Origin without a slash at its end. */
	readonly url: string;
	/** The data folder. */
	readonly data: string;
	/** Calls the API below /api/v1 as an administrator; throws when the answer is no success. */
	readonly api: Api;
	/** Stops the process as Ctrl-C does and removes the folder. */
	stop(): Promise<void>;
}

export type Api = <Answer = Record<string, unknown>>(
	method: string,
	path: string,
	body?: unknown,
	headers?: Record<string, string>,
) => Promise<Answer>;

/** Runs one command to its end and gives what it printed. */
export async function broadsheet(...args: string[]): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env, maxBuffer: 2 ** 26 });
	return stdout;
}

/** An empty folder of the system's own kind for such. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "broadsheet-journey-"));

/** The demonstration newspaper in a folder of its own, served. */
export async function startDemo(...options: readonly string[]): Promise<RunningPaper> {
	const data = await emptyFolder();
	await broadsheet("demo", "--data", data);
	return startPaper(data, ...options);
}

/** Serves the paper in a folder; it is ready when this returns. */
export async function startPaper(data: string, ...options: readonly string[]): Promise<RunningPaper> {
	const made = JSON.parse(await broadsheet("token", "create", "--data", data, "--role", "administrator", "--json")) as {
		token: string;
	};
	const port = await freePort("127.0.0.1");
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, [program, "start", "--data", data, "--port", String(port), ...options], {
		env,
		stdio: ["ignore", "ignore", "pipe"],
	});
	let said = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		said = (said + text).slice(-10_000);
	});
	const ended = once(child, "exit");
	for (let tries = 0; ; tries++) {
		const ready = await fetch(`${url}/readyz`).catch(() => undefined);
		await ready?.body?.cancel();
		if (ready?.status === 200) break;
		if (child.exitCode !== null || tries > 600) {
			child.kill("SIGKILL");
			throw new Error(`The paper in ${data} did not start:\n${said}`);
		}
		await new Promise((later) => setTimeout(later, 50));
	}
	return {
		url,
		data,
		api: apiOf(url, made.token),
		async stop() {
			child.kill("SIGINT");
			await ended;
			await rm(data, { recursive: true, force: true });
		},
	};
}

function apiOf(url: string, token: string): Api {
	return async <Answer>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
		const response = await fetch(`${url}/api/v1${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...headers,
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as Answer;
	};
}

/** What publishing answers. */
export interface Published {
	readonly url: string;
	readonly ledger: number;
	readonly pages: number;
	readonly ms: number;
}

/** Enters a story and publishes it; gives its id, its revision and its address. */
export async function publish(
	api: Api,
	story: Record<string, unknown>,
): Promise<{ id: number; revision: number; url: string }> {
	const { id, revision } = await api<{ id: number; revision: number }>("POST", "/stories", story);
	const { url } = await api<Published>("POST", `/stories/${id}/publish`, {});
	return { id, revision, url };
}

/** A paper that runs as its own process over a data folder of its own, started and stopped the way its operators do it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyDemo } from "./demo-once.ts";
import { broadsheet, startServer } from "./program.ts";

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

/** An empty folder of the system's own kind for such. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "broadsheet-journey-"));

/** The demonstration newspaper in a folder of its own, served. */
export async function startDemo(...options: readonly string[]): Promise<RunningPaper> {
	const data = await emptyFolder();
	await copyDemo(data);
	return startPaper(data, ...options);
}

/** Serves the paper in a folder; it is ready when this returns. */
export async function startPaper(data: string, ...options: readonly string[]): Promise<RunningPaper> {
	const made = await broadsheet(["token", "create", "--data", data, "--role", "administrator", "--json"]);
	const { token } = made.json<{ token: string }>();
	const server = await startServer(data, options);
	return {
		url: server.url,
		data,
		api: apiOf(server.url, token),
		async stop() {
			await server.end("SIGINT");
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

/** Runs the real program in processes of its own, as people do. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { testPort } from "./test-port.ts";

/** What starts the program. */
export const launcher = fileURLToPath(new URL("../../bin/broadsheet.mjs", import.meta.url));

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
	/** Standard output as JSON; throws when it is not exactly one document. */
	json<T = Record<string, unknown>>(): T;
}

/** Options that the caller has set for papers of their own do not reach these. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith("BROADSHEET_"));
	return { ...Object.fromEntries(own), ...extra };
}

/** Runs a command to its end. */
export async function broadsheet(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> {
	const child = spawn(process.execPath, [launcher, ...args], {
		env: environment(env),
		stdio: ["ignore", "pipe", "pipe"],
	});
	let out = "";
	let err = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
	child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
	const [code] = (await once(child, "close")) as [number | null];
	return { code, out, err, json: <T>() => JSON.parse(out) as T };
}

export interface Server {
	readonly url: string;
	/** The link that makes the first administrator; null when there is one. */
	readonly setup: string | null;
	readonly process: ChildProcess;
	/** Milliseconds from its start to the line that says that it serves. */
	readonly startedIn: number;
	/** Sends the signal and waits for the end; answers the exit code. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a server on a free port and returns when it serves. */
export async function startServer(data: string, args: readonly string[] = []): Promise<Server> {
	const began = performance.now();
	const port = await testPort();
	const child = spawn(
		process.execPath,
		[launcher, "start", "--data", data, "--port", String(port), "--json", ...args],
		{
			env: environment(),
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
	let err = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
	const ended = once(child, "close") as Promise<[number | null]>;
	const first = await Promise.race([
		once(createInterface({ input: child.stdout }), "line") as Promise<[string]>,
		ended.then(() => Promise.reject(new Error(`the server ended: ${err}`))),
	]);
	const { url, setup } = JSON.parse(first[0]) as { url: string; setup: string | null };
	return {
		url,
		setup,
		process: child,
		startedIn: performance.now() - began,
		async end(signal) {
			child.kill(signal);
			return (await ended)[0];
		},
	};
}

/** A folder for one test file; `remove` deletes it. */
export function temporaryFolder(): { readonly path: (name: string) => string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-cli-"));
	return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Arguments that make an empty paper without asking. */
export const newPaperArguments = [
	"--name",
	"Daily",
	"--edition",
	"en",
	"--locale",
	"en-GB",
	"--zone",
	"Europe/Istanbul",
	"--date-pattern",
	"d.M.yyyy HH:mm",
	"--section",
	"world",
	"--yes",
] as const;

/** Publishes one story over the API; answers the path of its page. */
export async function publish(url: string, token: string, headline: string): Promise<{ url: string; ledger: number }> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const story = { edition: "en", section: "world", headline, text: "One paragraph.\n\nAnother one." };
	const created = await fetch(`${url}/api/v1/stories`, { method: "POST", headers, body: JSON.stringify(story) });
	if (created.status !== 201) throw new Error(`${created.status} ${await created.text()}`);
	const { id } = (await created.json()) as { id: number };
	const published = await fetch(`${url}/api/v1/stories/${id}/publish`, { method: "POST", headers, body: "{}" });
	if (published.status !== 200) throw new Error(`${published.status} ${await published.text()}`);
	return (await published.json()) as { url: string; ledger: number };
}

#!/usr/bin/env node
/** Starts Broadsheet: picks a Node that can run it, builds what is stale, then becomes the program. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { callerIsGoodEnough, noNodeMessage, pinnedNode } from "../scripts/pinned-node.mjs";
import { root } from "../scripts/root.mjs";
import { dist, isFresh } from "../scripts/stamp.mjs";

if (callerIsGoodEnough()) await becomeTheProgram();
else runWithPinnedNode();

async function becomeTheProgram() {
	dieWithTheLauncher();
	if (!existsSync(join(root, "node_modules")) && !root.includes("node_modules")) {
		return giveUp(`Broadsheet cannot start: its packages are not installed.\nWhat to do: run "npm ci" in ${root}.`);
	}
	if (!isFresh()) {
		const { ensureBuilt, explain } = await import("../scripts/build.mjs");
		try {
			await ensureBuilt({ say: (text) => process.stderr.write(`${text}\n`) });
		} catch (error) {
			return giveUp(explain(error));
		}
	}
	nodeModule.enableCompileCache?.(join(root, "node_modules", ".cache", "broadsheet"));
	await import(pathToFileURL(join(dist, "broadsheet.mjs")).href);
}

function runWithPinnedNode() {
	const node = pinnedNode();
	if (node === undefined) return giveUp(noNodeMessage());
	const args = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
	// Newer systems replace this process; nothing is left to forward.
	if (process.execve && process.platform !== "win32") process.execve(node, [node, ...args], process.env);

	// The channel tells the program when this process is killed, so that no server outlives its launcher.
	const env = { ...process.env, BROADSHEET_LAUNCHER: String(process.pid) };
	const child = spawn(node, args, { env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
	child.on("error", (error) => {
		giveUp(`Broadsheet cannot start: ${node} does not run here (${error.message}).\n${noNodeMessage()}`);
	});
	forwardOnce("SIGINT", child);
	forwardOnce("SIGTERM", child);
	forwardOnce("SIGHUP", child);
	child.on("exit", (code, signal) => {
		if (signal === null) process.exit(code);
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	});
}

/** Passes a signal on, but once for one key press: a terminal sends Ctrl-C to the program as well, and npm repeats it. */
function forwardOnce(signal, child) {
	const terminalDoesIt = signal === "SIGINT" && process.stdin.isTTY;
	let last = terminalDoesIt ? undefined : Number.NEGATIVE_INFINITY;
	process.on(signal, () => {
		const now = performance.now();
		if (last !== undefined && now - last > 1000) child.kill(signal);
		last = now;
	});
}

function dieWithTheLauncher() {
	if (process.env.BROADSHEET_LAUNCHER !== String(process.ppid) || !process.channel) return;
	process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
	process.channel.unref();
}

function giveUp(text) {
	process.stderr.write(`${text}\n`);
	process.exitCode = 1;
}

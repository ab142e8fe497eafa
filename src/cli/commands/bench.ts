/** `broadsheet bench`: builds the benchmarks from their sources and runs them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse } from "../outcome.ts";
import type { Call } from "../program.ts";
import { PROGRAM } from "../program-folders.ts";

/** The benchmarks write their own output, so this ends without a word. */
export async function bench(_call: Call): Promise<Outcome> {
	const source = join(PROGRAM.root, "bench", "main.ts");
	if (!existsSync(source)) {
		return refuse(
			EXIT.couldNot,
			"There are no benchmarks here.",
			`${source} is missing.`,
			"Run them in a clone of the repository.",
		);
	}
	const outfile = join(PROGRAM.root, "node_modules", ".cache", "broadsheet", "bench.mjs");
	const esbuild = await import("esbuild");
	await esbuild.build({
		absWorkingDir: PROGRAM.root,
		entryPoints: [source],
		outfile,
		bundle: true,
		packages: "external",
		platform: "node",
		format: "esm",
		target: "node24",
		sourcemap: "inline",
		logLevel: "silent",
	});
	const typed = process.argv.slice(process.argv.indexOf("bench") + 1);
	const env = { ...process.env, BROADSHEET_BENCH_ROOT: PROGRAM.root };
	const child = spawn(process.execPath, ["--enable-source-maps", outfile, ...typed], { stdio: "inherit", env });
	// Ctrl-C reaches the child by itself; this process waits for its end.
	process.on("SIGINT", () => undefined);
	process.on("SIGTERM", () => child.kill("SIGTERM"));
	const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
	process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
	return done(undefined, "");
}

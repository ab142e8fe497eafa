/** Finds a Node that can run Broadsheet: the caller's own when it is new enough, else the pinned one. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/** The first Node with Temporal switched on and the SQLite that was tested. */
export const oldestMajor = 26;

/** True when the Node that runs this line can also run the program. */
export function callerIsGoodEnough() {
	return Number.parseInt(process.versions.node, 10) >= oldestMajor;
}

/** The path of the Node that npm installed for this platform, or undefined (docs/decisions/0001-pinned-runtime.md). */
export function pinnedNode() {
	const require = createRequire(join(root, "package.json"));
	const platform = process.platform === "win32" ? "win" : process.platform;
	for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
		try {
			const manifest = require.resolve(`${name}/package.json`);
			const binary = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.node);
			if (existsSync(binary)) return binary;
		} catch {
			// Not installed for this platform under this name.
		}
	}
	return undefined;
}

/** What to tell somebody whose machine has neither. */
export function noNodeMessage() {
	return [
		`Broadsheet cannot start: it needs Node ${oldestMajor} or newer, and this is Node ${process.versions.node}.`,
		`The Node that comes with it was not found for ${process.platform}-${process.arch}: the packages are not`,
		"installed, or were installed without optional ones, or there is none for this platform.",
		`What to do: run "npm ci" in ${root}, or install Node ${oldestMajor} yourself.`,
	].join("\n");
}

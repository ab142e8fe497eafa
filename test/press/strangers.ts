/** Files in a page tree that its index does not know: nobody would ever take them away. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { RunningPress } from "../../src/press/running-press.ts";
import { fileOf } from "../../src/press/sinks/page-files.ts";

export function strangers(press: RunningPress, folder: string): string[] {
	const known = new Set<string>();
	for (const { path, status, type } of press.standing.tree.index.after("", 1_000_000)) {
		const file = fileOf(path, status, type);
		for (const end of ["", ".br", ".gz"]) known.add(file + end);
	}
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	return files.filter((file) => !known.has(file));
}

/** Tells whether the built program is older than its sources, from names, sizes and times of change alone. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./root.mjs";

export const dist = join(root, "dist");
const stampFile = join(dist, "stamp");

/** One short text that changes when any source file is added, removed or written. */
export function sourceStamp() {
	const hash = createHash("sha1");
	const add = (path) => {
		const { size, mtimeMs } = statSync(join(root, path));
		hash.update(`${path}\0${size}\0${mtimeMs}\n`);
	};
	const walk = (folder) => {
		const entries = readdirSync(join(root, folder), { withFileTypes: true });
		entries.sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) walk(path);
			else add(path);
		}
	};
	for (const path of ["package.json", "tsconfig.json", "scripts/build.mjs", "scripts/build-newsroom.mjs"]) add(path);
	walk("src");
	return hash.digest("hex");
}

/** True when `dist` was built from the sources as they stand. An installed package is never built again. */
export function isFresh() {
	if (!existsSync(stampFile)) return false;
	if (root.includes(`${sep}node_modules${sep}`)) return true;
	return readFileSync(stampFile, "utf8") === sourceStamp();
}

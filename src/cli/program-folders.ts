/** Where the program's own files lie, whether it runs bundled from `dist` or from its sources. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "package.json"))) {
		const parent = dirname(folder);
		if (parent === folder)
			throw new Error("The program's own folder was not found: package.json is missing. Install it again.");
		folder = parent;
	}
	return folder;
}

const root = findRoot();

export const PROGRAM = {
	root,
	/** Built scripts, style sheets and fonts. */
	assets: join(root, "dist", "assets"),
	/** The newsroom's built application. */
	newsroom: join(root, "dist", "newsroom"),
	/** A worker's built file. */
	worker: (name: string) => join(root, "dist", `${name}.mjs`),
	demo: join(root, "demo"),
} as const;

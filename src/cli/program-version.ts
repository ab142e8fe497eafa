/** The version of the program, from its package. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "./program-folders.ts";

export function programVersion(): string {
	return (JSON.parse(readFileSync(join(PROGRAM.root, "package.json"), "utf8")) as { version: string }).version;
}

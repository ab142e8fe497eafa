/** Makes a folder and those it lies in, and says at once when one of them can not be made. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Throws the system's own error. Node's recursive mkdir asks again without end where a file system
 * answers "no such file" to the making itself, as /proc does.
 */
export function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	const parent = dirname(folder);
	if (parent !== folder) makeFolder(parent);
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another process may have made it meanwhile.
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
}

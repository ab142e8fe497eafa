/** Opens the paper of a data folder for a command, or says why that can not be. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { storeFault } from "../store/store-fault.ts";
import type { OpenPaper } from "./compose.ts";
import type { Outcome, Refusal } from "./outcome.ts";
import { EXIT, refuse } from "./outcome.ts";
import { paperFolders } from "./paper-folders.ts";

export interface OpenOptions {
	/** Makes the database when there is none. */
	readonly create?: boolean;
	readonly readOnly?: boolean;
}

/** Runs `work` with the open paper and closes it, whatever happens. */
export async function withPaper(
	data: string,
	options: OpenOptions,
	work: (paper: OpenPaper) => Promise<Outcome>,
): Promise<Outcome> {
	const root = resolve(data);
	if (options.create !== true && !existsSync(paperFolders(root).database)) return noPaper(root);
	let paper: OpenPaper;
	try {
		// Loaded late: the picture library alone takes longer than a wrong folder is worth.
		const { openPaper } = await import("./compose.ts");
		paper = await openPaper(root, { readOnly: options.readOnly ?? false });
	} catch (error) {
		return unusable(root, error);
	}
	try {
		return await work(paper);
	} catch (error) {
		if (isDamage(error)) return unusable(root, error);
		const fault = storeFault(error);
		if (fault === null) throw error;
		return refuse(EXIT.couldNot, `The paper in ${root} could not be read or written.`, fault, CHECK_DISK);
	} finally {
		await paper.close();
	}
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, met while reading. */
function isDamage(error: unknown): boolean {
	const code = (error as { errcode?: number }).errcode;
	return code !== undefined && ((code & 0xff) === 11 || (code & 0xff) === 26);
}

const CHECK_DISK = "Look at the disk's free space and the rights of the folder, then try again.";

export function noPaper(root: string): Refusal {
	return refuse(
		EXIT.couldNot,
		`There is no paper in ${root}.`,
		"The folder holds no database of Broadsheet.",
		`Name the folder of your paper with --data, make a new one with "broadsheet new ${root}", or load the demonstration newspaper with "broadsheet demo --data ${root}".`,
	);
}

export function unusable(root: string, error: unknown): Refusal {
	const why = error instanceof Error ? error.message : String(error);
	return refuse(
		EXIT.couldNot,
		`The paper in ${root} can not be opened.`,
		why,
		`If that does not say what to do, run "broadsheet doctor --data ${root}" and restore the last backup if the database is damaged.`,
	);
}

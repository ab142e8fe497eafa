/** `broadsheet restore`: checks a backup whole, and only then puts it in place. */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { checkRestored } from "../backup/check-restored.ts";
import type { Manifest } from "../backup/manifest.ts";
import { readArchive } from "../backup/read-archive.ts";
import { openPaperFile } from "../compose.ts";
import { type DataLock, lockData } from "../data-lock.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import { paperFolders } from "../paper-folders.ts";
import type { Call } from "../program.ts";

export async function restore({ config, flags, args }: Call): Promise<Outcome> {
	const file = resolve(args[0] ?? "");
	const data = resolve(config.data);
	const holds = existsSync(data) && readdirSync(data).length > 0;
	if (holds && flags.replace !== true) {
		const todo = "Name an empty folder with --data, or add --replace; the paper that is there is then kept beside it.";
		return refuse(EXIT.couldNot, `Nothing was restored into ${data}.`, "The folder is not empty.", todo);
	}
	let lock: DataLock | null = null;
	if (holds) {
		const taken = lockData(paperFolders(data), "is being replaced");
		if (!taken.ok)
			return refuse(
				EXIT.couldNot,
				`Nothing was restored into ${data}.`,
				taken.problem.detail,
				"Stop the server first.",
			);
		lock = taken.value;
	}
	const fresh = `${data}.restoring-${process.pid}`;
	try {
		const refusal = await unpack(file, fresh);
		if ("exit" in refusal) return refusal;
		const kept = holds ? freeName(data) : null;
		lock?.release();
		if (kept !== null) renameSync(data, kept);
		else rmSync(data, { recursive: true, force: true });
		renameSync(fresh, data);
		const { name, madeAt, ledger, files } = refusal;
		const text = [
			`${name || "The paper"} as of ${madeAt} is in ${data}: ledger up to entry ${ledger.seq}, ${files.length} files, all checked.`,
			kept === null ? "" : `What was there is kept in ${kept}.`,
			`Next: broadsheet start --data ${data}`,
		];
		return done({ data, name, madeAt, ledger, files: files.length, replaced: kept }, text.filter(Boolean).join("\n"));
	} finally {
		lock?.release();
		rmSync(fresh, { recursive: true, force: true });
	}
}

async function unpack(file: string, fresh: string): Promise<Refusal | Manifest> {
	const nothing = "Nothing was restored.";
	const read = await readArchive(file, fresh);
	if (!read.ok) return refuse(EXIT.foundWrong, nothing, read.problem.detail, "Use another backup.");
	const checked = await checkRestored(paperFolders(fresh).database, read.value);
	if (!checked.ok) return refusedBy(checked.problem, nothing, EXIT.foundWrong);
	await beginManuscriptsAnew(paperFolders(fresh).database);
	return read.value;
}

/** Browsers may hold more of a story than the backup does: they must not put it on top of what was restored unseen. */
async function beginManuscriptsAnew(database: string): Promise<void> {
	const store = await openPaperFile(database);
	try {
		await store.write((tx) => tx.manuscripts.renew(randomUUID()));
	} finally {
		await store.close();
	}
}

/** `paper.replaced-1`, or the next number that is free. */
function freeName(data: string): string {
	for (let n = 1; ; n++) {
		const name = `${data}.replaced-${n}`;
		if (!existsSync(name)) return name;
	}
}

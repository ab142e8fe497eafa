/** `broadsheet backup`: the whole paper in one file, consistent, also while it is served. */
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { storeFault } from "../../store/store-fault.ts";
import { readArchive } from "../backup/read-archive.ts";
import { writeArchive } from "../backup/write-archive.ts";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import type { Call } from "../program.ts";
import { programVersion } from "../program-version.ts";
import { withPaper } from "../with-paper.ts";

export function backup({ config, args }: Call): Promise<Outcome> {
	const file = resolve(args[0] ?? "");
	const data = resolve(config.data);
	return withPaper(data, { readOnly: true }, async (paper) => {
		if (existsSync(file))
			return refuse(
				EXIT.couldNot,
				`No backup was written to ${file}.`,
				"There is a file of that name.",
				"Name a new file; backups are never overwritten.",
			);
		if (!existsSync(dirname(file)))
			return refuse(
				EXIT.couldNot,
				`No backup was written to ${file}.`,
				"Its folder does not exist.",
				"Make the folder, or name another file.",
			);
		const part = `${file}.part-${process.pid}`;
		try {
			const about = { program: programVersion(), now: paper.desk.clock() };
			const { manifest, damaged } = await writeArchive(paper, part, `${file}.database-${process.pid}`, about);
			// A backup that nobody has read back is only a hope.
			const read = await readArchive(part, null);
			if (!read.ok) return refusedBy(read.problem, "The backup was written, but reads back otherwise.");
			renameSync(part, file);
			const bytes = statSync(file).size;
			const { ledger, files } = manifest;
			const text = [
				`${file}: ${(bytes / 1e6).toFixed(1)} MB, ledger up to entry ${ledger.seq}, ${files.length} files, read back and compared.`,
				...damaged.map(
					(path) =>
						`  WRONG: ${path} in the data folder has other bytes than when it came in; fetch it from an older backup.`,
				),
			];
			return done({ file, bytes, ledger, files: files.length, damaged }, text.join("\n"), damaged.length === 0 ? 0 : 1);
		} catch (error) {
			const fault = storeFault(error);
			if (fault === null) throw error;
			return refuse(
				EXIT.couldNot,
				`The backup could not be written to ${file}.`,
				fault,
				"Look at the free space and the rights of the folder.",
			);
		} finally {
			rmSync(part, { force: true });
		}
	});
}

/** Writes a backup: a consistent copy of the database, the pictures as they came in, and the list of them with hashes. */
import { createWriteStream, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { packTar, type TarSource } from "modern-tar/fs";
import type { OpenPaper } from "../compose.ts";
import { openPaperFile } from "../compose.ts";
import { sha256OfFile } from "../sha256-of-file.ts";
import { ARCHIVE_FORM, MANIFEST_NAME, type Manifest, type ManifestFile } from "./manifest.ts";

export interface WrittenArchive {
	readonly manifest: Manifest;
	/** Originals whose bytes no longer are what their name says; they are in the archive as they are. */
	readonly damaged: readonly string[];
}

interface Source extends ManifestFile {
	readonly source: string;
}

/** The file is written whole or removed. `snapshot` is a file of its own that is gone afterwards. */
export async function writeArchive(
	paper: OpenPaper,
	file: string,
	snapshot: string,
	about: { program: string; now: number },
): Promise<WrittenArchive> {
	try {
		// The copy first: every picture that it names was kept before its row was written, so it is found below.
		await paper.store.backup(snapshot);
		const copy = await openPaperFile(snapshot);
		const ledger = await copy.ledgerHead();
		const name = (await copy.settings())?.name ?? "";
		await copy.close();

		const sources = [await describe("paper.sqlite", snapshot)];
		if (existsSync(paper.folders.secret)) sources.push(await describe("preview.secret", paper.folders.secret));
		for (const path of originalPaths(paper.folders.originals)) {
			sources.push(await describe(`originals/${path}`, join(paper.folders.originals, path)));
		}
		const damaged = sources.filter(({ path, sha256 }) => path.startsWith("originals/") && !path.endsWith(sha256));
		const files = sources.map(({ source: _source, ...described }) => described);
		const madeAt = new Date(about.now).toISOString();
		const manifest: Manifest = {
			format: "broadsheet-backup",
			form: ARCHIVE_FORM,
			program: about.program,
			madeAt,
			name,
			ledger,
			files,
		};
		const entries: TarSource[] = [
			{ type: "content", target: MANIFEST_NAME, content: `${JSON.stringify(manifest, null, "\t")}\n` },
			...sources.map(({ path, source }): TarSource => ({ type: "file", target: path, source })),
		];
		await pipeline(
			packTar(entries, { concurrency: 2 }),
			createWriteStream(file, { flags: "wx", flush: true, mode: 0o600 }),
		);
		return { manifest, damaged: damaged.map(({ path }) => path) };
	} finally {
		for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${snapshot}${end}`, { force: true });
	}
}

/** `ab/ab12...`, in order; half-written ones are left out. */
function originalPaths(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const groups = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/u.test(name));
	return groups.sort().flatMap((group) => {
		const names = readdirSync(join(folder, group)).filter((name) => /^[0-9a-f]{64}$/u.test(name));
		return names.sort().map((name) => `${group}/${name}`);
	});
}

async function describe(path: string, source: string): Promise<Source> {
	return { path, source, bytes: statSync(source).size, sha256: await sha256OfFile(source) };
}

/** Files that are there whole or not at all, whatever happens while they are written. */
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

let counter = 0;

/** Writes beside, flushes to disk, then renames into place and flushes the folder: a reader sees nothing or everything. */
export async function writeWhole(path: string, bytes: Uint8Array, partialFolder: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await mkdir(partialFolder, { recursive: true });
	counter += 1;
	const partial = join(partialFolder, `${process.pid}-${counter}.part`);
	try {
		const file = await open(partial, "wx");
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(partial, path);
		await syncFolder(dirname(path));
	} catch (error) {
		await rm(partial, { force: true });
		throw error;
	}
}

/** Without this a power cut may forget the name though the bytes are safe; systems that can not sync a folder need not. */
async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, "r");
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch {}
}

/** Parts older than this belong to nobody who still writes. */
const ABANDONED_MS = 10 * 60_000;

/** Removes what a killed process left half-written; call once at start. */
export async function removeAbandonedParts(partialFolder: string): Promise<number> {
	const names = await readdir(partialFolder).catch(() => []);
	let removed = 0;
	for (const name of names) {
		const path = join(partialFolder, name);
		const ours = name.startsWith(`${process.pid}-`);
		const age = await stat(path).then(
			(found) => Date.now() - found.mtimeMs,
			() => 0,
		);
		if (!name.endsWith(".part") || ours || age < ABANDONED_MS) continue;
		await rm(path, { force: true });
		removed += 1;
	}
	return removed;
}

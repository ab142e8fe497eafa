/** Page files: each page written whole beside its compressed forms, so that any file server can send it. */
import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Compressed } from "./compress.ts";

/** Where in a generation's folder the page of a path stands: `/en/world` with status 200 and HTML: `en/world.html`. */
export function fileOf(path: string, status: number, type: string): string {
	const name = decodeURIComponent(path.slice(1));
	if (!type.startsWith("text/html")) return name;
	return status === 200 ? `${name}.html` : `${name}.${status}.html`;
}

let counter = 0;

export class PageFiles {
	readonly #root: string;
	readonly #parts: string;
	readonly #folders = new Set<string>();

	/** `parts`: a folder of the same disk for files that are not whole yet, so that what a crash leaves is found at once. */
	constructor(root: string, parts: string) {
		this.#root = root;
		this.#parts = parts;
	}

	/**
	 * Writes all forms of a page; each file appears whole or not at all. Not on the thread pool: nothing is flushed,
	 * so the thirty files of a publication take 0.6 ms here, and 5 ms by way of other threads.
	 */
	put(file: string, page: Compressed): void {
		try {
			this.#write(join(this.#root, file), page);
		} catch (error) {
			if (!["ENOENT", "EISDIR"].includes(codeOf(error))) throw error;
			// Somebody deleted folders that were made before, or made one where a page stands: pages are a cache, and whoever likes may.
			this.#folders.clear();
			for (const end of ["", ".br", ".gz"]) rmSync(join(this.#root, file + end), { recursive: true, force: true });
			this.#write(join(this.#root, file), page);
		}
	}

	#write(target: string, page: Compressed): void {
		this.#folder(this.#parts);
		this.#folder(dirname(target));
		// The compressed forms first: a server that finds one must never serve an older text with it.
		this.#whole(`${target}.br`, page.br);
		this.#whole(`${target}.gz`, page.gz);
		this.#whole(target, page.body);
	}

	#folder(folder: string): void {
		if (this.#folders.has(folder)) return;
		mkdirSync(folder, { recursive: true });
		if (this.#folders.size > 20_000) this.#folders.clear();
		this.#folders.add(folder);
	}

	#whole(target: string, bytes: Uint8Array): void {
		const temporary = join(this.#parts, `${process.pid}-${counter++}.part`);
		try {
			writeFileSync(temporary, bytes);
			// A file that takes another's name is written to the disk at once (ext4, auto_da_alloc): six times the time on
			// an idle disk, and without end on a busy one. While the name is free a file server asks the program.
			unlessMissing(() => unlinkSync(target));
			renameSync(temporary, target);
		} catch (error) {
			rmSync(temporary, { force: true });
			throw error;
		}
	}

	/** The page in all its forms, or null when one of them is missing. */
	async read(file: string): Promise<Compressed | null> {
		const target = join(this.#root, file);
		try {
			const [body, br, gz] = await Promise.all([readFile(target), readFile(`${target}.br`), readFile(`${target}.gz`)]);
			return { body, br, gz };
		} catch (error) {
			if (["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error))) return null;
			throw error;
		}
	}

	/** Takes a page away: its text first, so that nobody finds a text without its page being right. */
	remove(file: string): void {
		const target = join(this.#root, file);
		for (const one of [target, `${target}.br`, `${target}.gz`]) unlessMissing(() => unlinkSync(one));
	}
}

function unlessMissing(work: () => void): void {
	try {
		work();
	} catch (error) {
		if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) throw error;
	}
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

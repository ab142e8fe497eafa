/** Page files: each page written whole beside its compressed forms, so that any file server can send it. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { mkdirSync } from "node:fs";
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
	readonly #folders = new Set<string>();

	constructor(root: string) {
		this.#root = root;
	}

	/** Writes all forms of a page; each file appears whole or not at all. */
	async put(file: string, page: Compressed): Promise<void> {
		const target = join(this.#root, file);
		this.#folder(dirname(target));
		// The compressed forms first: a server that finds one must never serve an older text with it.
		await Promise.all([whole(`${target}.br`, page.br), whole(`${target}.gz`, page.gz)]);
		await whole(target, page.body);
	}

	#folder(folder: string): void {
		if (this.#folders.has(folder)) return;
		mkdirSync(folder, { recursive: true });
		if (this.#folders.size > 20_000) this.#folders.clear();
		this.#folders.add(folder);
	}

	async read(file: string): Promise<Compressed | null> {
		const target = join(this.#root, file);
		try {
			const [body, br, gz] = await Promise.all([readFile(target), readFile(`${target}.br`), readFile(`${target}.gz`)]);
			return { body, br, gz };
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR" || (error as NodeJS.ErrnoException).code === "EISDIR") return null;
			throw error;
		}
	}

	/** Takes a page away: its text first, so that nobody finds a text without its page being right. */
	async remove(file: string): Promise<void> {
		const target = join(this.#root, file);
		await rm(target, { force: true });
		await Promise.all([rm(`${target}.br`, { force: true }), rm(`${target}.gz`, { force: true })]);
	}

	/** A folder that an import of many files emptied may be gone: start anew. */
	forgetFolders(): void {
		this.#folders.clear();
	}

	static async ensure(folder: string): Promise<void> {
		await mkdir(folder, { recursive: true });
	}
}

async function whole(target: string, bytes: Uint8Array): Promise<void> {
	const temporary = `${target}.${process.pid}-${counter++}.part`;
	try {
		await writeFile(temporary, bytes);
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

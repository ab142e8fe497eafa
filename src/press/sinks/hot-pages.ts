/** Hot pages: the most recently asked for, in memory, within a limit of bytes. */
import type { Compressed } from "./compress.ts";

export interface HotPage extends Compressed {
	readonly path: string;
	readonly status: number;
	readonly type: string;
	readonly hash: string;
}

export class HotPages {
	readonly #limit: number;
	readonly #pages = new Map<string, HotPage>();
	#bytes = 0;

	/** `limit`: bytes of all forms together. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	get(path: string): HotPage | undefined {
		return this.#pages.get(path);
	}

	put(page: HotPage): void {
		this.delete(page.path);
		const size = sizeOf(page);
		if (size > this.#limit) return;
		this.#pages.set(page.path, page);
		this.#bytes += size;
		// The oldest in the order of coming goes first; a page that is asked for again comes back from its file.
		for (const [path] of this.#pages) {
			if (this.#bytes <= this.#limit) break;
			this.delete(path);
		}
	}

	delete(path: string): void {
		const page = this.#pages.get(path);
		if (page === undefined) return;
		this.#pages.delete(path);
		this.#bytes -= sizeOf(page);
	}

	clear(): void {
		this.#pages.clear();
		this.#bytes = 0;
	}

	get bytes(): number {
		return this.#bytes;
	}

	get size(): number {
		return this.#pages.size;
	}
}

function sizeOf(page: HotPage): number {
	return page.body.length + page.br.length + page.gz.length + 300;
}

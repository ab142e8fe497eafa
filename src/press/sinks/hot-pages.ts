/** Hot pages: the most recently asked for, in memory, within a limit of bytes. */
import type { Compressed } from "./compress.ts";

export interface HotPage extends Compressed {
	readonly path: string;
	readonly status: number;
	readonly type: string;
	readonly hash: string;
}

interface Kept {
	readonly page: HotPage;
	/** Asked for since it was last looked at for room. */
	asked: boolean;
}

export class HotPages {
	readonly #limit: number;
	readonly #pages = new Map<string, Kept>();
	#bytes = 0;

	/** `limit`: bytes of all forms together. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	get(path: string): HotPage | undefined {
		const kept = this.#pages.get(path);
		if (kept === undefined) return undefined;
		kept.asked = true;
		return kept.page;
	}

	put(page: HotPage): void {
		this.delete(page.path);
		const size = sizeOf(page);
		if (size > this.#limit) return;
		this.#pages.set(page.path, { page, asked: false });
		this.#bytes += size;
		this.#makeRoom();
	}

	/** The oldest goes first, but one that was asked for gets a second turn: nearly the order of asking, at no cost for asking. */
	#makeRoom(): void {
		for (const [path, kept] of this.#pages) {
			if (this.#bytes <= this.#limit) return;
			if (kept.asked) {
				kept.asked = false;
				this.#pages.delete(path);
				this.#pages.set(path, kept);
			} else this.delete(path);
		}
	}

	delete(path: string): void {
		const kept = this.#pages.get(path);
		if (kept === undefined) return;
		this.#pages.delete(path);
		this.#bytes -= sizeOf(kept.page);
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

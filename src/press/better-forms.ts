/** Pages that wait for their best compression, in the order in which they were placed. */
import type { Compressed } from "./sinks/compress.ts";
import { compressBest } from "./sinks/compress.ts";
import type { HotPage } from "./sinks/hot-pages.ts";

/** Pages that wait at most; who comes later keeps the fast form until somebody asks for the page again. */
const MOST = 5000;

export class BetterForms {
	/** Hash of the text that waits, by path. */
	readonly #waiting = new Map<string, string>();

	add({ path, hash }: HotPage): void {
		if (this.#waiting.size < MOST) this.#waiting.set(path, hash);
	}

	clear(): void {
		this.#waiting.clear();
	}

	/** Makes the best form of the next page that is in memory as it was; false when none waits. */
	async makeOne(
		inMemory: (path: string) => HotPage | undefined,
		place: (page: HotPage, better: Compressed) => Promise<void>,
	): Promise<boolean> {
		const next = this.#waiting.entries().next().value;
		if (next === undefined) return false;
		const [path, hash] = next;
		this.#waiting.delete(path);
		const page = inMemory(path);
		if (page?.hash === hash) await place(page, await compressBest(page.body));
		return true;
	}
}

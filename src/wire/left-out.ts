/** Counts what was not taken over, by kind. */
import type { LeftOut } from "./incoming.ts";

export class LeftOutCount {
	readonly #counts = new Map<string, number>();

	add(what: string, count = 1): void {
		// Names can come from the file: bounded in length and number, so that a hostile file makes no endless report.
		const name = what.slice(0, 100);
		if (!this.#counts.has(name) && this.#counts.size >= 200) this.#bump("other things", count);
		else this.#bump(name, count);
	}

	#bump(name: string, count: number): void {
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
	}

	/** In the order of first appearance. */
	list(): LeftOut[] {
		return [...this.#counts].map(([what, count]) => ({ what, count }));
	}
}

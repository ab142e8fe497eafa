/** Seeded papers: each size is made once a run, because the great ones take minutes. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Seeded, seed } from "./seed.ts";

/** What seeding has left to the disk's own time would be written while something is measured that waits for the disk. */
async function onDisk(seeded: Seeded): Promise<Seeded> {
	if (process.platform !== "win32") await promisify(execFile)("sync");
	return seeded;
}

export class SeededPapers {
	readonly #folder: (name: string) => string;
	readonly #say: (text: string) => void;
	readonly #made = new Map<number, Promise<Seeded>>();

	constructor(folder: (name: string) => string, say: (text: string) => void) {
		this.#folder = folder;
		this.#say = say;
	}

	of(stories: number): Promise<Seeded> {
		let made = this.#made.get(stories);
		if (made === undefined) {
			made = seed(this.#folder(`paper-${stories}`), stories, this.#say).then(onDisk);
			this.#made.set(stories, made);
		}
		return made;
	}
}

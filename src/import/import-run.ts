/** One run of an import: items in the order in which they come, stored in batches of one transaction each. */
import { hash } from "node:crypto";
import type { Problem, Result } from "../core/result.ts";
import type { DeskContext } from "../desk/context.ts";
import type { IncomingItem, IncomingPictureFile, IncomingStory } from "../wire/incoming.ts";
import { endsFile } from "./broken-file.ts";
import { DEFAULT_BATCH, type ImportOptions } from "./import-options.ts";
import { ImportPictures } from "./import-pictures.ts";
import { importStory } from "./import-story.ts";
import { Memory } from "./memory.ts";
import { remembering } from "./remembering.ts";
import { ImportReport } from "./report.ts";

/** Elements of a batch at most, so that very long stories do not add up in memory. */
const MOST_ELEMENTS = 50_000;

/** How the reading of one source ended. */
export interface Ended {
	/** Items read, refused ones too. */
	readonly items: number;
	/** The refusal with which the source ended, when nothing could be read after it: a broken or cut-off file. */
	readonly broken: Problem | null;
}

type Kept = IncomingStory | IncomingPictureFile;

/**
 * Each batch is stored whole with the record of what was imported, so an import that was killed goes on where it
 * was when it is run again, and a second run over the same items changes nothing.
 */
export class ImportRun {
	readonly report = new ImportReport();
	readonly #desk: DeskContext;
	readonly #options: ImportOptions;
	readonly #memory = new Memory();
	readonly #pictures: ImportPictures;
	/** Numbers made of identifiers: 52 bits each, a tenth of the room of the texts. */
	readonly #met = new Set<number>();

	constructor(desk: DeskContext, options: ImportOptions = {}) {
		this.#desk = desk;
		this.#options = options;
		this.#pictures = new ImportPictures(desk.store, options.pictures, this.report);
	}

	/** Takes everything that a reader yields. Throws only when the store can not be written; what was stored before stays. */
	async take(items: AsyncIterable<Result<IncomingItem>>): Promise<Ended> {
		const most = this.#options.batch ?? DEFAULT_BATCH;
		let waiting: Kept[] = [];
		let elements = 0;
		let count = 0;
		let last: Problem | null = null;
		const flush = async () => {
			if (waiting.length > 0) await this.#store(waiting);
			waiting = [];
			elements = 0;
		};
		for await (const item of items) {
			count++;
			// A refusal is only known to be of one item when another item follows it.
			if (last !== null) this.report.refuse(last, "");
			last = item.ok ? null : item.problem;
			if (!item.ok) continue;
			if (item.value.kind === "remark") this.report.leave(item.value.what, item.value.position, item.value.count);
			else if (item.value.kind === "story" || item.value.kind === "picture") {
				waiting.push(item.value);
				elements += item.value.kind === "story" ? item.value.body.length : 1;
				if (waiting.length >= most || elements >= MOST_ELEMENTS) await flush();
			}
		}
		await flush();
		const broken = last !== null && endsFile(last) ? last : null;
		if (last !== null && broken === null) this.report.refuse(last, "");
		return { items: count, broken };
	}

	async #store(items: readonly Kept[]): Promise<void> {
		this.#pictures.trim();
		for (const item of items) {
			if (item.kind === "picture") await this.#pictures.fetch([item], "attachment");
			else if (item.pictures.length > 0) await this.#pictures.fetch(item.pictures, item.position);
		}
		await this.#desk.store.write(async (plain) => {
			await this.#memory.refresh(plain);
			const tx = remembering(plain, this.#memory);
			const now = this.#desk.clock();
			await this.#pictures.store(tx, now);
			const batch = { tx, memory: this.#memory, report: this.report, pictures: this.#pictures, options: this.#options, now, repeated: (guid: string) => this.#repeated(guid) };
			for (const item of items) if (item.kind === "story") await importStory(batch, item);
		});
	}

	#repeated(guid: string): boolean {
		const number = Number.parseInt(hash("sha256", guid, "hex").slice(0, 13), 16);
		const before = this.#met.size;
		return this.#met.add(number).size === before;
	}
}

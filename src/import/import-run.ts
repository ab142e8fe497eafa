/** One run of an import: items in the order in which they come, stored in batches of one transaction each. */
import type { Problem, Result } from "../core/result.ts";
import type { DeskContext } from "../desk/context.ts";
import type { IncomingItem, IncomingPicture } from "../wire/incoming.ts";
import { endsFile } from "./broken-file.ts";
import { DEFAULT_BATCH, type ImportOptions } from "./import-options.ts";
import { ImportPictures } from "./import-pictures.ts";
import { importStory } from "./import-story.ts";
import { Memory } from "./memory.ts";
import { MetItems } from "./met-items.ts";
import { remembering } from "./remembering.ts";
import { ImportReport } from "./report.ts";

/** Others who write wait for a batch at most so long. */
const LONGEST_MS = 2000;

/** How the reading of one source ended. */
export interface Ended {
	/** Items read, refused ones too. */
	readonly items: number;
	/** The refusal with which the source ended, when nothing could be read after it: a broken or cut-off file. */
	readonly broken: Problem | null;
}

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
	readonly #met = new MetItems();
	readonly #lists = { met: new Map<string, string>(), counts: new Map<string, number>() };

	constructor(desk: DeskContext, options: ImportOptions = {}) {
		this.#desk = desk;
		this.#options = options;
		this.#pictures = new ImportPictures(desk.store, options.pictures, this.report);
	}

	/** Takes everything that a reader yields. Throws only when the store can not be written; what was stored before stays. */
	async take(items: AsyncIterable<Result<IncomingItem>>): Promise<Ended> {
		const coming = new Coming(items, this.report);
		let held: IncomingItem | null = null;
		do {
			this.#pictures.trim();
			// Files are read and examined while nobody waits for the store.
			if (held !== null) await this.#pictures.fetch(picturesOf(held), positionOf(held));
			held = await this.#batch(coming, held);
		} while (held !== null || !coming.over);
		return { items: coming.count, broken: coming.broken };
	}

	/**
	 * Items are worked on as they come, not gathered first: so they are gone before the next comes, and the memory of an
	 * import is that of one story. Answers an item whose pictures have to be fetched before it can be stored.
	 */
	#batch(coming: Coming, first: IncomingItem | null): Promise<IncomingItem | null> {
		const most = this.#options.batch ?? DEFAULT_BATCH;
		const { clock, store } = this.#desk;
		return store.write(async (plain) => {
			await this.#memory.refresh(plain);
			const tx = remembering(plain, this.#memory);
			const now = clock();
			await this.#pictures.store(tx, now);
			const repeated = (guid: string) => this.#met.meet(guid);
			const { report } = this;
			const batch = {
				tx,
				memory: this.#memory,
				report,
				pictures: this.#pictures,
				options: this.#options,
				lists: this.#lists,
				now,
				repeated,
			};
			let item = first;
			for (let count = 0; count === 0 || (count < most && clock() - now < LONGEST_MS); count++) {
				item ??= await coming.next();
				if (item === null) return null;
				if (!(await this.#pictures.isReady(picturesOf(item), positionOf(item)))) return item;
				if (item.kind === "story") await importStory(batch, item);
				if (item.kind === "remark") report.leave(item.what, item.position, item.count);
				item = null;
			}
			return null;
		});
	}
}

function picturesOf(item: IncomingItem): readonly IncomingPicture[] {
	return item.kind === "story" ? item.pictures : item.kind === "picture" ? [item] : [];
}

function positionOf(item: IncomingItem): string {
	return item.kind === "story" ? item.position : "a picture of its own";
}

/** The good items of a reader in order; the bad ones go into the report. */
class Coming {
	readonly #items: AsyncIterator<Result<IncomingItem>>;
	readonly #report: ImportReport;
	count = 0;
	over = false;
	broken: Problem | null = null;

	constructor(items: AsyncIterable<Result<IncomingItem>>, report: ImportReport) {
		this.#items = items[Symbol.asyncIterator]();
		this.#report = report;
	}

	/** The next good item, or null when there is none. */
	async next(): Promise<IncomingItem | null> {
		let last: Problem | null = null;
		for (;;) {
			const { done, value } = await this.#items.next();
			if (done) {
				this.over = true;
				if (last === null) return null;
				if (endsFile(last)) this.broken = last;
				else this.#report.refuse(last, "");
				return null;
			}
			this.count++;
			// A refusal is only known to be of one item when another item follows it.
			if (last !== null) this.#report.refuse(last, "");
			if (value.ok) return value.value;
			last = value.problem;
		}
	}
}

/** What each publication did, kept beside the ledger: told by the press, written in one go with others, so that no publication waits for it. */
import type { LedgerEntry } from "../core/ledger.ts";
import type { Report, Surface } from "../store/publishing.ts";
import type { DeskContext } from "./context.ts";

/** More entries at once than this are an import: their pages are not written down one by one. */
const MOST_TOGETHER = 20;
/** Milliseconds in which reports are gathered. */
const GATHERED = 100;

export class PublicationReports {
	readonly #desk: DeskContext;
	readonly #failed: (error: unknown) => void;
	readonly #waiting = new Map<number, Report>();
	#timer: NodeJS.Timeout | null = null;
	#writing: Promise<void> = Promise.resolve();

	constructor(desk: DeskContext, failed: (error: unknown) => void) {
		this.#desk = desk;
		this.#failed = failed;
	}

	/** To be told to the press as `followed`. */
	readonly followed = (entries: readonly LedgerEntry[], surfaces: readonly Surface[], ms: number): void => {
		if (entries.length > MOST_TOGETHER) return;
		const shared = { at: this.#desk.clock(), ms: Math.round(ms * 100) / 100, together: entries.length, surfaces };
		for (const { seq, subject } of entries) this.#waiting.set(seq, { seq, subject, ...shared });
		this.#timer ??= setTimeout(() => void this.settle(), GATHERED);
	};

	/** Null when there is none: for what came in before there were reports, or with very many others. */
	async of(seq: number): Promise<Report | null> {
		return this.#waiting.get(seq) ?? (await this.#desk.store.publishing.report(seq));
	}

	/** Writes what waits. What can not be written is tried again with the next. */
	settle(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#writing = this.#writing.then(async () => {
			const reports = [...this.#waiting.values()];
			if (reports.length === 0) return;
			try {
				await this.#desk.store.write(async (tx) => {
					for (const report of reports) await tx.publishing.putReport(report);
				});
				for (const { seq } of reports) this.#waiting.delete(seq);
			} catch (error) {
				this.#failed(error);
			}
		});
		return this.#writing;
	}
}

/** Brings the media files of what is imported into the paper, each once. */
import { addAssetIn } from "../desk/change-asset.ts";
import type { Store, Writes } from "../store/store.ts";
import type { IncomingPicture } from "../wire/incoming.ts";
import type { PictureShelf, TakenPicture } from "./import-options.ts";
import { IMPORTER } from "./import-options.ts";
import { keepAddresses } from "./old-addresses.ts";
import type { ImportReport } from "./report.ts";

/** In the store, files are remembered under this source and their address. */
const SOURCE = "picture";
const MOST_REMEMBERED = 50_000;

interface Waiting {
	readonly taken: TakenPicture;
	readonly stamp: string;
	readonly words: IncomingPicture;
}

export class ImportPictures {
	readonly #store: Store;
	readonly #shelf: PictureShelf | undefined;
	readonly #report: ImportReport;
	/** Asset of an address; null: there is no file. */
	readonly #assets = new Map<string, number | null>();
	readonly #waiting = new Map<string, Waiting>();

	constructor(store: Store, shelf: PictureShelf | undefined, report: ImportReport) {
		this.#store = store;
		this.#shelf = shelf;
		this.#report = report;
	}

	/** Forgets what was found for long-past items, never within a batch. */
	trim(): void {
		if (this.#assets.size > MOST_REMEMBERED) this.#assets.clear();
	}

	/** Whether all are known; without a folder that is found out at once. */
	async isReady(pictures: readonly IncomingPicture[], at: string): Promise<boolean> {
		if (pictures.every(({ url }) => this.#assets.has(url))) return true;
		if (this.#shelf === undefined) await this.fetch(pictures, at);
		return this.#shelf === undefined;
	}

	/** Finds, examines and keeps the files before the transaction begins, because that takes long. */
	async fetch(pictures: readonly IncomingPicture[], at: string): Promise<void> {
		for (const picture of pictures) {
			const { url } = picture;
			if (this.#assets.has(url) || this.#waiting.has(url)) continue;
			const row = await this.#store.imported(SOURCE, url);
			const known = row === null ? null : Number(row.subject.slice("asset:".length));
			const file = (await this.#shelf?.find(url)) ?? null;
			if (file === null || row?.contentHash === file.stamp) {
				this.#assets.set(url, known);
				if (known !== null) this.#report.pictures.known++;
				else this.#missing(picture, at);
				continue;
			}
			const taken = await (this.#shelf as PictureShelf).take(file.path);
			if (taken.ok) {
				this.#waiting.set(url, { taken: taken.value, stamp: file.stamp, words: picture });
				continue;
			}
			this.#assets.set(url, known);
			this.#report.pictures.refused++;
			this.#report.leave(`picture refused: ${taken.problem.detail.slice(0, 160)}`, `${at}: ${url}`);
		}
	}

	#missing(picture: IncomingPicture, at: string): void {
		this.#report.pictures.missing++;
		this.#report.leave(
			this.#shelf ? "picture whose file is not in the folder" : "picture (no folder was named with --pictures)",
			`${at}: ${picture.url.slice(0, 300)}`,
		);
	}

	/** Stores what `fetch` took; the old address of each file leads to its asset. */
	async store(tx: Writes, now: number): Promise<void> {
		for (const [url, { taken, stamp, words }] of this.#waiting) {
			const { caption, credit, alt } = words;
			const added = await addAssetIn(
				tx,
				IMPORTER,
				{ ...taken, caption: caption || taken.caption, credit: credit || taken.credit, alt: alt || taken.alt },
				now,
			);
			if (!added.ok) throw new Error(added.problem.detail);
			const subject = `asset:${added.value.asset.id}`;
			if (added.value.isNew) this.#report.pictures.taken++;
			else this.#report.pictures.known++;
			await tx.putImported({ source: SOURCE, guid: url, subject, contentHash: stamp });
			const path = pathOf(url);
			if (path !== null)
				for (const { address, target } of (await keepAddresses(tx, [path], subject, null)).taken)
					this.#report.conflict(address, target, subject);
			this.#assets.set(url, added.value.asset.id);
		}
		this.#waiting.clear();
	}

	/** The assets at the places of an item's pictures. */
	assetsOf(pictures: readonly IncomingPicture[]): (number | null)[] {
		return pictures.map(({ url }) => this.#assets.get(url) ?? null);
	}
}

function pathOf(url: string): string | null {
	if (url.startsWith("/")) return url;
	return URL.canParse(url) ? new URL(url).pathname : null;
}

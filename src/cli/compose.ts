/** The only place that constructs things: store, media, press, from a data folder. */

import { ok } from "../core/result.ts";
import type { DeskContext } from "../desk/context.ts";
import type { PictureLimits } from "../media/accepted-pictures.ts";
import { type OriginalStore, openOriginalStore } from "../media/original-store.ts";
import { openPictureProcess, type PictureProcess } from "../media/picture-process.ts";
import { prepareOriginal } from "../media/prepare-original.ts";
import { openRenditionStore, type RenditionStore } from "../media/rendition-store.ts";
import type { MediaPort } from "../newsroom/api/parts.ts";
import { type PressParts, RunningPress } from "../press/running-press.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { bootId } from "./boot-id.ts";
import { type PaperFolders, paperFolders } from "./paper-folders.ts";
import { PROGRAM } from "./program-folders.ts";
import { theme } from "./theme.ts";
import { loadThemeAssets } from "./theme-assets.ts";

/** A paper's store and desk, without press or server: what most commands need. */
export interface OpenPaper {
	readonly folders: PaperFolders;
	readonly store: Store;
	readonly desk: DeskContext;
	close(): Promise<void>;
}

export async function openPaper(
	data: string,
	options: { readonly readOnly?: boolean; readonly cacheMiB?: number } = {},
): Promise<OpenPaper> {
	const folders = paperFolders(data);
	const store = await openSqliteStore({ file: folders.database, ...options });
	return { folders, store, desk: { store, clock: Date.now }, close: () => store.close() };
}

/** A database alone, for example a copy: checked and brought up to date when it is opened. */
export function openPaperFile(file: string): Promise<Store> {
	return openSqliteStore({ file });
}

export interface Media extends MediaPort {
	readonly originals: OriginalStore;
	readonly renditions: RenditionStore;
	readonly pictures: PictureProcess;
	close(): Promise<void>;
}

export async function openMedia(folders: PaperFolders, limits?: PictureLimits): Promise<Media> {
	const pictures = openPictureProcess({ entry: PROGRAM.worker("picture-process"), ...(limits ? { limits } : {}) });
	const originals = openOriginalStore(folders.originals);
	const renditions = await openRenditionStore({ folder: folders.renditions, originals, make: pictures.make });
	return {
		originals,
		renditions,
		pictures,
		async takeIn(bytes, fileName) {
			const kept = await prepareOriginal(originals, bytes, fileName, pictures.examine);
			if (!kept.ok) return kept;
			const { type, sha256, width, height, thumbhash, colour, metadata, fileName: name } = kept.value.examined;
			return ok({
				sha256,
				type,
				width,
				height,
				bytes: kept.value.examined.bytes,
				fileName: name,
				caption: metadata.caption ?? "",
				credit: metadata.credit ?? "",
				copyright: metadata.copyright ?? "",
				thumbhash,
				colour,
				metadata: { ...metadata },
			});
		},
		original: (sha256) => originals.read(sha256),
		forget: (addresses) => renditions.forget(addresses),
		async close() {
			await renditions.settled();
			await pictures.close();
		},
	};
}

export interface PressOptions {
	/** Public origin of the site, used when the settings name none. */
	readonly site: string;
	/** Bytes of pages kept in memory. */
	readonly hotBytes: number;
	readonly changed?: (paths: readonly string[]) => void;
	/** Told what following some entries did. */
	readonly followed?: PressParts["followed"];
	/** Told of a page that a fault in the program keeps from being drawn. */
	readonly failed?: (path: string, error: unknown) => void;
	/** Told that pages which somebody deleted are made anew. */
	readonly lost?: (what: string) => void;
}

export async function openPress(paper: OpenPaper, options: PressOptions): Promise<RunningPress> {
	const { assets, build } = loadThemeAssets();
	return RunningPress.open({
		store: paper.store,
		theme,
		chrome: { assets, site: options.site, year: new Date().getUTCFullYear(), build },
		folder: paper.folders.pages,
		hotBytes: options.hotBytes,
		bootId: bootId(),
		clock: () => performance.now(),
		changed: options.changed ?? (() => {}),
		...(options.followed ? { followed: options.followed } : {}),
		...(options.failed ? { failed: options.failed } : {}),
		...(options.lost ? { lost: options.lost } : {}),
	});
}

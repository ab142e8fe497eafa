/** What an import is told, and the pictures that it can reach. */
import type { Asset } from "../core/asset.ts";
import type { Result } from "../core/result.ts";

/** A picture as it will be stored, once it was examined and its original kept. */
export type TakenPicture = Omit<Asset, "id" | "createdAt">;

/** The media files that belong to what is imported; nothing is ever fetched from the net. */
export interface PictureShelf {
	/** Where the file of an address lies and what tells its state (size and time of change), or null when it is not there. */
	find(url: string): Promise<{ readonly path: string; readonly stamp: string } | null>;
	/** Reads, examines and keeps the file. */
	take(path: string): Promise<Result<TakenPicture>>;
}

export interface ImportOptions {
	/** Key of the edition; when left out the only edition, or the one whose language the item has. */
	readonly edition?: string;
	/** Path of the section for stories whose source names none; when left out the edition's first. */
	readonly section?: string;
	/** Publishes nothing that is new. */
	readonly drafts?: boolean;
	/** Takes pages of a blog live, in a section of their own; otherwise they are kept as drafts. */
	readonly pages?: boolean;
	/** Stories in one transaction. */
	readonly batch?: number;
	readonly pictures?: PictureShelf;
	/** Called for every old address that leads to something here; `now` is null for what is not public yet. */
	readonly onAddress?: (old: string, now: string | null) => void;
}

/** Who stands in revisions and in the ledger; a revision by anybody else was made here and is not overwritten. */
export const IMPORTER = { name: "import", role: "administrator" } as const;

export const DEFAULT_BATCH = 500;

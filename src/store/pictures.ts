/** What the store keeps of pictures beside the pictures: the index by which they are found, where they are used, looks, earlier files, deletions. */
import type { Asset } from "../core/asset.ts";
import type { Cut } from "../core/pictures/crops.ts";

export const ORIENTATIONS = ["landscape", "portrait", "square"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Which pictures are meant; what is left out does not matter. */
export interface PictureQuery {
	/** Beginnings of words, folded (`soughtWords`); a picture must have them all. */
	readonly words?: readonly string[];
	/** Days (`YYYY-MM-DD`), both included: when it was taken, or else taken in. */
	readonly from?: string;
	readonly to?: string;
	/** Who took it in: `person:7`. */
	readonly by?: string;
	/** `live`: on a page that readers see now. */
	readonly use?: "used" | "unused" | "live";
	/** Its rights end before this moment (milliseconds UTC); those that ended already too. */
	readonly endsBefore?: number;
	/** Whether it says what it shows, or that it is decoration. */
	readonly isDescribed?: boolean;
	readonly orientation?: Orientation;
	/** Only pictures with a smaller id. */
	readonly before?: number;
	readonly limit: number;
}

/** One place that shows a picture. */
export interface AssetUse {
	/** `story:41`, `front:en/world`, `concept:ada-demir`. */
	readonly subject: string;
	/** In the working draft, or on a page that readers see. */
	readonly state: "draft" | "live";
	/** `lead`, `body`, `poster`, `pin`, `portrait`. */
	readonly place: string;
}

/** What of an asset follows from its file. */
export type FileOfAsset = Pick<
	Asset,
	"sha256" | "type" | "width" | "height" | "bytes" | "fileName" | "thumbhash" | "colour" | "metadata"
>;

/** A file that an asset had before its present one. */
export interface EarlierFile {
	/** 1, 2, 3 … */
	readonly number: number;
	readonly file: FileOfAsset;
	/** When and by whom another took its place, and why. */
	readonly at: number;
	readonly by: string;
	readonly note: string;
}

export interface DeletedAsset {
	readonly asset: Asset;
	readonly at: number;
	readonly by: string;
	readonly reason: string;
}

export interface PictureReads {
	/** Newest first. */
	search(query: PictureQuery): Promise<readonly Asset[]>;
	/** Everywhere that an asset is shown, live places first. */
	uses(asset: number): Promise<readonly AssetUse[]>;
	/** Of these assets those that are used, and whether readers see them. */
	usedAmong(assets: readonly number[]): Promise<ReadonlyMap<number, "draft" | "live">>;
	/** A look by the name in its address (`cutName`). */
	cut(asset: number, name: string): Promise<Cut | null>;
	/** All looks in which stories have, or had, a picture. */
	cuts(asset: number): Promise<readonly Cut[]>;
	/** Newest first. */
	earlierFiles(asset: number): Promise<readonly EarlierFile[]>;
	deleted(asset: number): Promise<DeletedAsset | null>;
	deletedByHash(sha256: string): Promise<DeletedAsset | null>;
}

export interface PictureWrites extends PictureReads {
	keepEarlierFile(asset: number, file: Omit<EarlierFile, "number">): Promise<void>;
	/** The asset is found nowhere any more; what it was stays on record. */
	remove(asset: number, record: Omit<DeletedAsset, "asset">): Promise<void>;
	/** Takes a deletion back. */
	bringBack(asset: number): Promise<void>;
}

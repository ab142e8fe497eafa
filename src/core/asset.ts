/** An asset: a picture as it was taken in, and what it says of itself. */
import type { Crops } from "./pictures/crops.ts";

/** What the paper may do with a picture (IPTC Rights Usage Terms and its neighbours). */
export interface AssetTerms {
	/** Usage terms in words: the contract, the licence. */
	readonly usage: string;
	/** What is not allowed: territories, media, cutting, a family's wish. */
	readonly restrictions: string;
	/** From this moment on it may not be published any more; null: no end. Milliseconds UTC. */
	readonly endsAt: number | null;
}

export const NO_TERMS: AssetTerms = { usage: "", restrictions: "", endsAt: null };

export interface Asset {
	readonly id: number;
	/** SHA-256 of the original bytes. */
	readonly sha256: string;
	readonly type: string;
	/** Pixels after the orientation was applied. */
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
	readonly fileName: string;
	readonly caption: string;
	readonly credit: string;
	readonly copyright: string;
	readonly alt: string;
	/** The picture carries no meaning of its own, so that nobody misses anything who does not see it. Absent: nobody said so. */
	readonly decorative?: boolean;
	readonly focal: { readonly x: number; readonly y: number };
	/** Parts cut out by hand, of the shapes in which the focal point alone does not serve. */
	readonly crops?: Crops;
	readonly keywords?: readonly string[];
	/** Where it was taken, as people say it. */
	readonly place?: string;
	/** The day on which it was taken, `YYYY-MM-DD`; empty or absent: unknown. */
	readonly takenOn?: string;
	readonly terms?: AssetTerms;
	/** Who took it in, as in the ledger: `person:7 Ada Demir`; absent for pictures from before this was kept. */
	readonly by?: string;
	/** ThumbHash, base64. */
	readonly thumbhash: string;
	readonly colour: string;
	/** Metadata as read from the file (IPTC, XMP, EXIF), without location. */
	readonly metadata: Readonly<Record<string, unknown>>;
	/** Milliseconds UTC. */
	readonly createdAt: number;
}

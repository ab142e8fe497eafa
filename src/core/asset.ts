/** An asset: a picture as it was taken in, and what it says of itself. */

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
	readonly focal: { readonly x: number; readonly y: number };
	/** ThumbHash, base64. */
	readonly thumbhash: string;
	readonly colour: string;
	/** Metadata as read from the file (IPTC, XMP, EXIF), without location. */
	readonly metadata: Readonly<Record<string, unknown>>;
	/** Milliseconds UTC. */
	readonly createdAt: number;
}

/** Where a picture file keeps its metadata: the raw EXIF, XMP, Photoshop and IPTC blocks, found without decoding pixels. */
import { jpegBlocks } from "./jpeg-blocks.ts";
import { pngBlocks } from "./png-blocks.ts";
import { readTags, tagBytes } from "./tiff-tags.ts";

/** The raw blocks of one file. Several Photoshop blocks of a file are joined in file order. */
export interface MetadataBlocks {
	/** A TIFF structure, from its byte-order mark on. */
	exif?: Uint8Array | undefined;
	xmp?: Uint8Array | undefined;
	/** Photoshop image resources ("8BIM" ...). */
	photoshop?: Uint8Array | undefined;
	/** IPTC-IIM that stands alone, outside Photoshop resources. */
	iim?: Uint8Array | undefined;
}

/** Blocks larger than this in all are not read: no honest picture carries more. */
export const MAX_BLOCK_BYTES = 8_000_000;

/** Finds the blocks in JPEG, PNG, WebP and TIFF; other types answer nothing (AVIF and GIF are asked of the decoder). */
export function findBlocks(bytes: Uint8Array, type: string): MetadataBlocks {
	switch (type) {
		case "image/jpeg":
			return jpegBlocks(bytes);
		case "image/png":
			return pngBlocks(bytes);
		case "image/webp":
			return webpBlocks(bytes);
		case "image/tiff":
			return tiffBlocks(bytes);
		default:
			return {};
	}
}

/** RIFF chunks `EXIF` and `XMP ` (WebP container specification, "Metadata"). */
function webpBlocks(bytes: Uint8Array): MetadataBlocks {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const blocks: MetadataBlocks = {};
	for (let at = 12; at + 8 <= bytes.length; ) {
		const name = String.fromCharCode(...bytes.subarray(at, at + 4));
		const size = view.getUint32(at + 4, true);
		const body = bytes.subarray(at + 8, at + 8 + size);
		if (name === "EXIF") blocks.exif ??= withoutExifHeader(body);
		if (name === "XMP ") blocks.xmp ??= body;
		at += 8 + size + (size & 1);
	}
	return blocks;
}

/** TIFF is itself the EXIF structure; XMP is tag 700, IPTC 33723, Photoshop resources 34377. */
function tiffBlocks(bytes: Uint8Array): MetadataBlocks {
	const tags = readTags(bytes);
	const iim = tagBytes(tags.get(33723));
	return {
		exif: bytes,
		xmp: tagBytes(tags.get(700)),
		photoshop: tagBytes(tags.get(34377)),
		// Some writers declare the bytes as 32-bit numbers and swap them; the first byte tells.
		iim: iim && iim[0] !== 0x1c && iim[3] === 0x1c ? swapLongs(iim) : iim,
	};
}

function swapLongs(bytes: Uint8Array): Uint8Array {
	return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 4))).swap32();
}

/** EXIF blocks often keep the JPEG marker "Exif\0\0" before the TIFF structure. */
export function withoutExifHeader(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0x45 && bytes[1] === 0x78 ? bytes.subarray(6) : bytes;
}

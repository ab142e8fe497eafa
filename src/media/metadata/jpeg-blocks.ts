/** The metadata segments of a JPEG file (ITU T.81 annex B): APP1 for EXIF and XMP, APP13 for Photoshop. */
import { MAX_BLOCK_BYTES, type MetadataBlocks } from "./metadata-blocks.ts";

const EXIF = "Exif\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP = "Photoshop 3.0\0";

/** Walks the segments up to the picture data; a torn segment ends the walk, what was found before it counts. */
export function jpegBlocks(bytes: Uint8Array): MetadataBlocks {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const blocks: MetadataBlocks = {};
	const photoshop: Uint8Array[] = [];
	let held = 0;
	for (let at = 2; at + 4 <= buffer.length && held < MAX_BLOCK_BYTES; ) {
		if (buffer[at] !== 0xff) break;
		const marker = buffer[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1; // fill byte
			continue;
		}
		if (marker === 0xda || marker === 0xd9) break;
		const size = buffer.readUInt16BE(at + 2);
		if (size < 2) break;
		const body = buffer.subarray(at + 4, at + 2 + size);
		const starts = (text: string) => body.subarray(0, text.length).toString("latin1") === text;
		if (marker === 0xe1 && starts(EXIF)) blocks.exif ??= body.subarray(6);
		// There should be one packet; where a program has added instead of replaced, the later is the newer.
		else if (marker === 0xe1 && starts(XMP)) blocks.xmp = body.subarray(XMP.length);
		else if (marker === 0xed && starts(PHOTOSHOP)) {
			photoshop.push(body.subarray(PHOTOSHOP.length));
			held += body.length;
		}
		at += 2 + size;
	}
	// Resources larger than one segment go on in the next, so the bodies are one stream.
	if (photoshop.length > 0) blocks.photoshop = Buffer.concat(photoshop);
	return blocks;
}

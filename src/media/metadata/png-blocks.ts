/** The metadata chunks of a PNG file: eXIf, XMP in iTXt, and the hexadecimal profiles that ImageMagick writes as text. */
import { inflateSync } from "node:zlib";
import { type MetadataBlocks, withoutExifHeader } from "./metadata-blocks.ts";

/** Compressed text is unpacked to at most this many bytes; more is taken as hostile and left out. */
const MAX_TEXT = 4_000_000;
const XMP_KEYWORD = "XML:com.adobe.xmp";

/** Walks all chunks (metadata may follow the pixels), skipping pixel data without looking at it. */
export function pngBlocks(bytes: Uint8Array): MetadataBlocks {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const blocks: MetadataBlocks = {};
	for (let at = 8; at + 12 <= buffer.length; ) {
		const size = buffer.readUInt32BE(at);
		const name = buffer.toString("latin1", at + 4, at + 8);
		const body = buffer.subarray(at + 8, at + 8 + size);
		if (name === "eXIf") blocks.exif ??= withoutExifHeader(body);
		if (name === "iTXt" || name === "zTXt" || name === "tEXt") readText(name, body, blocks);
		at += 12 + size;
	}
	return blocks;
}

function readText(chunk: string, body: Buffer, blocks: MetadataBlocks): void {
	const end = body.indexOf(0);
	if (end < 1 || end > 79) return;
	const keyword = body.toString("latin1", 0, end);
	if (keyword !== XMP_KEYWORD && !keyword.startsWith("Raw profile type ")) return;
	const text =
		chunk === "tEXt"
			? body.subarray(end + 1)
			: chunk === "zTXt"
				? unpack(body.subarray(end + 2))
				: international(body.subarray(end + 1));
	if (!text) return;
	if (keyword === XMP_KEYWORD) {
		blocks.xmp ??= text;
		return;
	}
	const profile = fromHex(text);
	const kind = keyword.slice("Raw profile type ".length).toLowerCase();
	if (kind === "exif" || kind === "app1") {
		if (profile.toString("latin1", 0, 4) === "http") blocks.xmp ??= profile.subarray(profile.indexOf(0) + 1);
		else blocks.exif ??= withoutExifHeader(profile);
	} else if (kind === "xmp") blocks.xmp ??= profile;
	else if (profile[0] === 0x1c) blocks.iim ??= profile;
	else if (kind === "iptc" || kind === "8bim") blocks.photoshop ??= profile;
}

/** After the keyword of iTXt: compression flag and method, language tag, translated keyword, text (PNG third edition, 11.3.3.4). */
function international(body: Buffer): Buffer | null {
	const language = body.indexOf(0, 2);
	const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
	if (translated < 0) return null;
	const text = body.subarray(translated + 1);
	return body[0] === 1 ? unpack(text) : text;
}

function unpack(packed: Buffer): Buffer | null {
	try {
		return inflateSync(packed, { maxOutputLength: MAX_TEXT });
	} catch {
		return null;
	}
}

/** ImageMagick's form: a line break, the name, the length in decimal, then hexadecimal digits broken into lines. */
function fromHex(text: Buffer): Buffer {
	const [, digits = ""] = /^\s*\S+\s+\d+\s+([\s\S]*)$/.exec(text.toString("latin1")) ?? [];
	return Buffer.from(digits.replace(/\s+/g, ""), "hex");
}

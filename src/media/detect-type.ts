/** What a file is, told by its first bytes and never by its name. */

/** The media types that `detectType` can tell apart. */
export type MediaType =
	| "image/jpeg"
	| "image/png"
	| "image/gif"
	| "image/webp"
	| "image/avif"
	| "image/heic"
	| "image/tiff"
	| "image/bmp"
	| "image/svg+xml"
	| "image/x-icon"
	| "image/jxl"
	| "image/jp2"
	| "image/vnd.adobe.photoshop"
	| "application/pdf"
	| "application/postscript"
	| "application/zip"
	| "application/gzip"
	| "video/mp4"
	| "video/quicktime"
	| "video/webm"
	| "audio/mpeg"
	| "audio/mp4"
	| "audio/ogg"
	| "audio/wav"
	| "audio/flac"
	| "text/html"
	| "text/xml";

/** File beginnings at offset 0, longest first where one could hide another; `.` in a pattern stands for any byte. */
const BEGINNINGS: readonly (readonly [string, MediaType])[] = [
	["\xff\xd8\xff", "image/jpeg"],
	["\x89PNG\r\n\x1a\n", "image/png"],
	["GIF87a", "image/gif"],
	["GIF89a", "image/gif"],
	["RIFF....WEBP", "image/webp"],
	["RIFF....WAVE", "audio/wav"],
	["II*\0", "image/tiff"],
	["MM\0*", "image/tiff"],
	["II+\0", "image/tiff"],
	["MM\0+", "image/tiff"],
	["8BPS", "image/vnd.adobe.photoshop"],
	["\0\0\x01\0", "image/x-icon"],
	["\xff\x0a", "image/jxl"],
	["\0\0\0\x0cJXL \r\n", "image/jxl"],
	["\0\0\0\x0cjP  \r\n", "image/jp2"],
	["%PDF-", "application/pdf"],
	["%!PS", "application/postscript"],
	["PK\x03\x04", "application/zip"],
	["\x1f\x8b", "application/gzip"],
	["\x1aE\xdf\xa3", "video/webm"],
	["OggS", "audio/ogg"],
	["fLaC", "audio/flac"],
	["ID3", "audio/mpeg"],
	["BM....\0\0\0\0", "image/bmp"],
];

/** The brands of ISO base media files (ISO/IEC 14496-12, section 4.3) that say which kind of file it is. */
const BRANDS: readonly (readonly [RegExp, MediaType])[] = [
	[/^avi[fs]$/, "image/avif"],
	[/^(hei[cxms]|hev[cxms]|heim|heis)$/, "image/heic"],
	[/^qt {2}$/, "video/quicktime"],
	[/^M4[AB] $/, "audio/mp4"],
	[/^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|mmp4|3gp.)$/, "video/mp4"],
];

/** The type of a file by its content; null when nothing known fits. Reads at most the first 4 KB. */
export function detectType(bytes: Uint8Array): MediaType | null {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
	for (const [pattern, type] of BEGINNINGS) if (begins(head, pattern)) return type;
	if (head.slice(4, 8) === "ftyp") return brandOf(head);
	if (isMpegFrame(bytes)) return "audio/mpeg";
	return markupType(head);
}

function begins(head: string, pattern: string): boolean {
	if (head.length < pattern.length) return false;
	for (let i = 0; i < pattern.length; i++) if (pattern[i] !== "." && head[i] !== pattern[i]) return false;
	return true;
}

/** The major brand decides; `mif1` and `msf1` say only "a picture", so their compatible brands are asked too. */
function brandOf(head: string): MediaType | null {
	const size = Math.min(
		head.charCodeAt(0) * 2 ** 24 + head.charCodeAt(1) * 65536 + head.charCodeAt(2) * 256 + head.charCodeAt(3),
		256,
	);
	const brands = [head.slice(8, 12)];
	for (let at = 16; at + 4 <= size; at += 4) brands.push(head.slice(at, at + 4));
	for (const brand of brands) for (const [pattern, type] of BRANDS) if (pattern.test(brand)) return type;
	return brands.includes("mif1") || brands.includes("msf1") ? "image/heic" : null;
}

/** An MPEG audio frame header without an ID3 tag: sync word, then layer, bit rate and sampling rate that are not reserved. */
function isMpegFrame(bytes: Uint8Array): boolean {
	const [a = 0, b = 0, c = 0] = bytes;
	return (
		a === 0xff &&
		(b & 0xe0) === 0xe0 &&
		(b & 0x06) !== 0 &&
		(b & 0x18) !== 0x08 &&
		c >> 4 !== 15 &&
		c >> 4 !== 0 &&
		(c & 0x0c) !== 0x0c
	);
}

/** Which markup a text holds: an `svg` root counts even behind comments, a doctype or processing instructions. */
function markupType(head: string): MediaType | null {
	const text = head
		.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
		.replaceAll("\0", "")
		.trimStart();
	if (!text.startsWith("<")) return null;
	if (/<(?:[\w-]+:)?svg[\s>/]/i.test(text)) return "image/svg+xml";
	if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return "text/html";
	return /^<(?:\?xml|!DOCTYPE|!--|[A-Za-z_])/.test(text) ? "text/xml" : null;
}

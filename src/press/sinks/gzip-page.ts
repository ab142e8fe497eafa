/** Gzip of pages that begin alike: what stands up to the end of the first style sheet is compressed once, not for each page. */
import { constants, crc32, deflateRawSync, gzipSync } from "node:zlib";

interface Beginning {
	readonly bytes: Buffer;
	readonly crc: number;
	/** Deflate blocks that end at a whole byte (Z_SYNC_FLUSH), none of them the last. */
	readonly deflated: Buffer;
}

const END_OF_SHEET = Buffer.from("</style>");
/** Of a shorter beginning nothing is saved. */
const WORTH = 4096;
/** A paper has one for each edition and kind of page. */
const MOST = 64;

/** RFC 1952 section 2.3: deflate, no flags, no time, no extra flags, made on Unix. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

const beginnings: Beginning[] = [];
/** Checksums of beginnings that came once: one that never comes again must not cost the best compression. */
const cameOnce = new Set<number>();

/** `level`: zlib's, for what is not known yet. */
export function gzipPage(body: Buffer, level: number): Buffer {
	const end = body.indexOf(END_OF_SHEET);
	const beginning = end < WORTH ? null : beginningOf(body.subarray(0, end));
	if (beginning === null) return gzipSync(body, { level, chunkSize: roomFor(body.length) });
	const rest = body.subarray(end);
	const trailer = Buffer.allocUnsafe(8);
	trailer.writeUInt32LE(crc32(rest, beginning.crc), 0);
	trailer.writeUInt32LE(body.length % 2 ** 32, 4);
	return Buffer.concat([
		HEADER,
		beginning.deflated,
		deflateRawSync(rest, { level, chunkSize: roomFor(rest.length) }),
		trailer,
	]);
}

function beginningOf(bytes: Buffer): Beginning | null {
	const known = beginnings.find((one) => one.bytes.equals(bytes));
	if (known !== undefined) return known;
	const crc = crc32(bytes);
	if (!cameOnce.delete(crc)) {
		if (cameOnce.size >= MOST) cameOnce.clear();
		cameOnce.add(crc);
		return null;
	}
	const deflated = deflateRawSync(bytes, { level: constants.Z_BEST_COMPRESSION, finishFlush: constants.Z_SYNC_FLUSH });
	const fresh = { bytes: Buffer.from(bytes), crc, deflated };
	if (beginnings.length >= MOST) beginnings.shift();
	beginnings.push(fresh);
	return fresh;
}

/** Room for a compressed page in one piece: zlib works in pieces of 16 KiB otherwise, and joins them. */
export const roomFor = (size: number): number => Math.max(1024, size >> 1);

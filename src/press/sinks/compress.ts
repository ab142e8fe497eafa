/** Compression: fast when a page is published, best when there is time. */
import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzip } from "node:zlib";
import { gzipPage, roomFor } from "./gzip-page.ts";

/** A page's body in every form that goes out. */
export interface Compressed {
	readonly body: Buffer;
	readonly br: Buffer;
	readonly gz: Buffer;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** A copy of its own size: what zlib gives keeps the whole room alive, which pages in memory must not. */
function fitted(bytes: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(bytes.length);
	bytes.copy(copy);
	return copy;
}

function brotliOptions(quality: number, size: number) {
	return {
		chunkSize: roomFor(size),
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: size,
			// The least window that holds the page (RFC 7932 section 9.1: 16 bytes less than a power of two): less to set up, the same bytes.
			[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(size + 16)))),
		},
	};
}

/**
 * At once: a page of 25 kB costs 0.2 ms and is 9 % larger in brotli than at quality 4, where it costs 0.35 ms.
 * It matters only until the best form has been made.
 */
const FAST = { brotli: 2, gzip: 3 } as const;
/** For a whole paper at once: half the time again and a sixth larger; a page that is asked for gets its best form then. */
const QUICK = { brotli: 0, gzip: 1 } as const;
const BEST = { brotli: 11, gzip: 9 } as const;

export function compressFast(text: string): Compressed {
	const { body, br, gz } = compress(Buffer.from(text), FAST);
	return { body, br: fitted(br), gz: fitted(gz) };
}

let desk = Buffer.allocUnsafeSlow(1 << 20);

/** For files that are written before the next page is compressed: the body stands where the next one will. */
export function compressQuick(text: string): Compressed {
	// A UTF-16 code unit takes at most three bytes of UTF-8.
	if (text.length * 3 > desk.length) desk = Buffer.allocUnsafeSlow(text.length * 3);
	return compress(desk.subarray(0, desk.write(text)), QUICK);
}

function compress(body: Buffer, quality: { readonly brotli: number; readonly gzip: number }): Compressed {
	const br = brotliCompressSync(body, brotliOptions(quality.brotli, body.length));
	return { body, br, gz: gzipPage(body, quality.gzip) };
}

/** On the thread pool, so that the serving thread goes on. */
export async function compressBest(body: Buffer): Promise<Compressed> {
	const [br, gz] = await Promise.all([
		brotliAsync(body, brotliOptions(BEST.brotli, body.length)),
		gzipAsync(body, { level: BEST.gzip }),
	]);
	return { body, br, gz };
}

/** What the page is named by in ETag and index. */
export function hashOf(body: Uint8Array): string {
	return hash("sha256", body, "base64url").slice(0, 16);
}

/** Whether all forms are whole and of the text that `hash` names. */
export function isIntact(page: Compressed, hash: string): boolean {
	if (hashOf(page.body) !== hash) return false;
	try {
		return brotliDecompressSync(page.br).equals(page.body) && gunzipSync(page.gz).equals(page.body);
	} catch {
		return false;
	}
}

/** A stream of bytes as its format needs it: gunzipped when it is gzip (found by content), within limits, refused when it is no UTF-8 text. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { fail, ok, type Result } from "../../core/result.ts";

export interface PlainBytesOptions {
	readonly name: string;
	/** Most bytes after decompression. */
	readonly maxBytes: number;
}

export const EIGHT_GB = 8 * 1024 ** 3;
/** Text shrinks to a twentieth at best; beyond this, after the first 64 MB, somebody wants to fill our memory. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 64 * 1024 ** 2;

/** The bytes in order; a failed result is the last one. Never throws. */
export async function* plainBytes(
	source: AsyncIterable<Uint8Array>,
	options: PlainBytesOptions,
): AsyncGenerator<Result<Uint8Array>> {
	let compressed = 0;
	let total = 0;
	let first = true;
	let gzip = false;
	async function* counted(rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
		for await (const chunk of rest) {
			compressed += chunk.length;
			yield chunk;
		}
	}
	try {
		const { head, all } = await peek(source);
		gzip = head[0] === 0x1f && head[1] === 0x8b;
		const plain: AsyncIterable<Uint8Array> = gzip ? gunzipped(counted(all)) : all;
		for await (const chunk of plain) {
			total += chunk.length;
			if (total > options.maxBytes)
				return yield fail("tooLarge", `The file holds more than ${options.maxBytes} bytes.`, options.name);
			if (gzip && total > RATIO_COUNTS_FROM && total > compressed * MAX_RATIO)
				return yield fail(
					"tooLarge",
					`The file unpacks to more than ${MAX_RATIO} times its size, as no text does.`,
					options.name,
				);
			if (first && isUtf16(chunk))
				return yield fail("malformedFile", "The file is UTF-16; it must be UTF-8.", options.name);
			first = false;
			yield ok(chunk);
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		yield fail(
			"malformedFile",
			gzip ? `The gzip data is damaged or cut off (${reason}).` : `The file could not be read (${reason}).`,
			`${options.name}: byte ${total}`,
		);
	}
}

function gunzipped(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	const gunzip = createGunzip({ chunkSize: 256 * 1024 });
	// Errors reach the one who iterates; ending early destroys the source with it.
	return pipeline(Readable.from(source, { objectMode: true }), gunzip, () => {});
}

function isUtf16(chunk: Uint8Array): boolean {
	return (
		(chunk[0] === 0xff && chunk[1] === 0xfe) ||
		(chunk[0] === 0xfe && chunk[1] === 0xff) ||
		(chunk[0] === 0 && chunk.length > 1) ||
		(chunk[0] === 0x3c && chunk[1] === 0)
	);
}

/** The first two bytes at least, and the whole stream from its beginning. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
	const iterator = source[Symbol.asyncIterator]();
	let head: Uint8Array = new Uint8Array();
	while (head.length < 2) {
		const next = await iterator.next();
		if (next.done) break;
		head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
	}
	async function* all(): AsyncGenerator<Uint8Array> {
		try {
			if (head.length > 0) yield head;
			for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
		} finally {
			await iterator.return?.();
		}
	}
	return { head, all: all() };
}

/** Cuts a stream of bytes into JSON documents: one, several, the members of one array, or one a line. Memory is bounded by the largest document. */
import { fail, type Result } from "../../core/result.ts";
import { firstByte, type JsonDocument, type JsonDocumentsOptions } from "./json-bytes.ts";
import { Lines } from "./json-lines.ts";
import { Documents } from "./json-sequence.ts";

/** A longer first line is not waited for. */
const LONGEST_FIRST_LINE = 1_000_000;
/** Documents in order; each bad one is a failed result and the next follows. Never throws. */
export async function* jsonDocuments(
	source: AsyncIterable<Result<Uint8Array>>,
	options: JsonDocumentsOptions,
): AsyncGenerator<Result<JsonDocument>> {
	let cutter: Lines | Documents | undefined;
	let head: Buffer = Buffer.alloc(0);
	let skippedLines = 0;
	for await (const chunk of source) {
		if (!chunk.ok) {
			yield* cutter?.take() ?? [];
			return yield chunk;
		}
		const bytes = Buffer.from(chunk.value.buffer, chunk.value.byteOffset, chunk.value.length);
		if (cutter) cutter.push(bytes);
		else {
			head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
			const at = firstByte(head);
			if (at === -1) {
				skippedLines += lineFeeds(head);
				head = Buffer.alloc(0);
				continue;
			}
			// Only a whole first line shows whether each line is a document.
			if (head[at] === 0x7b && head.indexOf(0x0a, at) === -1 && head.length < LONGEST_FIRST_LINE) continue;
			cutter = cutterFor(head, at, skippedLines, options);
		}
		yield* cutter.take();
	}
	if (!cutter) {
		const at = firstByte(head);
		if (at === -1) return yield fail("malformedFile", "The file is empty.", options.name);
		cutter = cutterFor(head, at, skippedLines, options);
	}
	cutter.end();
	yield* cutter.take();
}

function lineFeeds(bytes: Buffer): number {
	let count = 0;
	for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
	return count;
}

function cutterFor(head: Buffer, at: number, skippedLines: number, options: JsonDocumentsOptions): Lines | Documents {
	const end = head.indexOf(0x0a, at);
	const line = head
		.subarray(at, end === -1 ? head.length : end)
		.toString("latin1")
		.trim();
	const next =
		end === -1
			? ""
			: head
					.subarray(end, end + 4096)
					.toString("latin1")
					.trimStart();
	const oneALine =
		line.startsWith("{") && line.endsWith("}") && line.length > 1 && (next === "" || next.startsWith("{"));
	const cutter = oneALine ? new Lines(options) : new Documents(options);
	if (cutter instanceof Lines) cutter.line = skippedLines + lineFeeds(head.subarray(0, at));
	cutter.push(head.subarray(at));
	return cutter;
}

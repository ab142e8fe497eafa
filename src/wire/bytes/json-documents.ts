/** Cuts a stream of bytes into JSON documents: one, several, the members of one array, or one a line. Memory is bounded by the largest document. */
import { isUtf8 } from "node:buffer";
import { fail, ok, type Problem, type Result } from "../../core/result.ts";

export interface JsonDocument {
	readonly value: unknown;
	/** File and line, or file and number of the document. */
	readonly position: string;
}

export interface JsonDocumentsOptions {
	readonly name: string;
	/** Most bytes of one document. */
	readonly maxBytes: number;
}

/** A longer first line is not waited for. */
const LONGEST_FIRST_LINE = 1_000_000;
/** Deeper nesting is refused. */
const MAX_DEPTH = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const opens = (byte: number) => byte === 0x7b || byte === 0x5b;
const closes = (byte: number) => byte === 0x7d || byte === 0x5d;

/** Documents in order; each bad one is a failed result and the next follows. Never throws. */
export async function* jsonDocuments(source: AsyncIterable<Result<Uint8Array>>, options: JsonDocumentsOptions): AsyncGenerator<Result<JsonDocument>> {
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

/** The first byte that is neither a byte order mark nor a space, or -1. */
function firstByte(bytes: Buffer): number {
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	while (at < bytes.length && isSpace(bytes[at] as number)) at++;
	return at < bytes.length ? at : -1;
}

function lineFeeds(bytes: Buffer): number {
	let count = 0;
	for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
	return count;
}

function cutterFor(head: Buffer, at: number, skippedLines: number, options: JsonDocumentsOptions): Lines | Documents {
	const end = head.indexOf(0x0a, at);
	const line = head.subarray(at, end === -1 ? head.length : end).toString("latin1").trim();
	const next = end === -1 ? "" : head.subarray(end, end + 4096).toString("latin1").trimStart();
	const oneALine = line.startsWith("{") && line.endsWith("}") && line.length > 1 && (next === "" || next.startsWith("{"));
	const cutter = oneALine ? new Lines(options) : new Documents(options);
	if (cutter instanceof Lines) cutter.line = skippedLines + lineFeeds(head.subarray(0, at));
	cutter.push(head.subarray(at));
	return cutter;
}

function parsed(bytes: Buffer, position: string): Result<JsonDocument> {
	if (!isUtf8(bytes)) return fail("malformedFile", "The document is not UTF-8.", position);
	try {
		return ok({ value: JSON.parse(bytes.toString("utf8")) as unknown, position });
	} catch (error) {
		return fail("malformedFile", `The document is not JSON (${(error as Error).message}).`, position);
	}
}

/** The end of the string that begins before `from`: the place after its closing quote, or -1. */
function endOfString(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
		let slashes = 0;
		while (at - 1 - slashes >= from && bytes[at - 1 - slashes] === BACKSLASH) slashes++;
		if (slashes % 2 === 0) return at + 1;
	}
	return -1;
}

function isTooDeep(bytes: Buffer): boolean {
	let depth = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		if (byte === QUOTE) {
			const end = endOfString(bytes, at + 1);
			if (end === -1) return false;
			at = end - 1;
		} else if (opens(byte)) {
			if (++depth > MAX_DEPTH) return true;
		} else if (closes(byte)) depth--;
	}
	return false;
}

const tooLong = (options: JsonDocumentsOptions, position: string): Result<never> => fail("tooLarge", `The document is longer than ${options.maxBytes} bytes.`, position);
const tooDeep = (position: string): Result<never> => fail("malformedFile", `The document is nested more than ${MAX_DEPTH} levels deep.`, position);

/** One document a line: a bad line spoils only itself. */
class Lines {
	line = 0;
	readonly #options: JsonDocumentsOptions;
	#parts: Buffer[] = [];
	#length = 0;
	#ready: Result<JsonDocument>[] = [];

	constructor(options: JsonDocumentsOptions) {
		this.#options = options;
	}

	push(bytes: Buffer): void {
		let from = 0;
		for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, from)) {
			this.#add(bytes.subarray(from, at));
			this.#finish();
			from = at + 1;
		}
		if (from < bytes.length) this.#add(bytes.subarray(from));
	}

	#add(bytes: Buffer): void {
		this.#length += bytes.length;
		if (this.#length <= this.#options.maxBytes) this.#parts.push(bytes);
		else this.#parts = [];
	}

	#finish(): void {
		this.line++;
		const position = `${this.#options.name}:${this.line}`;
		const bytes = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
		const long = this.#length > this.#options.maxBytes;
		this.#parts = [];
		this.#length = 0;
		if (long) this.#ready.push(tooLong(this.#options, position));
		else if (firstByte(bytes) === -1) return;
		else if (isTooDeep(bytes)) this.#ready.push(tooDeep(position));
		else this.#ready.push(parsed(bytes, position));
	}

	end(): void {
		if (this.#length > 0) this.#finish();
	}

	take(): Result<JsonDocument>[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}
}

/** Documents one after the other, or the members of an array. */
class Documents {
	readonly #options: JsonDocumentsOptions;
	#ready: Result<JsonDocument>[] = [];
	#parts: Buffer[] = [];
	#length = 0;
	#number = 0;
	#offset = 0;
	#depth = 0;
	#deepest = 0;
	#inString = false;
	#escaped = false;
	/** In an array: what must come next. */
	#array: "none" | "member" | "memberOrEnd" | "commaOrEnd" | "over" = "none";
	#begun = false;
	#complained = false;

	constructor(options: JsonDocumentsOptions) {
		this.#options = options;
	}

	#position(): string {
		return `${this.#options.name}: item ${this.#number}`;
	}

	#complain(problem: string, at: number): void {
		if (this.#complained) return;
		this.#complained = true;
		this.#ready.push(fail("malformedFile", problem, `${this.#options.name}: byte ${this.#offset + at}`));
	}

	push(bytes: Buffer): void {
		let start = 0;
		let at = 0;
		while (at < bytes.length) {
			if (this.#inString) {
				at = this.#skipString(bytes, at);
				continue;
			}
			const byte = bytes[at] as number;
			if (byte === QUOTE) {
				this.#inString = true;
				if (this.#depth === 0) this.#complain("There is a text where an object should be.", at);
			} else if (opens(byte)) {
				if (this.#depth === 0) {
					if (byte === 0x5b && !this.#begun) {
						this.#begun = true;
						this.#array = "memberOrEnd";
						at++;
						continue;
					}
					if (this.#array === "commaOrEnd") this.#complain("A comma is missing between two items.", at);
					if (this.#array === "over") this.#complain("There is something after the end of the list.", at);
					this.#begun = true;
					this.#number++;
					start = at;
				}
				this.#depth++;
				if (this.#depth > this.#deepest) this.#deepest = this.#depth;
			} else if (closes(byte)) {
				if (this.#depth === 0) this.#closeArray(byte, at);
				else if (--this.#depth === 0) {
					this.#add(bytes.subarray(start, at + 1));
					this.#finish();
				}
			} else if (this.#depth === 0 && !isSpace(byte)) this.#between(byte, at);
			at++;
		}
		if (this.#depth > 0) this.#add(bytes.subarray(start));
		this.#offset += bytes.length;
	}

	#skipString(bytes: Buffer, from: number): number {
		let start = from;
		if (this.#escaped) {
			this.#escaped = false;
			start++;
		}
		const end = endOfString(bytes, start);
		if (end !== -1) {
			this.#inString = false;
			return end;
		}
		let slashes = 0;
		while (bytes.length - 1 - slashes >= start && bytes[bytes.length - 1 - slashes] === BACKSLASH) slashes++;
		this.#escaped = slashes % 2 === 1;
		return bytes.length;
	}

	#closeArray(byte: number, at: number): void {
		if (byte === 0x5d && (this.#array === "memberOrEnd" || this.#array === "commaOrEnd")) this.#array = "over";
		else this.#complain("There is a closing bracket too many, or a comma before it.", at);
	}

	#between(byte: number, at: number): void {
		if (byte === 0x2c && this.#array === "commaOrEnd") this.#array = "member";
		else this.#complain("There is something between the items that does not belong there.", at);
	}

	#add(bytes: Buffer): void {
		this.#length += bytes.length;
		if (this.#length <= this.#options.maxBytes) this.#parts.push(bytes);
		else this.#parts = [];
	}

	#finish(): void {
		const bytes = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
		if (this.#length > this.#options.maxBytes) this.#ready.push(tooLong(this.#options, this.#position()));
		else if (this.#deepest > MAX_DEPTH) this.#ready.push(tooDeep(this.#position()));
		else this.#ready.push(parsed(bytes, this.#position()));
		this.#parts = [];
		this.#length = 0;
		this.#deepest = 0;
		if (this.#array !== "none" && this.#array !== "over") this.#array = "commaOrEnd";
	}

	end(): void {
		const cut = (what: string): Problem => ({ code: "malformedFile", detail: what, at: `${this.#options.name}: byte ${this.#offset}` });
		if (this.#depth > 0 || this.#inString) this.#ready.push({ ok: false, problem: cut(`The file ends in the middle of item ${this.#number}.`) });
		else if (this.#array === "member") this.#ready.push({ ok: false, problem: cut("The file ends after a comma.") });
		else if (this.#array !== "none" && this.#array !== "over") this.#ready.push({ ok: false, problem: cut("The file ends before its list does.") });
	}

	take(): Result<JsonDocument>[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}
}

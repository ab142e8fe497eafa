/** Cuts bytes into JSON documents, one a line: a bad line spoils only itself. */
import type { Result } from "../../core/result.ts";
import { ITEM_ONLY } from "../incoming.ts";
import {
	firstByte,
	isTooDeep,
	type JsonDocument,
	type JsonDocumentsOptions,
	parsed,
	tooDeep,
	tooLong,
} from "./json-bytes.ts";

export class Lines {
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
			this.#finish(true);
			from = at + 1;
		}
		if (from < bytes.length) this.#add(bytes.subarray(from));
	}

	#add(bytes: Buffer): void {
		this.#length += bytes.length;
		if (this.#length <= this.#options.maxBytes) this.#parts.push(bytes);
		else this.#parts = [];
	}

	/** A line without its line feed may have been cut off; a bad one with it spoils only itself. */
	#finish(whole: boolean): void {
		this.line++;
		const position = `${this.#options.name}:${this.line}`;
		const bytes = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
		const long = this.#length > this.#options.maxBytes;
		this.#parts = [];
		this.#length = 0;
		if (!long && firstByte(bytes) === -1) return;
		const read = long
			? tooLong(this.#options, position)
			: isTooDeep(bytes)
				? tooDeep(position)
				: parsed(bytes, position);
		this.#ready.push(read.ok || !whole ? read : { ok: false, problem: { ...read.problem, data: ITEM_ONLY } });
	}

	end(): void {
		if (this.#length > 0) this.#finish(false);
	}

	take(): Result<JsonDocument>[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}
}

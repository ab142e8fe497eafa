/** Cuts bytes into JSON documents that stand one after the other or in one array. */
import { fail, type Problem, type Result } from "../../core/result.ts";
import {
	BACKSLASH,
	closes,
	endOfString,
	isSpace,
	type JsonDocument,
	type JsonDocumentsOptions,
	MAX_DEPTH,
	opens,
	parsed,
	QUOTE,
	tooDeep,
	tooLong,
} from "./json-bytes.ts";

export class Documents {
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
		const cut = (what: string): Problem => ({
			code: "malformedFile",
			detail: what,
			at: `${this.#options.name}: byte ${this.#offset}`,
		});
		if (this.#depth > 0 || this.#inString)
			this.#ready.push({ ok: false, problem: cut(`The file ends in the middle of item ${this.#number}.`) });
		else if (this.#array === "member") this.#ready.push({ ok: false, problem: cut("The file ends after a comma.") });
		else if (this.#array !== "none" && this.#array !== "over")
			this.#ready.push({ ok: false, problem: cut("The file ends before its list does.") });
	}

	take(): Result<JsonDocument>[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}
}

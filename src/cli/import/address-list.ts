/** Keeps the whole list of old and new addresses of an import in a file while it grows, and writes the report around it. */
import {
	closeSync,
	createReadStream,
	createWriteStream,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Bytes kept before they are written. */
const FULL = 256 * 1024;

export class AddressList {
	readonly #file: string;
	readonly #part: string;
	readonly #fd: number;
	#waiting: string[] = [];
	#length = 0;
	#empty = true;

	/** `file` is where the report will stand; its folder is made when missing. */
	constructor(file: string) {
		this.#file = file;
		this.#part = `${file}.addresses-${process.pid}`;
		mkdirSync(dirname(file), { recursive: true });
		this.#fd = openSync(this.#part, "w");
	}

	add(old: string, now: string | null): void {
		const line = `${this.#empty ? "" : ","}\n\t\t${JSON.stringify({ old, new: now })}`;
		this.#empty = false;
		this.#waiting.push(line);
		this.#length += line.length;
		if (this.#length > FULL) this.#write();
	}

	#write(): void {
		writeSync(this.#fd, this.#waiting.join(""));
		this.#waiting = [];
		this.#length = 0;
	}

	/** Writes the report: its members, then `oldAddresses` with every pair. The file appears whole or not at all. */
	async finish(report: Readonly<Record<string, unknown>>): Promise<void> {
		this.#write();
		closeSync(this.#fd);
		const head = JSON.stringify(report, null, "\t").replace(/\n\}$/u, "");
		const part = this.#part;
		async function* text() {
			yield `${head},\n\t"oldAddresses": [`;
			yield* createReadStream(part);
			yield "\n\t]\n}\n";
		}
		const whole = `${this.#file}.part`;
		await pipeline(Readable.from(text()), createWriteStream(whole));
		renameSync(whole, this.#file);
		rmSync(part, { force: true });
	}

	/** Gives it up and leaves nothing behind. */
	drop(): void {
		closeSync(this.#fd);
		rmSync(this.#part, { force: true });
	}
}

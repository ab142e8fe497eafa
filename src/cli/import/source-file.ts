/** A file to be imported: its size, its format by its content, and its bytes as often as they are needed. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../core/result.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { findBreak } from "../../import/broken-file.ts";
import { plainHead } from "../../wire/bytes/head-of.ts";
import { jsonDocuments } from "../../wire/bytes/json-documents.ts";
import { EIGHT_GB, plainBytes } from "../../wire/bytes/plain-bytes.ts";
import { FORMATS, type Format, formatOf } from "../../wire/formats/registry.ts";

export interface SourceFile {
	readonly path: string;
	/** As it stands in positions. */
	readonly name: string;
	readonly bytes: number;
	readonly format: Format;
}

const HEAD = 64 * 1024;
const CHUNK = 256 * 1024;

/** Looks at the file; `format` as typed, or found by content. */
export async function sourceFile(path: string, format: Format | undefined): Promise<Result<SourceFile>> {
	try {
		const { size, ...facts } = await stat(path);
		if (!(await stat(path)).isFile())
			return fail(
				"malformedFile",
				`${path} is ${(facts.mode & 0o170000) === 0o040000 ? "a folder" : "no file"}; name files.`,
				path,
			);
		if (size === 0) return fail("malformedFile", "The file is empty.", path);
		const found = format ?? formatOf(plainHead(await headOf(path)));
		if (found === undefined)
			return fail(
				"malformedFile",
				`The file begins like none of the formats that can be read (${FORMATS.map((one) => one.name).join(", ")}); if it is one of them, name it with --format.`,
				`${path}: byte 0`,
			);
		return ok({ path, name: basename(path), bytes: size, format: found });
	} catch (error) {
		return fail(
			"malformedFile",
			`The file can not be opened (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
			path,
		);
	}
}

async function headOf(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** The bytes from the beginning; `read` is told how many came with each piece. */
export async function* bytesOf(file: SourceFile, read?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK })) {
		read?.((chunk as Buffer).length);
		yield chunk as Buffer;
	}
}

/** Reads the file without keeping anything: the place where it breaks off, or null when it can be read to its end. */
export function breakOf(file: SourceFile): Promise<Problem | null> {
	const { name } = file;
	// Whether JSON is whole shows without making elements of it, which takes most of the time.
	if (file.format.name === "ninjs")
		return findBreak(
			jsonDocuments(plainBytes(bytesOf(file), { name, maxBytes: EIGHT_GB }), { name, maxBytes: 32 * 1024 ** 2 }),
		);
	return findBreak(file.format.read(bytesOf(file), { name }));
}

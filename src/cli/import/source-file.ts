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

/** What to do about a file that can not be taken as it is, as `data` of the problem. */
const unfit = (detail: string, path: string, todo: string) => fail("malformedFile", detail, path, todo);

/** Looks at the file; `format` as typed, or found by content. The `data` of a problem is what to do about it. */
export async function sourceFile(path: string, format: Format | undefined): Promise<Result<SourceFile>> {
	try {
		const facts = await stat(path);
		const { size } = facts;
		if (!facts.isFile())
			return unfit(`It is ${facts.isDirectory() ? "a folder" : "no file"}.`, path, "Name the files themselves.");
		if (size === 0) return unfit("The file is empty.", path, "Export it again from its source.");
		const found = format ?? formatOf(plainHead(await headOf(path)));
		if (found === undefined)
			return unfit(
				`The file begins like none of the formats that can be read (${FORMATS.map((one) => one.name).join(", ")}).`,
				`${path}: byte 0`,
				"If it is one of them, name it with --format.",
			);
		return ok({ path, name: basename(path), bytes: size, format: found });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return code === "ENOENT" || code === "ENOTDIR"
			? unfit("There is no such file.", path, "Check the name and the folder.")
			: unfit(`The file can not be opened (${code ?? String(error)}).`, path, "Let this user read it.");
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

/** Reads a backup from its first byte to its last: checks every file against the manifest, and unpacks it when asked to. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createTarDecoder, type ParsedTarEntry } from "modern-tar";
import { misfitsOf } from "../../core/misfit.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { MANIFEST_NAME, Manifest, type ManifestFile } from "./manifest.ts";

const LONGEST_MANIFEST = 400_000_000;

/** `into` is the folder that gets the files; null only checks. */
export async function readArchive(file: string, into: string | null): Promise<Result<Manifest>> {
	try {
		const bytes = Readable.toWeb(
			createReadStream(file, { highWaterMark: 2 ** 18 }),
		) as globalThis.ReadableStream<Uint8Array>;
		const entries = bytes.pipeThrough(createTarDecoder({ strict: true })) as unknown as ReadableStream<ParsedTarEntry>;
		return await readEntries(entries, file, into);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === "ENOSPC" || code === "EACCES" || code === "EIO") throw error;
		return broken(
			file,
			code === "ENOENT" ? "there is no such file" : `it is no tar archive or is damaged (${message})`,
		);
	}
}

async function readEntries(
	entries: ReadableStream<ParsedTarEntry>,
	file: string,
	into: string | null,
): Promise<Result<Manifest>> {
	let manifest: Manifest | null = null;
	const waiting = new Map<string, ManifestFile>();
	for await (const { header, body } of entries) {
		const content = Readable.fromWeb(body as ReadableStream<Uint8Array>);
		if (manifest === null) {
			if (header.name !== MANIFEST_NAME)
				return broken(file, `it does not begin with ${MANIFEST_NAME}, so it is no backup of Broadsheet`);
			const read = await readManifest(content, file);
			if (!read.ok) return read;
			manifest = read.value;
			for (const one of manifest.files) waiting.set(one.path, one);
			continue;
		}
		const expected = waiting.get(header.name);
		if (expected === undefined) return broken(file, `it holds ${header.name}, which its manifest does not name`);
		waiting.delete(header.name);
		const found = await take(content, into === null ? null : join(into, header.name));
		if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256) {
			return broken(file, `${header.name} is not what was backed up: its hash differs`);
		}
	}
	if (manifest === null) return broken(file, "it is empty");
	const [missing] = waiting.keys();
	if (missing !== undefined) return broken(file, `it ends before ${missing}: it was cut off`);
	return ok(manifest);
}

async function readManifest(content: Readable, file: string): Promise<Result<Manifest>> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of content as AsyncIterable<Buffer>) {
		length += part.length;
		if (length > LONGEST_MANIFEST) return broken(file, "its manifest is too long");
		parts.push(part);
	}
	let json: unknown;
	try {
		json = JSON.parse(Buffer.concat(parts).toString("utf8"));
	} catch {
		return broken(file, "its manifest is not JSON");
	}
	const read = Manifest.safeParse(json);
	if (read.success) return ok(read.data);
	const [{ at, detail }] = misfitsOf(read.error, json);
	return broken(file, `its manifest is wrong at ${at || "its root"}, which ${detail}`);
}

async function take(content: Readable, target: string | null): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash("sha256");
	let bytes = 0;
	const count = async function* (source: AsyncIterable<Buffer>) {
		for await (const part of source) {
			hash.update(part);
			bytes += part.length;
			yield part;
		}
	};
	if (target === null) for await (const _part of count(content));
	else {
		mkdirSync(dirname(target), { recursive: true });
		const mode = target.endsWith(".secret") ? 0o600 : 0o644;
		await pipeline(content, count, createWriteStream(target, { flags: "wx", flush: true, mode }));
	}
	return { bytes, sha256: hash.digest("hex") };
}

function broken(file: string, why: string): Result<never> {
	return fail("malformedFile", `${file} can not be used: ${why}.`, file);
}

/** Reaches the test material beside the repository; tests that need it say so and are skipped when it is missing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const ROOT = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

export const hasCorpus = existsSync(ROOT);
if (!hasCorpus) console.warn("The test corpus (../shared/corpus) is missing: the tests that read it are skipped.");

/** Bytes of a file, gunzipped when its name ends in .gz. */
export function corpusBytes(path: string): Buffer {
	const bytes = readFileSync(ROOT + path);
	return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

export function corpusText(path: string): string {
	return corpusBytes(path).toString("utf8");
}

export function corpusFiles(folder: string): string[] {
	if (!hasCorpus) return [];
	return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/+/gu, "/").slice(ROOT.length))
		.sort();
}

/** What the corpus's index says that a correct reader yields, by file. */
export function expectations(collection: string): Map<string, Record<string, unknown>> {
	const found = new Map<string, Record<string, unknown>>();
	if (!hasCorpus) return found;
	for (const line of readFileSync(`${ROOT}INDEX.jsonl`, "utf8").split("\n")) {
		if (!line.includes(`"${collection}"`)) continue;
		const entry = JSON.parse(line) as { collection: string; file: string; expect?: Record<string, unknown> };
		if (entry.collection === collection) found.set(entry.file, entry.expect ?? {});
	}
	return found;
}

/** Bytes as a stream, cut into pieces of a size that divides nothing evenly. */
export async function* streamOf(bytes: Uint8Array | string, size = 4093): AsyncGenerator<Uint8Array> {
	const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
	for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

/** Reads the shared test material; where it is missing, tests that need it say so and are skipped. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** False, with a printed reason, when the test material is not beside the repository. */
export const hasCorpus: boolean = existsSync(ROOT);
if (!hasCorpus) console.warn("skipped: ../shared/corpus is missing, so the tests over real pictures do not run");

export interface IndexEntry {
	readonly file: string;
	readonly collection: string;
	readonly expect?: {
		readonly mime?: string;
		readonly displayed?: string;
		readonly fields?: Readonly<Record<string, unknown>>;
		readonly decodes?: unknown;
	};
}

export function corpusFile(path: string): Buffer {
	return readFileSync(`${ROOT}${path}`);
}

export function corpusFolder(path: string): string[] {
	return hasCorpus ? readdirSync(`${ROOT}${path}`).map((name) => `${path}/${name}`) : [];
}

/** The files of one collection with what a correct reader finds in them. */
export function corpusEntries(collection: string): IndexEntry[] {
	if (!hasCorpus) return [];
	return corpusFile("INDEX.jsonl")
		.toString("utf8")
		.split("\n")
		.filter((line) => line.includes(`"collection": "${collection}"`))
		.map((line) => JSON.parse(line) as IndexEntry);
}

/** What nginx needs to know of the pages that stand: their folder and their headers, as files that deploy/nginx.conf includes. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type HeaderPolicy, PAGE_CACHING } from "../web/page-response.ts";

export interface StandingTree {
	/** Folder of the generation that stands. Not the link to it: pages and headers change together. */
	readonly folder: string;
	readonly policy: HeaderPolicy;
	/** Path of the edition that `/` leads to; empty while there is none. */
	readonly door: string;
}

/** Writes the files anew where they differ. A file that can not be written is told of, and stops nothing. */
export function writeNginxSnippets(folder: string, tree: StandingTree, failed: (error: unknown) => void): void {
	const files = {
		"root.conf": `root ${quoted(tree.folder)};\n`,
		"html-headers.conf": headerLines(tree.policy.html),
		"text-headers.conf": headerLines(tree.policy.other),
		"door.conf": tree.door === "" ? "return 503;\n" : `return 302 ${quoted(tree.door)};\n`,
	};
	try {
		mkdirSync(folder, { recursive: true });
		for (const [name, text] of Object.entries(files)) writeIfNew(join(folder, name), text);
	} catch (error) {
		failed(error);
	}
}

function writeIfNew(file: string, text: string): void {
	if (contentOf(file) === text) return;
	writeFileSync(`${file}.part`, text);
	renameSync(`${file}.part`, file);
}

function contentOf(file: string): string | null {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null;
	}
}

function headerLines(flat: readonly string[]): string {
	const lines = [`add_header Cache-Control ${quoted(PAGE_CACHING)};`];
	for (let i = 0; i + 1 < flat.length; i += 2) lines.push(`add_header ${flat[i]} ${quoted(flat[i + 1] ?? "")};`);
	return `${lines.join("\n")}\n`;
}

/** A string of nginx: `$` would begin a variable, and can only be written as one; no header and no folder of ours needs it. */
function quoted(text: string): string {
	if (text.includes("$")) throw new Error(`nginx can not be told of ${JSON.stringify(text)}, because it holds a $`);
	return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}

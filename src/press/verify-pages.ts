/** Verification: draws every standing page from nothing in memory and compares it byte for byte with what stands. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Theme } from "../render/theme.ts";
import type { Reads } from "../store/store.ts";
import type { Generation } from "./chrome.ts";
import { drawPath } from "./draw-path.ts";
import type { PageTree } from "./page-tree.ts";
import { SharedReads } from "./shared-reads.ts";

export interface PageFault {
	readonly path: string;
	/** What is wrong, in words. */
	readonly fault: string;
}

export interface PagesVerified {
	/** Pages compared. */
	readonly pages: number;
	readonly faults: readonly PageFault[];
}

const AT_ONCE = 500;
/** More faults than this are not looked for unless asked: the tree is to be made anew. */
export const MOST_FAULTS = 100;

export async function verifyPages(
	tree: PageTree,
	generation: Generation,
	store: Reads,
	theme: Theme,
	progress: (pages: number) => void = () => {},
	mostFaults = MOST_FAULTS,
): Promise<PagesVerified> {
	const faults: PageFault[] = [];
	let pages = 0;
	for (let after = ""; ; ) {
		const standing = tree.index.after(after, AT_ONCE);
		for (const { path, status } of standing) {
			// Fresh for each page: nothing that another page remembered may hide a fault.
			const drawn = await drawPath(path, { store, theme, generation, shared: new SharedReads(store) });
			const fault = await compare(
				tree,
				path,
				status,
				drawn.outcome.kind === "page" && drawn.outcome.path === path ? drawn.outcome : null,
				drawn.keys,
			);
			if (fault !== null && faults.length < mostFaults) faults.push({ path, fault });
			pages++;
		}
		progress(pages);
		const last = standing.at(-1);
		if (last === undefined) return { pages, faults };
		after = last.path;
	}
}

async function compare(
	tree: PageTree,
	path: string,
	status: number,
	drawn: { status: number; body: string } | null,
	keys: ReadonlySet<string>,
): Promise<string | null> {
	const stands = await tree.onDisk(path);
	// A page that was taken away is drawn at the next request: that is no fault.
	if (stands === null) return null;
	if (drawn === null) return "stands, but there is no such page any more";
	if (drawn.status !== status) return `stands with status ${status} instead of ${drawn.status}`;
	const body = Buffer.from(drawn.body);
	if (!body.equals(stands.body)) return `differs from what it should be at byte ${firstDifference(body, stands.body)}`;
	const recorded = new Set(tree.index.keysOf(path));
	const unrecorded = [...keys].find((key) => !recorded.has(key));
	if (unrecorded !== undefined) return `was drawn from ${unrecorded}, which is not recorded`;
	try {
		if (!brotliDecompressSync(stands.br).equals(body)) return "its brotli form is of another text";
		if (!gunzipSync(stands.gz).equals(body)) return "its gzip form is of another text";
	} catch {
		return "one of its compressed forms is damaged";
	}
	return null;
}

function firstDifference(a: Buffer, b: Buffer): number {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
	return length;
}

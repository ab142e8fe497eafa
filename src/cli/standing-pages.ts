/** Looking at the pages that stand, beside a running server or without one: to verify them and to explain an entry. */
import type { LedgerEntry } from "../core/ledger.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { readGeneration } from "../press/chrome.ts";
import { type Explained, explainEntry } from "../press/explain-entry.ts";
import { PageTree } from "../press/page-tree.ts";
import { MOST_FAULTS, type PagesVerified, verifyPages } from "../press/verify-pages.ts";
import type { OpenPaper } from "./compose.ts";
import { lockData, lockHolder } from "./data-lock.ts";
import { theme } from "./theme.ts";
import { loadThemeAssets } from "./theme-assets.ts";

/** The public origin that the standing pages were drawn for; null when none stand. */
export async function standingSite(paper: OpenPaper): Promise<string | null> {
	const tree = await PageTree.look(paper.folders.pages);
	const site = tree?.index.note("site") ?? null;
	tree?.stopLooking();
	return site;
}

/**
 * Draws every standing page anew and compares. No pages at all is well, since they are drawn when asked for;
 * but not while a server works on the folder, since it always has some.
 */
export async function verifyStanding(
	paper: OpenPaper,
	progress?: (pages: number) => void,
	mostFaults = MOST_FAULTS,
): Promise<Result<PagesVerified>> {
	const tree = await PageTree.look(paper.folders.pages);
	if (tree === null) {
		const server = lockHolder(paper.folders);
		// One that only starts has not said yet where it serves.
		if (server === null || server.url === "") return ok({ pages: 0, faults: [] });
		const fault = `have no index, though process ${server.pid} serves them: somebody deleted them. The server makes them anew within a few seconds; if it does not, its log says why`;
		return ok({ pages: 0, faults: [{ path: "pages/current", fault }] });
	}
	try {
		const { assets, build } = loadThemeAssets();
		const generation = await readGeneration(paper.store, {
			assets,
			build,
			site: tree.index.note("site") ?? "",
			year: new Date().getUTCFullYear(),
		});
		// Pages of another generation are never shown again by this program: the next start draws new ones.
		if (generation.name !== tree.name) return ok({ pages: 0, faults: [] });
		const first = await verifyPages(tree, generation, paper.store, theme, progress, mostFaults);
		if (first.faults.length === 0) return ok(first);
		// A server beside us may have been between its transaction and its pages: a true fault is still there later.
		await new Promise((resolve) => setTimeout(resolve, 500));
		return ok(await verifyPages(tree, generation, paper.store, theme, progress, mostFaults));
	} finally {
		tree.stopLooking();
	}
}

/** Who draws the pages anew that were found damaged: the server that runs, or whoever asks for them after the next start. */
export type Mended = "server" | "nextStart";

/**
 * Has damaged pages drawn anew. Without a server they are taken away at once. A server beside us has them in memory
 * too, and only it may touch its files: so they are noted in the index as owed, and it takes them away itself.
 */
export async function mendStanding(paper: OpenPaper, paths: readonly string[]): Promise<Mended> {
	const lock = lockData(paper.folders, "is mended");
	try {
		const tree = await PageTree.look(paper.folders.pages, { mending: true });
		if (tree === null) return lock.ok ? "nextStart" : "server";
		try {
			if (lock.ok) await tree.place([], paths, null);
			tree.index.batch(() => {
				for (const path of paths) tree.index.owe(path);
			});
		} finally {
			tree.stopLooking();
		}
	} finally {
		if (lock.ok) lock.value.release();
	}
	return lock.ok ? "nextStart" : "server";
}

/** What entry `seq` of the ledger touches, seen from now. */
export async function explainStanding(paper: OpenPaper, seq: number): Promise<Result<Explained>> {
	const [entry]: readonly LedgerEntry[] = await paper.store.ledger(seq - 1, 1);
	if (entry === undefined || entry.seq !== seq)
		return fail("notFound", `The ledger has no entry ${seq}; its last is ${(await paper.store.ledgerHead()).seq}.`);
	const tree = await PageTree.look(paper.folders.pages);
	if (tree === null)
		return fail("notFound", "No pages stand yet, so nothing can have read the entry; start the paper first.");
	try {
		return ok(await explainEntry(entry, paper.store, tree.index));
	} finally {
		tree.stopLooking();
	}
}

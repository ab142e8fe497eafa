/** Looking at the pages that stand, beside a running server or without one: to verify them and to explain an entry. */
import type { LedgerEntry } from "../core/ledger.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { readGeneration } from "../press/chrome.ts";
import { type Explained, explainEntry } from "../press/explain-entry.ts";
import { PageTree } from "../press/page-tree.ts";
import { type PagesVerified, verifyPages } from "../press/verify-pages.ts";
import type { OpenPaper } from "./compose.ts";
import { theme } from "./theme.ts";
import { loadThemeAssets } from "./theme-assets.ts";

/** The public origin that the standing pages were drawn for; null when none stand. */
export async function standingSite(paper: OpenPaper): Promise<string | null> {
	const tree = await PageTree.look(paper.folders.pages);
	const site = tree?.index.note("site") ?? null;
	tree?.stopLooking();
	return site;
}

/** Draws every standing page anew and compares. No pages at all is well: they are drawn when asked for. */
export async function verifyStanding(
	paper: OpenPaper,
	progress?: (pages: number) => void,
): Promise<Result<PagesVerified>> {
	const tree = await PageTree.look(paper.folders.pages);
	if (tree === null) return ok({ pages: 0, faults: [] });
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
		const first = await verifyPages(tree, generation, paper.store, theme, progress);
		if (first.faults.length === 0) return ok(first);
		// A server beside us may have been between its transaction and its pages: a true fault is still there later.
		await new Promise((resolve) => setTimeout(resolve, 500));
		return ok(await verifyPages(tree, generation, paper.store, theme, progress));
	} finally {
		tree.stopLooking();
	}
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

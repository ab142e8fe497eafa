/** Whether pages and ledger belong together. */
import { NO_HASH } from "../core/ledger.ts";
import type { Reads } from "../store/store.ts";
import type { PageTree } from "./page-tree.ts";

/** Whether a tree was drawn from this ledger: a backup that was brought back may be older than the pages, or have gone on otherwise. */
export async function isOfLedger(tree: PageTree, store: Reads, head: number): Promise<boolean> {
	const { cursor, cursorHash } = tree;
	if (cursor === null) return true;
	if (cursor > head) return false;
	return (await hashAt(store, cursor)) === cursorHash;
}

/** Hash of the ledger at an entry. */
export async function hashAt(store: Reads, seq: number): Promise<string> {
	return seq === 0 ? NO_HASH : ((await store.ledger(seq - 1, 1))[0]?.hash ?? "");
}

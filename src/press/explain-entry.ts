/** What an entry of the ledger touches, and why: for `press --plan`. */
import type { LedgerEntry } from "../core/ledger.ts";
import type { Reads } from "../store/store.ts";
import { changedKeys } from "./changed-keys.ts";
import { isEager, newPages } from "./eager.ts";
import type { PageIndex } from "./sinks/page-index.ts";

export interface Explained {
	readonly entry: Pick<LedgerEntry, "seq" | "at" | "kind" | "subject" | "actor">;
	/** Keys that have another value since. */
	readonly keys: readonly string[];
	/** The chrome changed: every page belongs to a new generation. */
	readonly chrome: boolean;
	/** Standing pages that read one of the keys, with those keys. */
	readonly pages: readonly { readonly path: string; readonly kind: string; readonly because: readonly string[]; readonly drawn: "at once" | "when asked for" }[];
	/** Pages that the entry brought into being. */
	readonly fresh: readonly string[];
}

/** Seen from the paper as it is now, one entry alone. */
export async function explainEntry(entry: LedgerEntry, reads: Reads, index: PageIndex): Promise<Explained> {
	const { keys, chrome } = await changedKeys([entry], reads, index);
	const pages = index.readersOf(keys).map((page) => ({
		path: page.path,
		kind: page.kind,
		because: index.keysOf(page.path).filter((key) => keys.has(key)),
		drawn: isEager(page) ? ("at once" as const) : ("when asked for" as const),
	}));
	const { seq, at, kind, subject, actor } = entry;
	return { entry: { seq, at, kind, subject, actor }, keys: [...keys].sort(), chrome, pages, fresh: newPages([entry]) };
}

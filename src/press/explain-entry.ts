/** What an entry of the ledger touches, and why: for `press --plan`. */
import type { LedgerEntry } from "../core/ledger.ts";
import type { Reads } from "../store/store.ts";
import { changedKeys } from "./changed-keys.ts";
import { eagerOf, newPages } from "./eager.ts";
import type { PageIndex } from "./sinks/page-index.ts";

export interface Explained {
	readonly entry: Pick<LedgerEntry, "seq" | "at" | "kind" | "subject" | "actor">;
	/** Keys that have another value since. */
	readonly keys: readonly string[];
	/** The chrome changed: every page belongs to a new generation. */
	readonly chrome: boolean;
	/** Standing pages that read one of the keys, with those keys. */
	readonly pages: readonly {
		readonly path: string;
		readonly kind: string;
		readonly because: readonly string[];
		readonly drawn: "at once" | "when asked for";
	}[];
	/** Pages that the entry brought into being. */
	readonly fresh: readonly string[];
}

/** Seen from the paper as it is now, one entry alone. */
export async function explainEntry(entry: LedgerEntry, reads: Reads, index: PageIndex): Promise<Explained> {
	const { keys, chrome } = await changedKeys([entry], reads, index, 1);
	const standing = index.readersOf(keys);
	const later = new Set(eagerOf(standing, [entry]).later);
	const pages = standing.map(({ path, kind }) => ({
		path,
		kind,
		because: index.keysOf(path).filter((key) => keys.has(key)),
		drawn: later.has(path) ? ("when asked for" as const) : ("at once" as const),
	}));
	const { seq, at, kind, subject, actor } = entry;
	return { entry: { seq, at, kind, subject, actor }, keys: [...keys].sort(), chrome, pages, fresh: newPages([entry]) };
}

/** Keeps the addresses at which readers found a story before: each leads to it for ever. */
import { canonicalPath } from "../core/addresses.ts";
import type { Writes } from "../store/store.ts";

/** The spelling under which an old address is kept: its path as ours are written, its query as it was. Null when it can be none. */
export function oldAddressKey(address: string): string | null {
	const [before = ""] = address.split("#", 1);
	const at = before.indexOf("?");
	const path = canonicalPath(at === -1 ? before : before.slice(0, at));
	if (path === null) return null;
	const query = at === -1 ? "" : before.slice(at);
	const key = query === "?" ? path : path + query;
	return key.length > 2048 || !key.isWellFormed() || /[\p{Cc}\s]/u.test(key) ? null : key;
}

export interface Kept {
	/** Addresses that lead to the subject now. */
	readonly kept: readonly string[];
	/** Addresses that no server can be asked for: control characters, broken encoding, too long. */
	readonly impossible: readonly string[];
	/** Addresses that lead to something else already, with what; those stay as they are. */
	readonly taken: readonly { readonly address: string; readonly target: string }[];
}

/** Lets the addresses lead to `subject` (`story:41`, `asset:9`), each once; `own` is its address here, which needs nothing. */
export async function keepAddresses(
	tx: Writes,
	addresses: readonly string[],
	subject: string,
	own: string | null,
): Promise<Kept> {
	const kept: string[] = [];
	const taken: { address: string; target: string }[] = [];
	const impossible: string[] = [];
	const seen = new Set<string | null>([own, "/"]);
	for (const raw of addresses) {
		const address = oldAddressKey(raw);
		if (address === null) impossible.push(raw);
		if (address === null || seen.has(address)) continue;
		seen.add(address);
		const target = await tx.redirect(address);
		if (target !== null && target !== subject) {
			taken.push({ address, target });
			continue;
		}
		if (target === null) await tx.putRedirect(address, subject);
		kept.push(address);
	}
	return { kept, taken, impossible };
}

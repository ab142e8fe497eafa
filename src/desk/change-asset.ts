/** Taking a picture into the paper, and changing what it says of itself. */
import type { Asset } from "../core/asset.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { canonicalJson } from "../core/ledger.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";

/** What people may change of an asset. */
export interface AssetWords {
	readonly caption?: string;
	readonly credit?: string;
	readonly copyright?: string;
	readonly alt?: string;
	readonly focal?: { readonly x: number; readonly y: number };
}

export interface AddedAsset {
	readonly asset: Asset;
	/** False when the paper had the same bytes already; that asset is then left as it was. */
	readonly isNew: boolean;
}

export function addAsset(
	desk: DeskContext,
	actor: Actor,
	asset: Omit<Asset, "id" | "createdAt">,
): Promise<Result<AddedAsset>> {
	return desk.store.write((tx) => addAssetIn(tx, actor, asset, desk.clock()));
}

/** No entry in the ledger: no page shows an asset before a story uses it. */
export async function addAssetIn(
	tx: Writes,
	actor: Actor,
	asset: Omit<Asset, "id" | "createdAt">,
	now: number,
): Promise<Result<AddedAsset>> {
	const allowed = allow(actor, "asset.write");
	if (!allowed.ok) return allowed;
	const known = await tx.assetByHash(asset.sha256);
	if (known !== null) return ok({ asset: known, isNew: false });
	return ok({ asset: await tx.addAsset({ ...asset, createdAt: now }), isNew: true });
}

export function changeAsset(
	desk: DeskContext,
	actor: Actor,
	id: number,
	words: AssetWords,
): Promise<Result<{ asset: Asset; entry: LedgerEntry | null }>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "asset.write");
		if (!allowed.ok) return allowed;
		const before = await tx.asset(id);
		if (before === null) return fail("assetNotFound", `There is no asset ${id}.`);
		const after: Asset = { ...before, ...words };
		if (canonicalJson(before) === canonicalJson(after)) return ok({ asset: before, entry: null });
		await tx.putAsset(after);
		const entry = await tx.appendLedger({
			at: desk.clock(),
			actor: actor.name,
			kind: "asset",
			subject: `asset:${id}`,
			before,
			after,
			note: "",
			contentHash: "",
		});
		return ok({ asset: after, entry });
	});
}

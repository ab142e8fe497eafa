/** Taking a picture into the paper, and changing what it says of itself. */
import type { Asset, AssetTerms } from "../core/asset.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { canonicalJson } from "../core/ledger.ts";
import type { Crops } from "../core/pictures/crops.ts";
import { saidByFile } from "../core/pictures/said-by-file.ts";
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
	readonly decorative?: boolean;
	readonly focal?: { readonly x: number; readonly y: number };
	readonly crops?: Crops;
	readonly keywords?: readonly string[];
	readonly place?: string;
	readonly takenOn?: string;
	readonly terms?: AssetTerms;
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

/**
 * No entry in the ledger: no page shows an asset before a story uses it. What is not said is what the file says of itself.
 * A picture that was deleted comes back as it was when the same bytes are taken in again.
 */
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
	const deleted = await tx.pictures.deletedByHash(asset.sha256);
	if (deleted !== null) {
		await tx.pictures.bringBack(deleted.asset.id);
		await appendAsset(tx, actor, now, null, deleted.asset);
		return ok({ asset: deleted.asset, isNew: true });
	}
	const said = saidByFile(asset.metadata);
	const whole = { ...said, by: actor.name, ...asset, alt: asset.alt || said.alt, createdAt: now };
	return ok({ asset: await tx.addAsset(whole), isNew: true });
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
		return ok({ asset: after, entry: await appendAsset(tx, actor, desk.clock(), before, after) });
	});
}

/** The entry by which every page that shows the picture is drawn anew. `after` is null when it was deleted. */
export function appendAsset(
	tx: Writes,
	actor: Actor,
	at: number,
	before: Asset | null,
	after: Asset | null,
	note = "",
): Promise<LedgerEntry> {
	const subject = `asset:${(after ?? before)?.id}`;
	return tx.appendLedger({ at, actor: actor.name, kind: "asset", subject, before, after, note, contentHash: "" });
}

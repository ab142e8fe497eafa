/** Deleting a picture that nothing uses, and bringing it back. What was deleted stays on record; its addresses say that it is gone. */
import type { Asset } from "../core/asset.ts";
import { seenText } from "../core/inline.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { allAddresses } from "../core/pictures/all-addresses.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { type Actor, allow } from "./actor.ts";
import { appendAsset } from "./change-asset.ts";
import type { DeskContext } from "./context.ts";

export interface Deleted {
	readonly entry: LedgerEntry;
	readonly oldAddresses: readonly string[];
}

/** Refused while a draft, a page that readers see, a front or a person's portrait shows it; the problem's data says where. */
export function deleteAsset(desk: DeskContext, actor: Actor, id: number, reason: string): Promise<Result<Deleted>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "asset.delete");
		if (!allowed.ok) return allowed;
		const asset = await tx.asset(id);
		if (asset === null) return fail("assetNotFound", `There is no asset ${id}.`);
		const uses = await tx.pictures.uses(id);
		if (uses.length > 0) {
			const named = [...new Set(uses.map(({ subject }) => subject))];
			const shown = named.slice(0, 10).join(", ");
			const rest = named.length > 10 ? ` and ${named.length - 10} more` : "";
			return fail("assetInUse", `Picture ${id} is used by ${shown}${rest}.`, undefined, { uses });
		}
		const now = desk.clock();
		const why = seenText(reason);
		const oldAddresses = allAddresses(asset, await tx.pictures.cuts(id));
		await tx.pictures.remove(id, { at: now, by: actor.name, reason: why });
		return ok({ entry: await appendAsset(tx, actor, now, asset, null, why), oldAddresses });
	});
}

export function bringAssetBack(
	desk: DeskContext,
	actor: Actor,
	id: number,
): Promise<Result<{ readonly asset: Asset; readonly entry: LedgerEntry }>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "asset.delete");
		if (!allowed.ok) return allowed;
		const deleted = await tx.pictures.deleted(id);
		if (deleted === null) return fail("assetNotFound", `There is no deleted asset ${id}.`);
		const { asset } = deleted;
		const other = await tx.assetByHash(asset.sha256);
		if (other !== null)
			return fail("alreadyExists", `The paper has the same file as picture ${other.id} by now.`, undefined, {
				asset: other.id,
			});
		await tx.pictures.bringBack(id);
		return ok({ asset, entry: await appendAsset(tx, actor, desk.clock(), null, asset) });
	});
}

/** Another file for the same picture: every page that shows it gets the new one, and the earlier file stays on record. */
import type { Asset } from "../core/asset.ts";
import { seenText } from "../core/inline.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { allAddresses } from "../core/pictures/all-addresses.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { FileOfAsset } from "../store/pictures.ts";
import type { Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import { appendAsset } from "./change-asset.ts";
import type { DeskContext } from "./context.ts";

export interface Replaced {
	readonly asset: Asset;
	/** Null when it was the same file. */
	readonly entry: LedgerEntry | null;
	/** The boxes cut by hand did not fit the new proportions and were taken away. */
	readonly cropsGone: boolean;
	/** Addresses of the earlier file's renditions, which lead to the new ones from now on. */
	readonly oldAddresses: readonly string[];
}

/** Proportions that differ by less show the same part of the scene. */
const SAME_PROPORTIONS = 0.01;

export function replaceAsset(
	desk: DeskContext,
	actor: Actor,
	id: number,
	file: FileOfAsset,
	note = "",
): Promise<Result<Replaced>> {
	return desk.store.write((tx) => replaceIn(tx, actor, id, file, note, desk.clock()));
}

/** Brings an earlier file back; the present one then is an earlier file. */
export function bringFileBack(
	desk: DeskContext,
	actor: Actor,
	id: number,
	number: number,
	note = "",
): Promise<Result<Replaced>> {
	return desk.store.write(async (tx) => {
		const earlier = (await tx.pictures.earlierFiles(id)).find((one) => one.number === number);
		if (earlier === undefined) return fail("assetNotFound", `The asset ${id} has no earlier file ${number}.`);
		return replaceIn(tx, actor, id, earlier.file, note, desk.clock());
	});
}

async function replaceIn(
	tx: Writes,
	actor: Actor,
	id: number,
	file: FileOfAsset,
	note: string,
	now: number,
): Promise<Result<Replaced>> {
	const allowed = allow(actor, "asset.write");
	if (!allowed.ok) return allowed;
	const before = await tx.asset(id);
	if (before === null) return fail("assetNotFound", `There is no asset ${id}.`);
	if (before.sha256 === file.sha256) return ok({ asset: before, entry: null, cropsGone: false, oldAddresses: [] });
	const other = await tx.assetByHash(file.sha256);
	if (other !== null)
		return fail(
			"alreadyExists",
			`The paper has this file already, as picture ${other.id}; use that one in the stories, or send a file that differs.`,
			"file",
			{ asset: other.id },
		);
	const oldAddresses = allAddresses(before, await tx.pictures.cuts(id));
	const ratio = file.width / file.height / (before.width / before.height);
	const isSame = Math.abs(ratio - 1) < SAME_PROPORTIONS;
	const cropsGone = !isSame && Object.keys(before.crops ?? {}).length > 0;
	const after: Asset = { ...before, ...file, ...(cropsGone ? { crops: {} } : {}) };
	const why = seenText(note);
	await tx.pictures.keepEarlierFile(id, { file: fileOf(before), at: now, by: actor.name, note: why });
	await tx.putAsset(after);
	return ok({ asset: after, entry: await appendAsset(tx, actor, now, before, after, why), cropsGone, oldAddresses });
}

function fileOf({ sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata }: Asset): FileOfAsset {
	return { sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata };
}

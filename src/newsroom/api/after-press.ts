/** The answer to a change that readers see: sent only once every page is right. */
import type { LedgerEntry } from "../../core/ledger.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { storeFault } from "../../store/store-fault.ts";
import type { ApiParts } from "./parts.ts";

export interface PressAnswer {
	/** Sequence number of the change's entry. */
	readonly ledger: number;
	/** Pages drawn. */
	readonly pages: number;
	/** Milliseconds from the request's arrival to every page being live. */
	readonly ms: number;
}

/** `entry` is null when the change changed nothing: then the head of the ledger stands for it, and no page was drawn. */
export async function afterPress(
	parts: ApiParts,
	entry: LedgerEntry | null,
	began: number,
): Promise<Result<PressAnswer>> {
	if (entry === null) return ok({ ledger: (await parts.desk.store.ledgerHead()).seq, pages: 0, ms: since(began) });
	try {
		const pressed = await parts.press.catchUp(entry.seq);
		return ok({ ledger: entry.seq, pages: pressed.pages, ms: since(began) });
	} catch (error) {
		const fault = storeFault(error);
		if (fault === null) throw error;
		return fail(
			"storeUnavailable",
			`The change is on record as ledger entry ${entry.seq}, but its pages could not be written (${fault}); the press draws them as soon as it can.`,
			undefined,
			{ ledger: entry.seq },
		);
	}
}

export function since(began: number): number {
	return Math.round((performance.now() - began) * 100) / 100;
}

/** Whether an unpacked database is whole: the file, its parts, its ledger, and that it is the one of the manifest. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { Store } from "../../store/store.ts";
import { verifyLedger } from "../../store/verify-ledger.ts";
import { openPaperFile } from "../compose.ts";
import type { Manifest } from "./manifest.ts";

/** A database of an older program is brought up to date on the way. */
export async function checkRestored(database: string, { ledger }: Manifest): Promise<Result<void>> {
	let store: Store;
	try {
		store = await openPaperFile(database);
	} catch (error) {
		return fail("malformedFile", error instanceof Error ? error.message : String(error));
	}
	try {
		const { ok: whole, problems } = await store.integrity();
		if (!whole) return fail("malformedFile", `The database in the backup is damaged: ${problems.join("; ")}.`);
		const verified = await verifyLedger(store);
		if (!verified.ok) return verified;
		const { seq, hash } = await store.ledgerHead();
		if (seq === ledger.seq && hash === ledger.hash) return ok(undefined);
		return fail("malformedFile", `The ledger in the backup ends at ${seq}, but its manifest says ${ledger.seq}.`);
	} finally {
		await store.close();
	}
}

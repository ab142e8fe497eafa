/** Verifying the audit trail: recomputes the whole chain and names the first entry that does not fit. */
import { NO_HASH } from "../core/ledger.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { auditText } from "./audit.ts";
import { sha256 } from "./sha256.ts";
import type { Reads } from "./store.ts";

const BATCH = 1000;

/** Fails with `auditBroken` (`at` is `audit:<seq>`). */
export async function verifyAudit(reads: Reads): Promise<Result<{ readonly entries: number; readonly head: string }>> {
	const broken = (seq: number, why: string) => fail("auditBroken", `Entry ${seq}: ${why}`, `audit:${seq}`);
	let seq = 0;
	let head = NO_HASH;
	for (;;) {
		const entries = await reads.audit.after(seq, BATCH);
		for (const entry of entries) {
			if (entry.seq !== seq + 1) return broken(entry.seq, `${seq + 1} should come here.`);
			if (entry.previousHash !== head) return broken(entry.seq, "it names another entry before it.");
			if (sha256(auditText(entry.seq, entry.previousHash, entry)) !== entry.hash)
				return broken(entry.seq, "its fields do not give its hash, so it was changed after it was written.");
			seq = entry.seq;
			head = entry.hash;
		}
		if (entries.length < BATCH) return ok({ entries: seq, head });
	}
}

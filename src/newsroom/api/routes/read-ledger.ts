/** GET /ledger: what changed for the public, in order; waits for news when asked to. */
import { z } from "zod";
import { LEDGER_KINDS } from "../../../core/ledger.ts";
import { whole } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

const Entry = z.object({
	seq: z.int(),
	at: z.int(),
	actor: z.string(),
	kind: z.enum(LEDGER_KINDS),
	subject: z.string(),
	before: z.unknown(),
	after: z.unknown(),
	note: z.string(),
	contentHash: z.string(),
	previousHash: z.string(),
	hash: z.string(),
});

export const readLedgerRoute = route({
	name: "readLedger",
	method: "get",
	path: "/ledger",
	summary:
		"Entries after a sequence number, oldest first. With wait, answers as soon as there is one, or empty after so many seconds.",
	access: "ledger.read",
	query: z.strictObject({
		after: whole(0, Number.MAX_SAFE_INTEGER, 0),
		limit: whole(1, 1000, 100),
		wait: whole(0, 55, 0),
	}),
	answers: {
		200: {
			description: "head is the newest sequence number; go on with after = the last seq.",
			schema: z.object({ entries: z.array(Entry), head: z.int() }),
		},
	},
	async work({ parts, request, query }) {
		const { store } = parts.desk;
		const deadline = performance.now() + query.wait * 1000;
		for (;;) {
			const entries = await store.ledger(query.after, query.limit);
			const left = deadline - performance.now();
			if (entries.length > 0 || left < 1 || request.signal.aborted) {
				const head = await store.ledgerHead();
				return answer({ entries, head: head.seq });
			}
			await parts.waitForLedger(query.after, left, request.signal);
		}
	},
});

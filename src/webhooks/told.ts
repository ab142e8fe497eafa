/** What is told of an entry of the ledger: the text of a delivery. */
import type { LedgerEntry } from "../core/ledger.ts";
import { isStoryEntry } from "../core/ledger.ts";
import { eventOf } from "../core/webhook.ts";

/** `site`: the origin before addresses, without a slash at its end. Null: nobody is told of it. */
export function told(entry: LedgerEntry, site: string): { readonly event: string; readonly body: string } | null {
	const event = eventOf(entry);
	if (event === null) return null;
	const facts = isStoryEntry(entry) ? (entry.after ?? entry.before) : null;
	const data = {
		subject: entry.subject,
		...(facts ? { url: site + facts.address, story: facts } : { document: entry.after }),
		...(entry.note === "" ? {} : { note: entry.note }),
		by: entry.actor,
	};
	return {
		event,
		body: JSON.stringify({ type: event, timestamp: new Date(entry.at).toISOString(), ledger: entry.seq, data }),
	};
}

/** The audit trail in SQL: appended to, searched, read in order. */
import type { Selectable } from "kysely";
import { cleanText } from "../../core/inline.ts";
import { canonicalJson, NO_HASH } from "../../core/ledger.ts";
import {
	type AuditDraft,
	type AuditEntry,
	type AuditQuery,
	type AuditReads,
	type AuditWrites,
	auditText,
} from "../audit.ts";
import { sha256 } from "../sha256.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import type { Tables } from "./schema.ts";

const headQuery = hotQuery((db) => db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq", "desc").limit(1));
const insertQuery = hotQuery((db) =>
	db.insertInto("audit").values({
		seq: 0,
		at: 0,
		actor: "",
		person: 0,
		action: "",
		subject: "",
		outcome: 0,
		detail: "",
		address: "",
		previous_hash: "",
		hash: "",
	}),
);

export class SqlAuditTrail implements AuditReads, AuditWrites {
	readonly #db: Db;

	constructor(db: Db) {
		this.#db = db;
	}

	async search(query: AuditQuery): Promise<readonly AuditEntry[]> {
		let found = this.#db.selectFrom("audit").selectAll();
		if (query.person !== undefined) found = found.where("person", "=", query.person);
		if (query.actor !== undefined)
			// Every name that begins so lies between the beginning and the beginning with the highest character behind it.
			found = found.where("actor", ">=", query.actor).where("actor", "<", `${query.actor}\u{10ffff}`);
		if (query.action !== undefined) found = found.where("action", "=", query.action);
		if (query.subject !== undefined) found = found.where("subject", "=", query.subject);
		if (query.from !== undefined) found = found.where("at", ">=", query.from);
		if (query.to !== undefined) found = found.where("at", "<", query.to);
		if (query.refused !== undefined) found = found.where("outcome", query.refused ? ">=" : "<", 400);
		if (query.before !== undefined) found = found.where("seq", "<", query.before);
		return (await found.orderBy("seq", "desc").limit(query.limit).execute()).map(entryOf);
	}

	async after(seq: number, limit: number): Promise<readonly AuditEntry[]> {
		const rows = await this.#db
			.selectFrom("audit")
			.selectAll()
			.where("seq", ">", seq)
			.orderBy("seq")
			.limit(limit)
			.execute();
		return rows.map(entryOf);
	}

	async head(): Promise<{ seq: number; hash: string }> {
		return (await headQuery(this.#db, [1]))[0] ?? { seq: 0, hash: NO_HASH };
	}

	async append(given: AuditDraft): Promise<AuditEntry> {
		const head = await this.head();
		const detail = canonicalJson(given.detail);
		// The hash must be of what will be read again: a column can not hold every string.
		const draft: AuditDraft = {
			...given,
			actor: cleanText(given.actor),
			subject: cleanText(given.subject),
			address: cleanText(given.address),
			detail: JSON.parse(detail) as AuditDraft["detail"],
		};
		const seq = head.seq + 1;
		const hash = sha256(auditText(seq, head.hash, draft));
		await insertQuery(this.#db, [
			seq,
			draft.at,
			draft.actor,
			draft.person,
			draft.action,
			draft.subject,
			draft.outcome,
			detail,
			draft.address,
			head.hash,
			hash,
		]);
		return { ...draft, seq, previousHash: head.hash, hash };
	}
}

function entryOf(row: Selectable<Tables["audit"]>): AuditEntry {
	return {
		seq: row.seq,
		at: row.at,
		actor: row.actor,
		person: row.person,
		action: row.action,
		subject: row.subject,
		outcome: row.outcome,
		detail: JSON.parse(row.detail) as AuditEntry["detail"],
		address: row.address,
		previousHash: row.previous_hash,
		hash: row.hash,
	};
}

/** The audit trail: who did what in the newsroom, in order, each entry bound to the one before it as in the ledger. */
import { canonicalJson } from "../core/ledger.ts";

export interface AuditDraft {
	/** Milliseconds UTC. */
	readonly at: number;
	/** `person:7 Ada Demir`, `token:3 wire desk`, `system`; `nobody` for a sign-in that failed. */
	readonly actor: string;
	readonly person: number | null;
	/** A route's name (`publishStory`) or a matter of signing in (`signIn`, `lockedOut`). */
	readonly action: string;
	/** What was acted upon: `story:41`, `person:7`; empty when nothing has a name. */
	readonly subject: string;
	/** HTTP status with which it was answered. */
	readonly outcome: number;
	/** Facts for people; never a secret. */
	readonly detail: Readonly<Record<string, unknown>>;
	/** The caller's network address; empty when there is none. */
	readonly address: string;
}

export interface AuditEntry extends AuditDraft {
	/** 1, 2, 3 … without a gap. */
	readonly seq: number;
	readonly previousHash: string;
	readonly hash: string;
}

/** Which entries are meant; what is left out does not matter. */
export interface AuditQuery {
	readonly person?: number;
	/** The beginning of the actor's name. */
	readonly actor?: string;
	readonly action?: string;
	readonly subject?: string;
	/** Milliseconds UTC, the first included. */
	readonly from?: number;
	/** Milliseconds UTC, not included. */
	readonly to?: number;
	/** Only refusals (outcome 400 and more), or only what was done. */
	readonly refused?: boolean;
	/** Entries older than this one. */
	readonly before?: number;
	readonly limit: number;
}

export interface AuditReads {
	/** Newest first. */
	search(query: AuditQuery): Promise<readonly AuditEntry[]>;
	/** In order, for verifying. */
	after(seq: number, limit: number): Promise<readonly AuditEntry[]>;
	head(): Promise<{ readonly seq: number; readonly hash: string }>;
}

export interface AuditWrites extends AuditReads {
	append(draft: AuditDraft): Promise<AuditEntry>;
}

/** The exact text whose SHA-256 is an entry's hash. */
export function auditText(seq: number, previousHash: string, draft: AuditDraft): string {
	const { at, actor, person, action, subject, outcome, detail, address } = draft;
	return canonicalJson([seq, previousHash, at, actor, person, action, subject, outcome, detail, address]);
}

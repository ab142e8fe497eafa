/** The ledger: what changed for the public, in order, each entry bound to the one before it. */
import type { StoryFacts } from "./story.ts";

export const LEDGER_KINDS = [
	"publish",
	"update",
	"correct",
	"withdraw",
	"front",
	"settings",
	"edition",
	"section",
	"move",
	"concept",
	"asset",
	"year",
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What is written; the store adds sequence, hash chain. */
export interface LedgerDraft {
	/** Milliseconds UTC. */
	readonly at: number;
	/** Who: `token:desk-1`, `person:7`, `system`. */
	readonly actor: string;
	readonly kind: LedgerKind;
	/** What: `story:41`, `front:en`, `settings`, `edition:en`, `section:en/world` (also of a move), `concept:karabakh`, `asset:9`, `year`. */
	readonly subject: string;
	/** The state before and after that a follower needs: a story's facts, or the document changed. */
	readonly before: unknown;
	readonly after: unknown;
	/** Correction note or reason of a withdrawal: shown to readers. */
	readonly note: string;
	/** Hash of the revision that went live, so that a changed revision is found out; empty for other kinds. */
	readonly contentHash: string;
}

export interface LedgerEntry extends LedgerDraft {
	/** 1, 2, 3 … without a gap. */
	readonly seq: number;
	/** SHA-256 of the entry before (64 hex digits; zeros before the first). */
	readonly previousHash: string;
	readonly hash: string;
}

export const NO_HASH = "0".repeat(64);

/** Kinds whose before and after are the facts of one story. */
export function isStoryEntry(
	entry: LedgerDraft,
): entry is LedgerDraft & { before: StoryFacts | null; after: StoryFacts | null } {
	return entry.kind === "publish" || entry.kind === "update" || entry.kind === "correct" || entry.kind === "withdraw";
}

/** The exact text whose SHA-256 is an entry's hash: its fields in fixed order as one JSON array. */
export function hashedText(seq: number, previousHash: string, draft: LedgerDraft): string {
	return canonicalJson([
		seq,
		previousHash,
		draft.at,
		draft.actor,
		draft.kind,
		draft.subject,
		draft.before,
		draft.after,
		draft.note,
		draft.contentHash,
	]);
}

/**
 * JSON with object keys sorted by code unit, so that equal values have equal text (in the manner of RFC 8785).
 * For plain data: absent and undefined properties are the same.
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) {
		let items = "";
		for (const item of value) items += items === "" ? canonicalJson(item) : `,${canonicalJson(item)}`;
		return `[${items}]`;
	}
	let members = "";
	// Written by hand, because an object that is filled in sorted order still enumerates keys such as "10" first.
	for (const key of Object.keys(value).sort()) {
		const member = (value as Record<string, unknown>)[key];
		if (member === undefined) continue;
		members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
	}
	return `{${members}}`;
}

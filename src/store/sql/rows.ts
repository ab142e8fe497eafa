/** Rows of the tables as the newspaper's own types. */
import type { Selectable } from "kysely";
import type { Asset } from "../../core/asset.ts";
import type { LedgerEntry, LedgerKind } from "../../core/ledger.ts";
import type { StoryFacts, WorkflowState } from "../../core/story.ts";
import type { Revision, Scheduled, StoryContent, StoryRecord, Token, Withdrawn } from "../store.ts";
import type { Tables } from "./schema.ts";

type Row<T extends keyof Tables> = Selectable<Tables[T]>;

export function revisionOf(row: Row<"revision">): Revision {
	return {
		id: row.id,
		story: row.story,
		parent: row.parent,
		content: JSON.parse(row.content) as StoryContent,
		contentHash: row.content_hash,
		by: row.by,
		at: row.at,
	};
}

export function storyOf(row: Row<"story">, facts: string | null): StoryRecord {
	return {
		id: row.id,
		state: row.state as WorkflowState,
		draft: row.draft,
		live: facts === null ? null : (JSON.parse(facts) as StoryFacts),
		withdrawn: row.withdrawn === null ? null : (JSON.parse(row.withdrawn) as Withdrawn),
		createdAt: row.created_at,
		updatedAt: row.updated_at,
	};
}

export function assetOf(row: Row<"asset">): Asset {
	return { ...(JSON.parse(row.body) as Omit<Asset, "id" | "sha256">), id: row.id, sha256: row.sha256 };
}

export function ledgerEntryOf(row: Row<"ledger">): LedgerEntry {
	return {
		seq: row.seq,
		at: row.at,
		actor: row.actor,
		kind: row.kind as LedgerKind,
		subject: row.subject,
		before: JSON.parse(row.before),
		after: JSON.parse(row.after),
		note: row.note,
		contentHash: row.content_hash,
		previousHash: row.previous_hash,
		hash: row.hash,
	};
}

export function scheduledOf(row: Row<"schedule">): Scheduled {
	const { options, ...item } = row;
	return { ...item, ...(JSON.parse(options) as Pick<Scheduled, "change" | "override">) };
}

export function tokenOf(row: Row<"token">): Token {
	return {
		id: row.id,
		name: row.name,
		role: row.role,
		edition: row.edition,
		section: row.section,
		secretHash: row.secret_hash,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
		revokedAt: row.revoked_at,
		usedAt: row.used_at,
	};
}

/** The tables as Kysely sees them. Documents are JSON text; times are milliseconds UTC. */
import type { AccountTables } from "./schema-accounts.ts";
import type { DeskTables } from "./schema-desk.ts";
import type { FrontTables } from "./schema-fronts.ts";
import type { ManuscriptTables } from "./schema-manuscripts.ts";
import type { PictureTables } from "./schema-pictures.ts";
import type { PublishingTables } from "./schema-publishing.ts";
import type { TranslationLinkTables } from "./schema-translation-links.ts";
import type { WebhookTables } from "./schema-webhooks.ts";

export interface Tables
	extends AccountTables,
		DeskTables,
		FrontTables,
		ManuscriptTables,
		PictureTables,
		PublishingTables,
		TranslationLinkTables,
		WebhookTables {
	document: { key: string; body: string };
	edition: { key: string; position: number; body: string };
	section: { edition: string; path: string; position: number; body: string };
	concept: { key: string; kind: string; body: string; merged_into: string | null };
	asset: { id: number; sha256: string; body: string };
	story: {
		id: number;
		state: string;
		draft: number;
		created_at: number;
		updated_at: number;
		withdrawn: string | null;
	};
	revision: {
		id: number;
		story: number;
		parent: number | null;
		content: string;
		content_hash: string;
		by: string;
		at: number;
	};
	live: { story: number; revision: number; edition: string; published_at: number; grp: number | null; facts: string };
	series: { id: number; name: string };
	listing: { series: number; published_at: number; story: number };
	correction: { id: number; story: number; at: number; edition: string; note: string; withdrawn: number };
	ledger: {
		seq: number;
		at: number;
		actor: string;
		kind: string;
		subject: string;
		before: string;
		after: string;
		note: string;
		content_hash: string;
		previous_hash: string;
		hash: string;
	};
	follower: { name: string; seq: number };
	redirect: { path: string; target: string };
	schedule: { story: number; at: number; revision: number; by: string; note: string; problem: string; options: string };
	section_move: { edition: string; path: string; target: string };
	token: {
		id: number;
		name: string;
		role: string;
		secret_hash: string;
		created_at: number;
		expires_at: number | null;
		revoked_at: number | null;
		edition: string;
		section: string;
		used_at: number | null;
	};
	imported: { source: string; guid: string; subject: string; content_hash: string };
}

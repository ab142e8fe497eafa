/** Migrations of the SQLite store, one file each: append only; what has been released is never edited. */
import type { DatabaseSync } from "node:sqlite";
import { thePaper } from "./migrations/1-the-paper.ts";
import { fronts } from "./migrations/2-fronts.ts";
import { accounts } from "./migrations/3-accounts.ts";
import { webhooks } from "./migrations/4-webhooks.ts";
import { translationLinks } from "./migrations/5-translation-links.ts";
import { manuscripts } from "./migrations/6-manuscripts.ts";
import { publishing } from "./migrations/7-publishing.ts";
import { desk } from "./migrations/8-desk.ts";
import { movedNames } from "./migrations/9-moved-names.ts";
import { pictures } from "./migrations/10-pictures.ts";

export interface Migration {
	readonly version: number;
	readonly name: string;
	readonly sql: string;
	/** Afterwards, what SQL alone can not do: filling new tables from what is stored. Never edited either. */
	readonly fill?: (db: DatabaseSync) => void;
}

/** In ascending order of their versions. */
export const MIGRATIONS: readonly Migration[] = [
	thePaper,
	fronts,
	accounts,
	webhooks,
	translationLinks,
	manuscripts,
	publishing,
	desk,
	movedNames,
	pictures,
];

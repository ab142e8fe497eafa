/** Migrations of the SQLite store, one file each: append only; what has been released is never edited. */
import { thePaper } from "./migrations/1-the-paper.ts";
import { fronts } from "./migrations/2-fronts.ts";
import { accounts } from "./migrations/3-accounts.ts";
import { webhooks } from "./migrations/4-webhooks.ts";
import { translationLinks } from "./migrations/5-translation-links.ts";
import { manuscripts } from "./migrations/6-manuscripts.ts";
import { publishing } from "./migrations/7-publishing.ts";
import { desk } from "./migrations/8-desk.ts";
import { movedNames } from "./migrations/9-moved-names.ts";

export interface Migration {
	readonly version: number;
	readonly name: string;
	readonly sql: string;
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
];

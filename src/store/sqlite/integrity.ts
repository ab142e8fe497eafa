/** What `doctor` asks of a database file: is it whole, and do its parts fit each other. */
import type { DatabaseSync } from "node:sqlite";
import type { IntegrityReport } from "../store.ts";
import { sqliteVersion } from "./migrate.ts";

const CHECKS: readonly [what: string, sql: string][] = [
	[
		"stories whose draft revision is missing",
		"select count(*) as n from story where draft not in (select id from revision)",
	],
	[
		"live stories whose state is not live",
		"select count(*) as n from live join story on story.id = live.story where story.state <> 'live'",
	],
	[
		"stories in the state live that are not live",
		"select count(*) as n from story where state = 'live' and id not in (select story from live)",
	],
	[
		"list rows of stories that are not live",
		"select count(*) as n from listing where story not in (select story from live)",
	],
	[
		"live stories that no list holds",
		"select count(*) as n from live where (published_at, story) not in (select published_at, story from listing)",
	],
	[
		"live stories whose live revision belongs to another story",
		"select count(*) as n from live join revision on revision.id = live.revision where revision.story <> live.story",
	],
	[
		"live stories whose facts name another revision or time",
		"select count(*) as n from live where json_extract(facts, '$.revision') <> revision or json_extract(facts, '$.publishedAt') <> published_at or json_extract(facts, '$.story') <> story",
	],
	[
		"withdrawn stories without the facts of what was withdrawn",
		"select count(*) as n from story where (state = 'withdrawn') <> (withdrawn is not null)",
	],
	["gaps in the ledger", "select (select coalesce(max(seq), 0) from ledger) - (select count(*) from ledger) as n"],
];

export function integrityOf(db: DatabaseSync): IntegrityReport {
	const problems: string[] = [];
	for (const row of db.prepare("pragma integrity_check(20)").all() as { integrity_check: string }[])
		if (row.integrity_check !== "ok") problems.push(`database: ${row.integrity_check}`);
	const dangling = db.prepare("pragma foreign_key_check").all();
	if (dangling.length > 0) problems.push(`database: ${dangling.length} rows point at nothing`);
	for (const [what, sql] of CHECKS) {
		const { n } = db.prepare(sql).get() as { n: number };
		if (n !== 0) problems.push(`${n} ${what}`);
	}
	const one = (sql: string) => Number((db.prepare(sql).get() as { n: number }).n);
	return {
		ok: problems.length === 0,
		problems,
		facts: {
			sqlite: sqliteVersion(db),
			stories: one("select count(*) as n from story"),
			live: one("select count(*) as n from live"),
			revisions: one("select count(*) as n from revision"),
			ledger: one("select count(*) as n from ledger"),
			assets: one("select count(*) as n from asset"),
		},
	};
}

/** Publishing: reviews of revisions, alarms, what each publication did, and what is to be said at a scheduled one. */
import type { Migration } from "../migrations.ts";

export const publishing: Migration = {
	version: 7,
	name: "reviews, alarms, and what publications did",
	sql: `
create table review (
	id integer primary key autoincrement,
	story integer not null references story (id), revision integer not null references revision (id),
	step text not null check (step in ('submit', 'approve', 'sendBack')),
	by text not null, at integer not null, note text not null
) strict;
create index review_by_story on review (story, id);
create table alarm (
	id integer primary key autoincrement,
	kind text not null, subject text not null, facts text not null,
	at integer not null, last_at integer not null, times integer not null,
	ended_at integer, acknowledged_by text, acknowledged_at integer
) strict;
create unique index alarm_open on alarm (kind, subject) where acknowledged_at is null;
create table publication (
	seq integer primary key references ledger (seq), subject text not null, at integer not null, ms real not null,
	together integer not null, surfaces text not null
) strict;
create index publication_by_subject on publication (subject, seq);
alter table schedule add column options text not null default '{}';
`,
};

/** Fronts: drafts with every change, launches, and pins that begin and end by time. */
import type { Migration } from "../migrations.ts";

export const fronts: Migration = {
	version: 2,
	name: "fronts: drafts, launches, pins in time",
	sql: `
alter table front add column shown_at integer not null default 0;
alter table front add column next_turn integer;
create index front_by_turn on front (next_turn) where next_turn is not null;
create table front_draft (front text primary key, revision integer not null, body text not null) strict, without rowid;
create table front_change (
	front text not null, revision integer not null, at integer not null, by text not null, screen text not null,
	operation text not null, body text not null, adjusted integer not null, inverse text not null, undoes text not null,
	primary key (front, revision)
) strict;
create unique index front_change_by_operation on front_change (front, operation);
create table front_state (
	front text not null, revision integer not null, at integer not null, body text not null,
	primary key (front, revision)
) strict;
create table front_launch (
	front text not null, number integer not null, at integer not null, by text not null, body text not null,
	draft integer, again integer,
	primary key (front, number)
) strict;
insert into front_launch (front, number, at, by, body, draft, again)
select key, revision, coalesce(
	(select at from ledger where subject = 'front:' || key and kind = 'front' order by seq desc limit 1), 0), coalesce(
	(select actor from ledger where subject = 'front:' || key and kind = 'front' order by seq desc limit 1), 'system'),
	body, null, null
from front;
`,
};

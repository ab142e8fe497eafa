/** The paper, its stories, its ledger: the schema that the first release began with. */
import type { Migration } from "../migrations.ts";

export const thePaper: Migration = {
	version: 1,
	name: "the paper, its stories, its ledger",
	sql: `
create table document (key text primary key, body text not null) strict, without rowid;
create table edition (key text primary key, position integer not null, body text not null) strict, without rowid;
create table section (
	edition text not null references edition (key), path text not null, position integer not null, body text not null,
	primary key (edition, path)
) strict, without rowid;
create table concept (key text primary key, kind text not null, body text not null) strict, without rowid;
create table front (key text primary key, revision integer not null, body text not null) strict, without rowid;
create table asset (id integer primary key autoincrement, sha256 text not null unique, body text not null) strict;
create table story (
	id integer primary key autoincrement,
	state text not null check (state in ('draft', 'inReview', 'approved', 'scheduled', 'live', 'withdrawn')),
	draft integer not null, created_at integer not null, updated_at integer not null, withdrawn text
) strict;
create table revision (
	id integer primary key autoincrement,
	story integer not null references story (id) deferrable initially deferred,
	parent integer references revision (id),
	content text not null, content_hash text not null, by text not null, at integer not null
) strict;
create index revision_by_story on revision (story, id);
create trigger revision_is_immutable before update on revision begin select raise(abort, 'a revision is never changed'); end;
create trigger revision_is_kept before delete on revision begin select raise(abort, 'a revision is never deleted'); end;
create table live (
	story integer primary key references story (id),
	revision integer not null references revision (id),
	edition text not null, published_at integer not null, grp integer, facts text not null
) strict;
create index live_by_group on live (grp) where grp is not null;
create table series (id integer primary key, name text not null unique) strict;
create table listing (
	series integer not null references series (id), published_at integer not null, story integer not null,
	primary key (series, published_at, story)
) strict, without rowid;
create table correction (
	id integer primary key autoincrement,
	story integer not null references story (id), at integer not null, edition text not null,
	note text not null, withdrawn integer not null
) strict;
create index correction_by_time on correction (edition, at, id);
create table ledger (
	seq integer primary key, at integer not null, actor text not null, kind text not null, subject text not null,
	before text not null, after text not null, note text not null, content_hash text not null,
	previous_hash text not null, hash text not null
) strict;
create index ledger_by_subject on ledger (subject, kind, seq);
create trigger ledger_is_immutable before update on ledger begin select raise(abort, 'the ledger is append-only'); end;
create trigger ledger_is_kept before delete on ledger begin select raise(abort, 'the ledger is append-only'); end;
create table follower (name text primary key, seq integer not null) strict, without rowid;
create table redirect (path text primary key, target text not null) strict, without rowid;
create table schedule (
	story integer primary key references story (id), at integer not null, revision integer not null references revision (id),
	by text not null, note text not null, problem text not null
) strict;
create index schedule_by_time on schedule (at);
create table token (
	id integer primary key autoincrement, name text not null, role text not null, secret_hash text not null unique,
	created_at integer not null, expires_at integer, revoked_at integer
) strict;
create table imported (
	source text not null, guid text not null, subject text not null, content_hash text not null,
	primary key (source, guid)
) strict, without rowid;
`,
};

/** People, what they may do, how they sign in, and the trail of what everybody did. */
import type { Migration } from "../migrations.ts";

export const accounts: Migration = {
	version: 3,
	name: "accounts and the audit trail",
	sql: `
create table person (
	id integer primary key autoincrement, name text not null, email text not null unique,
	created_at integer not null, disabled_at integer
) strict;
create table role (key text primary key, name text not null, permissions text not null) strict, without rowid;
create table role_grant (
	person integer not null references person (id), role text not null, edition text not null, section text not null,
	primary key (person, role, edition, section)
) strict, without rowid;
create index role_grant_by_role on role_grant (role);
create table person_secret (
	person integer primary key references person (id),
	password text, password_changed_at integer, totp text, totp_step integer not null
) strict;
create table passkey (
	id text primary key, person integer not null references person (id), name text not null, public_key text not null,
	counter integer not null, transports text not null, created_at integer not null, used_at integer
) strict, without rowid;
create index passkey_by_person on passkey (person);
create table recovery_code (
	person integer not null references person (id), hash text not null, used_at integer,
	primary key (person, hash)
) strict, without rowid;
create table identity (
	issuer text not null, subject text not null, person integer not null references person (id), created_at integer not null,
	primary key (issuer, subject)
) strict, without rowid;
create index identity_by_person on identity (person);
create table session (
	id integer primary key autoincrement, secret_hash text not null unique, person integer not null references person (id),
	method text not null, created_at integer not null, seen_at integer not null, confirmed_at integer not null,
	ended_at integer, address text not null, agent text not null
) strict;
create index session_by_person on session (person, ended_at);
create table invitation (
	id integer primary key autoincrement, secret_hash text not null unique, person integer references person (id),
	created_at integer not null, expires_at integer not null, used_at integer, by text not null
) strict;
create index invitation_by_person on invitation (person);
create table ticket (hash text primary key, kind text not null, body text not null, expires_at integer not null) strict, without rowid;
create table sign_in_attempt (
	key text primary key, failures integer not null, last_at integer not null, locked_until integer not null
) strict, without rowid;
create table sign_in_notice (
	id integer primary key autoincrement, person integer not null references person (id),
	at integer not null, kind text not null, detail text not null, seen_at integer
) strict;
create index sign_in_notice_by_person on sign_in_notice (person, seen_at);
create table audit (
	seq integer primary key, at integer not null, actor text not null, person integer, action text not null,
	subject text not null, outcome integer not null, detail text not null, address text not null,
	previous_hash text not null, hash text not null
) strict;
create index audit_by_time on audit (at);
create index audit_by_actor on audit (actor, seq);
create index audit_by_person on audit (person, seq) where person is not null;
create index audit_by_action on audit (action, seq);
create index audit_by_subject on audit (subject, seq);
create trigger audit_is_immutable before update on audit begin select raise(abort, 'the audit trail is append-only'); end;
create trigger audit_is_kept before delete on audit begin select raise(abort, 'the audit trail is append-only'); end;
`,
};

/** Webhooks: who is told of what the paper does, and how each delivery went. */
import type { Migration } from "../migrations.ts";

export const webhooks: Migration = {
	version: 4,
	name: "webhooks and their deliveries",
	sql: `
create table webhook (
	id integer primary key autoincrement, url text not null, description text not null, events text not null,
	active integer not null, secret text not null, created_at integer not null, quiet_until integer not null
) strict;
create table webhook_delivery (
	id integer primary key autoincrement,
	webhook integer not null references webhook (id), event text not null, ledger integer not null, body text not null,
	state text not null check (state in ('waiting', 'delivered', 'failed')),
	attempts integer not null, next_at integer not null, created_at integer not null, tried_at integer not null,
	status integer not null, answer text not null, took integer not null
) strict;
create index webhook_delivery_due on webhook_delivery (webhook, state, next_at);
`,
};

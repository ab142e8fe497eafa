/** Names that went elsewhere: sections that moved, concepts that were merged; and where and when tokens are used. */
import type { Migration } from "../migrations.ts";

export const movedNames: Migration = {
	version: 9,
	name: "moved sections, merged concepts, places of tokens",
	sql: `
create table section_move (
	edition text not null, path text not null, target text not null, primary key (edition, path)
) strict, without rowid;
alter table concept add column merged_into text;
alter table token add column edition text not null default '';
alter table token add column section text not null default '';
alter table token add column used_at integer;
`,
};

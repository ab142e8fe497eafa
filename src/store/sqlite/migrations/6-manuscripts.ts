/** Manuscripts: stories as they are being written, until it is in a revision. */
import type { Migration } from "../migrations.ts";

export const manuscripts: Migration = {
	version: 6,
	name: "manuscripts",
	sql: `
create table manuscript (
	story integer primary key references story (id), generation text not null, revision integer not null,
	base blob not null, at integer not null
) strict;
create index manuscript_at on manuscript (at);
create table manuscript_part (
	id integer primary key autoincrement,
	story integer not null references manuscript (story), body blob not null, person integer
) strict;
create index manuscript_part_story on manuscript_part (story, id);
`,
};

/** Translations: which stories tell the same, drafts among them, and what each was translated from. */
import type { Migration } from "../migrations.ts";

export const translationLinks: Migration = {
	version: 5,
	name: "what translations were made from",
	sql: `
create table translation (
	story integer primary key references story (id), grp integer not null,
	original integer references story (id), revision integer references revision (id), by text, at integer
) strict;
create index translation_by_group on translation (grp, story);
insert into translation (story, grp)
select story.id, revision.content ->> '$.fields.translationOf'
from story join revision on revision.id = story.draft
where revision.content ->> '$.fields.translationOf' is not null;
`,
};

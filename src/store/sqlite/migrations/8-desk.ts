/** The desk: a row for each story, assignments, notes, what people are told, views that they saved. */
import type { Migration } from "../migrations.ts";

export const desk: Migration = {
	version: 8,
	name: "the desk: rows of stories, assignments, notes, notifications, views",
	sql: `
create table desk_row (
	story integer primary key references story (id), seq integer not null unique,
	state text not null, draft integer not null, live_revision integer,
	edition text not null, section text not null, live_section text,
	headline text not null, kicker text not null, byline text not null, topics text not null, embargo integer,
	people text not null, by text not null, address text,
	created_at integer not null, updated_at integer not null, published_at integer,
	scheduled_at integer, schedule_problem text not null,
	assigned text not null, due_at integer, open_notes integer not null
) strict;
insert into desk_row
select story.id, row_number() over (order by story.id), story.state, story.draft, live.revision,
	coalesce(revision.content ->> '$.fields.edition', ''), coalesce(revision.content ->> '$.fields.section', ''), live.facts ->> '$.section',
	coalesce(revision.content ->> '$.fields.headline', ''), coalesce(revision.content ->> '$.fields.kicker', ''),
	coalesce(revision.content -> '$.fields.byline', '[]'), coalesce(revision.content -> '$.fields.topics', '[]'),
	revision.content ->> '$.fields.embargo',
	(select json_group_array(distinct cast(substr(one.by, 8) as integer)) from revision one
		where one.story = story.id and one.by like 'person:%'),
	revision.by, coalesce(live.facts ->> '$.address', story.withdrawn ->> '$.facts.address'),
	story.created_at, story.updated_at, coalesce(live.published_at, story.withdrawn ->> '$.facts.publishedAt'),
	schedule.at, coalesce(schedule.problem, ''), '[]', null, 0
from story join revision on revision.id = story.draft
left join live on live.story = story.id
left join schedule on schedule.story = story.id;
create table assignment (
	id integer primary key autoincrement, story integer not null references story (id),
	person integer not null references person (id), by text not null, task text not null, due_at integer, words integer,
	state text not null check (state in ('open', 'accepted', 'done', 'cancelled')),
	created_at integer not null, changed_at integer not null
) strict;
create index assignment_by_story on assignment (story, id);
create table note (
	id integer primary key autoincrement, story integer not null references story (id), parent integer references note (id),
	person integer references person (id), by text not null, text text not null, anchor text not null, quote text not null,
	mentions text not null, created_at integer not null, edited_at integer, resolved_at integer, resolved_by text not null
) strict;
create index note_by_story on note (story, id);
create table notification (
	id integer primary key autoincrement, person integer not null references person (id), at integer not null,
	kind text not null, story integer not null references story (id), note integer references note (id),
	by text not null, text text not null, read_at integer
) strict;
create index notification_by_person on notification (person, id);
create index notification_unread on notification (person) where read_at is null;
create table desk_view (
	id integer primary key autoincrement, person integer not null references person (id), name text not null,
	shared integer not null, query text not null, created_at integer not null
) strict;
create index desk_view_by_person on desk_view (person);
`,
};

/** Pictures: the index by which they are found, where they are used, the looks that stories have them in, earlier files, deletions. */
import type { DatabaseSync } from "node:sqlite";
import type { Asset } from "../../../core/asset.ts";
import type { Front } from "../../../core/front.ts";
import type { FrontDraft } from "../../../core/fronts/draft.ts";
import type { Concept } from "../../../core/paper.ts";
import { wordsOfPicture } from "../../../core/pictures/words-of-picture.ts";
import type { Pictured } from "../../../elements/picture-uses.ts";
import {
	cutsOfStory,
	indexRow,
	type UsedIn,
	usesOfConcept,
	usesOfFront,
	usesOfFrontDraft,
	usesOfStory,
} from "../../picture-facts.ts";
import type { Migration } from "../migrations.ts";

export const pictures: Migration = {
	version: 10,
	name: "the index, uses, looks, earlier files and deletions of pictures",
	sql: `
create table asset_index (
	asset integer primary key, by text not null, day text not null, orientation text not null,
	described integer not null, ends_at integer
) strict;
create index asset_index_by_end on asset_index (ends_at) where ends_at is not null;
create table asset_word (word text not null, asset integer not null, primary key (word, asset)) strict, without rowid;
create index asset_word_by_asset on asset_word (asset, word);
create table asset_use (
	asset integer not null, subject text not null, state text not null check (state in ('draft', 'live')), place text not null,
	primary key (asset, subject, state, place)
) strict, without rowid;
create index asset_use_by_subject on asset_use (subject, state);
create table asset_cut (
	asset integer not null, name text not null, body text not null, primary key (asset, name)
) strict, without rowid;
create table asset_file (
	asset integer not null, number integer not null, body text not null, at integer not null, by text not null,
	note text not null, primary key (asset, number)
) strict;
create table asset_deleted (
	asset integer primary key, sha256 text not null, body text not null,
	at integer not null, by text not null, reason text not null
) strict;
create index asset_deleted_by_hash on asset_deleted (sha256);
`,
	fill(db) {
		fillIndex(db);
		fillUses(db);
	},
};

function fillIndex(db: DatabaseSync): void {
	const row = db.prepare("insert into asset_index values (?, ?, ?, ?, ?, ?)");
	const word = db.prepare("insert into asset_word values (?, ?)");
	for (const { id, body } of db.prepare("select id, body from asset").iterate() as Iterable<{
		id: number;
		body: string;
	}>) {
		const asset = { ...(JSON.parse(body) as Asset), id };
		const { by, day, orientation, described, ends_at } = indexRow(asset);
		row.run(id, by, day, orientation, described, ends_at);
		for (const each of wordsOfPicture(asset)) word.run(each, id);
	}
}

/** Only what names a picture is read: most stories of an old archive have none. */
function fillUses(db: DatabaseSync): void {
	const use = db.prepare("insert into asset_use values (?, ?, ?, ?)");
	const cut = db.prepare("insert or ignore into asset_cut values (?, ?, ?)");
	const uses = (subject: string, state: "draft" | "live", all: readonly UsedIn[]) => {
		for (const { asset, place } of all) use.run(asset, subject, state, place);
	};
	const each = <T>(query: string, work: (name: string, body: T) => void) => {
		for (const { name, body } of db.prepare(query).iterate() as Iterable<{ name: string; body: string }>)
			work(name, JSON.parse(body) as T);
	};
	const pictured = `(instr(content, '"asset":') > 0 or instr(content, '"poster":') > 0)`;
	each<Pictured>(
		`select 'story:' || story.id name, content body from story join revision on revision.id = story.draft where ${pictured}`,
		(name, content) => uses(name, "draft", usesOfStory(content)),
	);
	each<Pictured>(
		`select 'story:' || live.story name, content body from live join revision on revision.id = live.revision where ${pictured}`,
		(name, content) => uses(name, "live", usesOfStory(content)),
	);
	each<Pictured>(`select '' name, content body from revision where instr(content, '"focal":') > 0`, (_, content) => {
		for (const { asset, name, cut: look } of cutsOfStory(content)) cut.run(asset, name, JSON.stringify(look));
	});
	each<Front>("select 'front:' || key name, body from front", (name, front) => uses(name, "live", usesOfFront(front)));
	each<FrontDraft>("select 'front:' || front name, body from front_draft", (name, draft) =>
		uses(name, "draft", usesOfFrontDraft(draft)),
	);
	each<Concept>(
		"select 'concept:' || key name, body from concept where body ->> 'portrait' is not null",
		(name, concept) => uses(name, "live", usesOfConcept(concept)),
	);
}

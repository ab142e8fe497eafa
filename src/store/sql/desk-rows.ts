/** Rows of the desk: read, and written once for each changed story at the end of a transaction. */
import type { BylineEntry, StoryFields, WorkflowState } from "../../core/story.ts";
import type { DeskRow, DeskRowReads } from "../desk-rows.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import type { DeskTables } from "./schema-desk.ts";

type Columns = DeskTables["desk_row"];
type Change = Partial<Omit<Columns, "story" | "seq" | "people">>;

const COLUMNS = [
	"story",
	"seq",
	"state",
	"draft",
	"live_revision",
	"edition",
	"section",
	"live_section",
	"headline",
	"kicker",
	"byline",
	"topics",
	"embargo",
	"people",
	"by",
	"address",
	"created_at",
	"updated_at",
	"published_at",
	"scheduled_at",
	"schedule_problem",
	"assigned",
	"due_at",
	"open_notes",
] as const satisfies readonly (keyof Columns)[];

const EMPTY: Omit<Columns, "story" | "seq"> = {
	state: "draft",
	draft: 0,
	live_revision: null,
	edition: "",
	section: "",
	live_section: null,
	headline: "",
	kicker: "",
	byline: "[]",
	topics: "[]",
	embargo: null,
	people: "[]",
	by: "",
	address: null,
	created_at: 0,
	updated_at: 0,
	published_at: null,
	scheduled_at: null,
	schedule_problem: "",
	assigned: "[]",
	due_at: null,
	open_notes: 0,
};

const rowQuery = hotQuery((db) => db.selectFrom("desk_row").selectAll().where("story", "=", 0));
const afterQuery = hotQuery((db) => db.selectFrom("desk_row").selectAll().where("seq", ">", 0).orderBy("seq").limit(1));
const headQuery = hotQuery((db) => db.selectFrom("desk_row").select("seq").orderBy("seq", "desc").limit(1));
const upsert = hotQuery((db) =>
	db
		.insertInto("desk_row")
		.columns(COLUMNS)
		.values({ story: 0, seq: 0, ...EMPTY })
		.onConflict((c) =>
			c
				.column("story")
				.doUpdateSet((e) =>
					Object.fromEntries(COLUMNS.slice(1).map((column) => [column, e.ref(`excluded.${column}`)])),
				),
		),
);

export class SqlDeskRows implements DeskRowReads {
	readonly #db: Db;

	constructor(db: Db) {
		this.#db = db;
	}

	async after(seq: number, limit: number): Promise<readonly DeskRow[]> {
		return (await afterQuery(this.#db, [seq, limit])).map(rowOf);
	}

	async of(stories: readonly number[]): Promise<readonly DeskRow[]> {
		const rows: DeskRow[] = [];
		for (const story of stories) for (const row of await rowQuery(this.#db, [story])) rows.push(rowOf(row));
		return rows;
	}
}

/** What a transaction changes of rows, gathered: a story that is made, published and taken off the schedule is one row. */
export class DeskRowChanges {
	readonly #db: Db;
	readonly #changes = new Map<number, Change>();
	/** Who saved what, of these stories. */
	readonly #people = new Map<number, number[]>();
	/** Rows that do not exist yet. */
	readonly #made = new Set<number>();

	constructor(db: Db) {
		this.#db = db;
	}

	make(story: number, at: number): void {
		this.#made.add(story);
		this.change(story, { created_at: at, updated_at: at });
	}

	saved(story: number, fields: StoryFields, revision: number, by: string, at: number): void {
		const person = /^person:(\d+)/u.exec(by)?.[1];
		this.change(story, {
			draft: revision,
			edition: fields.edition,
			section: fields.section,
			headline: fields.headline,
			kicker: fields.kicker,
			byline: JSON.stringify(fields.byline),
			topics: JSON.stringify(fields.topics),
			embargo: fields.embargo,
			by,
			updated_at: at,
		});
		if (person !== undefined) this.#people.set(story, [...(this.#people.get(story) ?? []), Number(person)]);
	}

	change(story: number, change: Change): void {
		const before = this.#changes.get(story);
		if (before === undefined) this.#changes.set(story, change);
		else Object.assign(before, change);
	}

	/** Writes what was gathered; to be called before the transaction ends. */
	async write(): Promise<void> {
		if (this.#changes.size === 0) return;
		let seq = (await headQuery(this.#db, [1]))[0]?.seq ?? 0;
		for (const [story, change] of this.#changes) {
			const before = this.#made.has(story) ? EMPTY : (await rowQuery(this.#db, [story]))[0];
			// Nothing can be said of a story that does not exist.
			if (before === undefined) continue;
			const people = withPeople(before.people, this.#people.get(story));
			const row: Columns = { ...before, ...change, people, story, seq: ++seq };
			await upsert(
				this.#db,
				COLUMNS.map((column) => row[column]),
			);
		}
		this.forget();
	}

	/** The transaction was rolled back. */
	forget(): void {
		this.#changes.clear();
		this.#people.clear();
		this.#made.clear();
	}
}

function withPeople(people: string, more: readonly number[] | undefined): string {
	return more === undefined ? people : JSON.stringify([...new Set([...(JSON.parse(people) as number[]), ...more])]);
}

function rowOf(row: Columns): DeskRow {
	return {
		story: row.story,
		seq: row.seq,
		state: row.state as WorkflowState,
		draft: row.draft,
		liveRevision: row.live_revision,
		edition: row.edition,
		section: row.section,
		liveSection: row.live_section,
		headline: row.headline,
		kicker: row.kicker,
		byline: JSON.parse(row.byline) as BylineEntry[],
		topics: JSON.parse(row.topics) as string[],
		embargo: row.embargo,
		people: JSON.parse(row.people) as number[],
		by: row.by,
		address: row.address,
		createdAt: row.created_at,
		updatedAt: row.updated_at,
		publishedAt: row.published_at,
		scheduledAt: row.scheduled_at,
		scheduleProblem: row.schedule_problem,
		assigned: JSON.parse(row.assigned) as number[],
		dueAt: row.due_at,
		openNotes: row.open_notes,
	};
}

/** Sections that went elsewhere, in SQL that both databases understand. */
import { setImmediate } from "node:timers/promises";
import type { Front } from "../../core/front.ts";
import { movedFacts, type SectionMove } from "../../core/section-move.ts";
import type { BylineEntry } from "../../core/story.ts";
import type { MoveReads, MoveWrites } from "../moves.ts";
import type { Writes } from "../store.ts";
import type { SqlDeskWrites } from "./desk.ts";
import type { Db } from "./hot-query.ts";

/** Stories moved before others get a turn: reading goes on while a large section moves. */
const BITE = 50;

export class SqlMoveReads implements MoveReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async sections(edition: string): Promise<ReadonlyMap<string, string>> {
		const rows = await this.db
			.selectFrom("section_move")
			.select(["path", "target"])
			.where("edition", "=", edition)
			.orderBy("path")
			.execute();
		return new Map(rows.map(({ path, target }) => [path, target]));
	}
}

type Store = Pick<Writes, "liveFacts" | "setLive"> & { readonly desk: SqlDeskWrites };

export class SqlMoveWrites extends SqlMoveReads implements MoveWrites {
	readonly #store: Store;

	constructor(db: Db, store: Store) {
		super(db);
		this.#store = store;
	}

	async removeSection(edition: string, path: string): Promise<void> {
		await this.db.deleteFrom("section").where("edition", "=", edition).where("path", "=", path).execute();
	}

	async moveSections(move: SectionMove, kept: boolean): Promise<number> {
		const paths = Object.entries(move.paths);
		const stories = await this.#moveStories(move);
		await this.#moveDrafts(move);
		for (const [from, to] of paths) {
			await this.#moveGrants(move.edition, from, to);
			if (kept) await this.#moveFront(`${move.edition}/${from}`, `${move.edition}/${to}`, to);
		}
		await this.#remember(move.edition, paths);
		return stories;
	}

	async #moveStories(move: SectionMove): Promise<number> {
		// The series of a section holds what is below it too: the shortest path names the whole.
		const [root = ""] = Object.keys(move.paths).sort((a, b) => a.length - b.length);
		const rows = await this.db
			.selectFrom("listing")
			.innerJoin("series", "series.id", "listing.series")
			.select("listing.story")
			.where("series.name", "=", `${move.edition}/s/${root}`)
			.execute();
		for (const [index, { story }] of rows.entries()) {
			const before = await this.#store.liveFacts(story);
			if (before !== null) await this.#store.setLive(story, before, movedFacts(before, move), null);
			if (index % BITE === BITE - 1) await setImmediate();
		}
		return rows.length;
	}

	async #moveDrafts({ edition, paths }: SectionMove): Promise<void> {
		const rows = await this.db
			.selectFrom("desk_row")
			.select(["story", "section"])
			.where("edition", "=", edition)
			.where("section", "in", Object.keys(paths))
			.execute();
		for (const { story, section } of rows)
			this.#store.desk.changes.change(story, { section: paths[section] ?? section });
	}

	async renameConcept(key: string, into: string): Promise<void> {
		const named = `%"${key}"%`;
		const rows = await this.db
			.selectFrom("desk_row")
			.select(["story", "topics", "byline"])
			.where((e) => e.or([e("topics", "like", named), e("byline", "like", named)]))
			.execute();
		for (const { story, topics, byline } of rows) {
			const keys = (JSON.parse(topics) as string[]).map((topic) => (topic === key ? into : topic));
			const names = (JSON.parse(byline) as BylineEntry[]).map((name) =>
				"person" in name && name.person === key ? { person: into } : name,
			);
			this.#store.desk.changes.change(story, {
				topics: JSON.stringify([...new Set(keys)]),
				byline: JSON.stringify(names),
			});
		}
	}

	async #moveGrants(edition: string, from: string, to: string): Promise<void> {
		const rows = await this.db
			.deleteFrom("role_grant")
			.where("edition", "=", edition)
			.where("section", "=", from)
			.returningAll()
			.execute();
		if (rows.length > 0)
			await this.db
				.insertInto("role_grant")
				.values(rows.map((row) => ({ ...row, section: to })))
				.onConflict((c) => c.doNothing())
				.execute();
		await this.db
			.updateTable("token")
			.set({ section: to })
			.where("edition", "=", edition)
			.where("section", "=", from)
			.execute();
	}

	async #moveFront(from: string, to: string, section: string): Promise<void> {
		const live = await this.db.selectFrom("front").select("body").where("key", "=", from).executeTakeFirst();
		if (live) {
			const body = JSON.stringify({ ...(JSON.parse(live.body) as Front), section });
			await this.db.updateTable("front").set({ key: to, body }).where("key", "=", from).execute();
		}
		await this.db
			.updateTable("asset_use")
			.set({ subject: `front:${to}` })
			.where("subject", "=", `front:${from}`)
			.execute();
		for (const table of ["front_draft", "front_change", "front_state", "front_launch"] as const)
			await this.db.updateTable(table).set({ front: to }).where("front", "=", from).execute();
	}

	/** An older path leads to where its stories are now, in one step; a path that is a section again leads nowhere. */
	async #remember(edition: string, paths: readonly (readonly [string, string])[]): Promise<void> {
		for (const [path, target] of paths) {
			await this.db
				.updateTable("section_move")
				.set({ target })
				.where("edition", "=", edition)
				.where("target", "=", path)
				.execute();
			await this.db
				.insertInto("section_move")
				.values({ edition, path, target })
				.onConflict((c) => c.columns(["edition", "path"]).doUpdateSet({ target }))
				.execute();
		}
		await this.db
			.deleteFrom("section_move")
			.where("edition", "=", edition)
			.where(
				"path",
				"in",
				paths.map(([, target]) => target),
			)
			.execute();
	}
}

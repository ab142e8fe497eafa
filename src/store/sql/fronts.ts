/** Drafts and launches of fronts, in SQL that both databases understand. */
import type { Front } from "../../core/front.ts";
import type { FrontDraft } from "../../core/fronts/draft.ts";
import type { Act, Operation } from "../../core/fronts/operation.ts";
import type { FrontChange, FrontState } from "../../core/fronts/submit.ts";
import type { FrontLaunch, FrontReads, FrontWrites } from "../fronts.ts";
import { usesOfFrontDraft } from "../picture-facts.ts";
import type { Db } from "./hot-query.ts";
import { SqlPictureWrites } from "./pictures.ts";
import type { FrontTables } from "./schema-fronts.ts";

export class SqlFrontReads implements FrontReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async draft(front: string): Promise<FrontState | null> {
		const row = await this.db.selectFrom("front_draft").selectAll().where("front", "=", front).executeTakeFirst();
		return row ? { revision: row.revision, draft: JSON.parse(row.body) as FrontDraft } : null;
	}

	async changes(front: string, after: number, limit: number): Promise<readonly FrontChange[]> {
		const rows = await this.#changes(front).where("revision", ">", after).orderBy("revision").limit(limit).execute();
		return rows.map(changeOf);
	}

	async changesBefore(front: string, before: number, limit: number): Promise<readonly FrontChange[]> {
		const rows = await this.#changes(front)
			.where("revision", "<", before)
			.orderBy("revision", "desc")
			.limit(limit)
			.execute();
		return rows.map(changeOf);
	}

	async change(front: string, operation: string): Promise<FrontChange | null> {
		const row = await this.#changes(front).where("operation", "=", operation).executeTakeFirst();
		return row ? changeOf(row) : null;
	}

	async changeAt(front: string, at: number): Promise<FrontChange | null> {
		const row = await this.#changes(front)
			.where("at", "<=", at)
			.orderBy("revision", "desc")
			.limit(1)
			.executeTakeFirst();
		return row ? changeOf(row) : null;
	}

	#changes(front: string) {
		return this.db.selectFrom("front_change").selectAll().where("front", "=", front);
	}

	async keptState(front: string, revision: number): Promise<(FrontState & { at: number }) | null> {
		const row = await this.db
			.selectFrom("front_state")
			.selectAll()
			.where("front", "=", front)
			.where("revision", "<=", revision)
			.orderBy("revision", "desc")
			.limit(1)
			.executeTakeFirst();
		return row ? { revision: row.revision, at: row.at, draft: JSON.parse(row.body) as FrontDraft } : null;
	}

	async launches(front: string, before: number, limit: number): Promise<readonly FrontLaunch[]> {
		const rows = await this.db
			.selectFrom("front_launch")
			.selectAll()
			.where("front", "=", front)
			.where("number", "<", before)
			.orderBy("number", "desc")
			.limit(limit)
			.execute();
		return rows.map(launchOf);
	}

	async launchAt(front: string, at: number): Promise<FrontLaunch | null> {
		const row = await this.db
			.selectFrom("front_launch")
			.selectAll()
			.where("front", "=", front)
			.where("at", "<=", at)
			.orderBy("number", "desc")
			.limit(1)
			.executeTakeFirst();
		return row ? launchOf(row) : null;
	}

	async turns(limit: number): Promise<readonly { front: string; at: number }[]> {
		const rows = await this.db
			.selectFrom("front")
			.select(["key", "next_turn"])
			.where("next_turn", "is not", null)
			.orderBy("next_turn")
			.limit(limit)
			.execute();
		return rows.map(({ key, next_turn }) => ({ front: key, at: next_turn ?? 0 }));
	}
}

export class SqlFrontWrites extends SqlFrontReads implements FrontWrites {
	async putDraft(front: string, { revision, draft }: FrontState): Promise<void> {
		const body = JSON.stringify(draft);
		await this.db
			.insertInto("front_draft")
			.values({ front, revision, body })
			.onConflict((c) => c.column("front").doUpdateSet({ revision, body }))
			.execute();
		await new SqlPictureWrites(this.db).use(`front:${front}`, "draft", usesOfFrontDraft(draft));
	}

	async addChange(front: string, { operation, inverse, adjusted, ...rest }: FrontChange): Promise<void> {
		await this.db
			.insertInto("front_change")
			.values({
				front,
				...rest,
				operation: operation.id,
				body: JSON.stringify(operation),
				adjusted: Number(adjusted),
				inverse: JSON.stringify(inverse),
			})
			.execute();
	}

	async keepState(front: string, { revision, draft }: FrontState, at: number): Promise<void> {
		const body = JSON.stringify(draft);
		await this.db
			.insertInto("front_state")
			.values({ front, revision, at, body })
			.onConflict((c) => c.columns(["front", "revision"]).doUpdateSet({ at, body }))
			.execute();
	}

	async addLaunch(front: string, { front: document, ...rest }: FrontLaunch): Promise<void> {
		await this.db
			.insertInto("front_launch")
			.values({ ...rest, front, body: JSON.stringify(document) })
			.execute();
	}

	async turn(front: string, shownAt: number, next: number | null): Promise<void> {
		await this.db.updateTable("front").set({ shown_at: shownAt, next_turn: next }).where("key", "=", front).execute();
	}
}

function changeOf(row: FrontTables["front_change"]): FrontChange {
	return {
		revision: row.revision,
		at: row.at,
		by: row.by,
		screen: row.screen,
		operation: JSON.parse(row.body) as Operation,
		adjusted: row.adjusted === 1,
		inverse: JSON.parse(row.inverse) as Act,
		undoes: row.undoes,
	};
}

function launchOf({ body, front: _front, ...row }: FrontTables["front_launch"]): FrontLaunch {
	return { ...row, front: JSON.parse(body) as Front };
}

/** Manuscripts in SQL that both databases understand. */
import type { Manuscript, ManuscriptPart, ManuscriptReads, ManuscriptWrites } from "../manuscripts.ts";
import type { Db } from "./hot-query.ts";

export class SqlManuscriptReads implements ManuscriptReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async of(story: number): Promise<Manuscript | null> {
		// One statement, so that a revision saved between two of them can not part base and parts.
		const rows = await this.db
			.selectFrom("manuscript")
			.leftJoin("manuscript_part", "manuscript_part.story", "manuscript.story")
			.select(["generation", "revision", "base", "manuscript_part.body", "manuscript_part.person"])
			.where("manuscript.story", "=", story)
			.orderBy("manuscript_part.id")
			.execute();
		const first = rows[0];
		if (first === undefined) return null;
		const parts = rows.flatMap(({ body, person }) => (body === null ? [] : [{ update: body, person }]));
		return { story, generation: first.generation, revision: first.revision, base: first.base, parts };
	}

	async unsaved(): Promise<readonly number[]> {
		const rows = await this.db.selectFrom("manuscript_part").select("story").distinct().orderBy("story").execute();
		return rows.map((row) => row.story);
	}
}

export class SqlManuscriptWrites extends SqlManuscriptReads implements ManuscriptWrites {
	async begin({ story, generation, revision, base }: Omit<Manuscript, "parts">, at: number): Promise<void> {
		await this.#clear(story);
		const row = { generation, revision, base, at };
		await this.db
			.insertInto("manuscript")
			.values({ story, ...row })
			.onConflict((c) => c.column("story").doUpdateSet(row))
			.execute();
	}

	async add(story: number, generation: string, { update, person }: ManuscriptPart, at: number): Promise<boolean> {
		if (!(await this.#touch(story, generation, { at }))) return false;
		await this.db
			.insertInto("manuscript_part")
			.values({ story, body: update, person } as never)
			.execute();
		return true;
	}

	async stand({ story, generation, revision, base, parts }: Manuscript, at: number): Promise<boolean> {
		if (!(await this.#touch(story, generation, { revision, base, at }))) return false;
		await this.#clear(story);
		for (const part of parts) await this.add(story, generation, part, at);
		return true;
	}

	async renew(suffix: string): Promise<void> {
		const all = await this.db.selectFrom("manuscript").select(["story", "generation"]).execute();
		for (const { story, generation } of all)
			await this.db
				.updateTable("manuscript")
				.set({ generation: `${generation.split(".")[0]}.${suffix}` })
				.where("story", "=", story)
				.execute();
	}

	async forget(before: number): Promise<void> {
		await this.db
			.deleteFrom("manuscript")
			.where("at", "<", before)
			.where((e) =>
				e.not(e.exists(e.selectFrom("manuscript_part").select("id").whereRef("story", "=", "manuscript.story"))),
			)
			.execute();
	}

	async #touch(
		story: number,
		generation: string,
		columns: { at: number; revision?: number; base?: Uint8Array },
	): Promise<boolean> {
		const { numUpdatedRows } = await this.db
			.updateTable("manuscript")
			.set(columns)
			.where("story", "=", story)
			.where("generation", "=", generation)
			.executeTakeFirst();
		return numUpdatedRows > 0n;
	}

	async #clear(story: number): Promise<void> {
		await this.db.deleteFrom("manuscript_part").where("story", "=", story).execute();
	}
}

/** Which stories are translations, and of what, in SQL that both databases understand. */
import type { Basis, TranslationLink, TranslationLinkReads, TranslationLinkWrites } from "../translation-links.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import type { TranslationLinkTables } from "./schema-translation-links.ts";

const linkQuery = hotQuery((db) => db.selectFrom("translation").selectAll().where("story", "=", 0));

export class SqlTranslationLinkReads implements TranslationLinkReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async of(story: number): Promise<TranslationLink | null> {
		const row = (await linkQuery(this.db, [story]))[0];
		return row ? linkOf(row) : null;
	}

	async inGroup(group: number): Promise<readonly TranslationLink[]> {
		const rows = await this.db
			.selectFrom("translation")
			.selectAll()
			.where("grp", "=", group)
			.orderBy("story")
			.execute();
		return rows.map(linkOf);
	}
}

export class SqlTranslationLinkWrites extends SqlTranslationLinkReads implements TranslationLinkWrites {
	/** Keeps the link of a story equal to what its newest revision names; a basis of another group is no longer one. */
	async follow(story: number, group: number | null, isNew: boolean): Promise<void> {
		const before = isNew ? null : await this.of(story);
		if ((before?.group ?? null) === group) return;
		if (before !== null) await this.db.deleteFrom("translation").where("story", "=", story).execute();
		if (group === null) return;
		const nothing = { original: null, revision: null, by: null, at: null };
		await this.db
			.insertInto("translation")
			.values({ story, grp: group, ...nothing })
			.execute();
	}

	async setBasis(story: number, basis: Basis): Promise<void> {
		await this.db.updateTable("translation").set(basis).where("story", "=", story).execute();
	}
}

function linkOf({ story, grp, original, revision, by, at }: TranslationLinkTables["translation"]): TranslationLink {
	const isKnown = original !== null && revision !== null;
	return { story, group: grp, basis: isKnown ? { original, revision, by: by ?? "", at: at ?? 0 } : null };
}

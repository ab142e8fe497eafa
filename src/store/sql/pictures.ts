/** The index of pictures, their uses, looks, earlier files and deletions, in SQL that both databases understand. */
import { type SelectQueryBuilder, sql } from "kysely";
import type { Asset } from "../../core/asset.ts";
import type { Cut } from "../../core/pictures/crops.ts";
import { wordsOfPicture } from "../../core/pictures/words-of-picture.ts";
import type { Pictured } from "../../elements/picture-uses.ts";
import { cutsOfStory, indexRow, type UsedIn, usesOfStory } from "../picture-facts.ts";
import type { AssetUse, DeletedAsset, EarlierFile, PictureQuery, PictureReads, PictureWrites } from "../pictures.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import { assetOf } from "./rows.ts";
import type { Tables } from "./schema.ts";
import type { PictureTables } from "./schema-pictures.ts";

/** Words that fewer pictures have than this lead the search; else the pictures are gone through from the newest on. */
const RARE = 4000;
/** Behind every word that begins with what stands before it. */
const LAST = "\u{10ffff}";

const usesQuery = hotQuery((db) =>
	db.selectFrom("asset_use").select(["asset", "place"]).where("subject", "=", "").where("state", "=", ""),
);

export class SqlPictureReads implements PictureReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async search(query: PictureQuery): Promise<readonly Asset[]> {
		const { words = [], limit } = query;
		const rarest = await this.#rarest(words);
		let found = this.db.selectFrom("asset_index").select("asset_index.asset");
		for (const word of words) {
			const having = this.db
				.selectFrom("asset_word")
				.select("asset")
				.where("word", ">=", word)
				.where("word", "<", word + LAST);
			found =
				word === rarest
					? found.where("asset_index.asset", "in", having)
					: found.where((e) => e.exists(having.where(sql<boolean>`asset_word.asset = asset_index.asset`)));
		}
		const rows = await filtered(found, query).orderBy("asset_index.asset", "desc").limit(limit).execute();
		if (rows.length === 0) return [];
		const ids = rows.map((row) => row.asset);
		const assets = await this.db.selectFrom("asset").selectAll().where("id", "in", ids).orderBy("id", "desc").execute();
		return assets.map(assetOf);
	}

	/** The word that the fewest pictures have, or null when all are common. */
	async #rarest(words: readonly string[]): Promise<string | null> {
		let rarest: string | null = null;
		let fewest = RARE;
		for (const word of words) {
			const some = this.db
				.selectFrom("asset_word")
				.select("asset")
				.where("word", ">=", word)
				.where("word", "<", word + LAST)
				.limit(fewest);
			const { n } = await this.db
				.selectFrom(some.as("some"))
				.select((e) => e.fn.countAll<number>().as("n"))
				.executeTakeFirstOrThrow();
			if (Number(n) >= fewest) continue;
			fewest = Number(n);
			rarest = word;
			if (fewest === 0) break;
		}
		return rarest;
	}

	async uses(asset: number): Promise<readonly AssetUse[]> {
		const rows = await this.db
			.selectFrom("asset_use")
			.select(["subject", "state", "place"])
			.where("asset", "=", asset)
			.orderBy("state", "desc")
			.orderBy("subject")
			.orderBy("place", "desc")
			.execute();
		return rows as AssetUse[];
	}

	async usedAmong(assets: readonly number[]): Promise<ReadonlyMap<number, "draft" | "live">> {
		if (assets.length === 0) return new Map();
		const rows = await this.db
			.selectFrom("asset_use")
			.select(["asset", sql<"draft" | "live">`max(state)`.as("state")])
			.where("asset", "in", assets)
			.groupBy("asset")
			.execute();
		return new Map(rows.map(({ asset, state }) => [asset, state]));
	}

	async cut(asset: number, name: string): Promise<Cut | null> {
		const row = await this.db
			.selectFrom("asset_cut")
			.select("body")
			.where("asset", "=", asset)
			.where("name", "=", name)
			.executeTakeFirst();
		return row ? (JSON.parse(row.body) as Cut) : null;
	}

	async cuts(asset: number): Promise<readonly Cut[]> {
		const rows = await this.db
			.selectFrom("asset_cut")
			.select("body")
			.where("asset", "=", asset)
			.orderBy("name")
			.execute();
		return rows.map(({ body }) => JSON.parse(body) as Cut);
	}

	async earlierFiles(asset: number): Promise<readonly EarlierFile[]> {
		const rows = await this.db
			.selectFrom("asset_file")
			.selectAll()
			.where("asset", "=", asset)
			.orderBy("number", "desc")
			.execute();
		return rows.map(({ number, body, at, by, note }) => ({
			number,
			file: JSON.parse(body) as EarlierFile["file"],
			at,
			by,
			note,
		}));
	}

	async deleted(asset: number): Promise<DeletedAsset | null> {
		return deletedOf(
			await this.db.selectFrom("asset_deleted").selectAll().where("asset", "=", asset).executeTakeFirst(),
		);
	}

	async deletedByHash(sha256: string): Promise<DeletedAsset | null> {
		return deletedOf(
			await this.db
				.selectFrom("asset_deleted")
				.selectAll()
				.where("sha256", "=", sha256)
				.orderBy("at", "desc")
				.executeTakeFirst(),
		);
	}
}

type Found = SelectQueryBuilder<Tables, "asset_index", { asset: number }>;

function filtered(found: Found, query: PictureQuery): Found {
	const { from, to, by, use, endsBefore, isDescribed, orientation, before } = query;
	let out = found;
	if (before !== undefined) out = out.where("asset_index.asset", "<", before);
	if (from !== undefined) out = out.where("asset_index.day", ">=", from);
	if (to !== undefined) out = out.where("asset_index.day", "<=", to);
	if (by !== undefined) out = out.where("asset_index.by", "=", by);
	if (endsBefore !== undefined) out = out.where("asset_index.ends_at", "<", endsBefore);
	if (isDescribed !== undefined) out = out.where("asset_index.described", "=", Number(isDescribed));
	if (orientation !== undefined) out = out.where("asset_index.orientation", "=", orientation);
	if (use !== undefined)
		out = out.where((e) => {
			let uses = e
				.selectFrom("asset_use")
				.select("asset_use.asset")
				.whereRef("asset_use.asset", "=", "asset_index.asset");
			if (use === "live") uses = uses.where("asset_use.state", "=", "live");
			return use === "unused" ? e.not(e.exists(uses)) : e.exists(uses);
		});
	return out;
}

export class SqlPictureWrites extends SqlPictureReads implements PictureWrites {
	/** What the revision shows that was stored last: an import publishes each at once. */
	#last: { readonly revision: number; readonly uses: readonly UsedIn[] } | null = null;

	async add(asset: Omit<Asset, "id">): Promise<Asset> {
		const { sha256, ...rest } = asset;
		const row = await this.db
			.insertInto("asset")
			.values({ sha256, body: JSON.stringify(rest) } as never)
			.returning("id")
			.executeTakeFirstOrThrow();
		const added = { ...asset, id: row.id };
		await this.#index(added);
		return added;
	}

	async put(asset: Asset): Promise<void> {
		const { id, sha256, ...rest } = asset;
		await this.db
			.updateTable("asset")
			.set({ sha256, body: JSON.stringify(rest) })
			.where("id", "=", id)
			.execute();
		await this.#index(asset);
	}

	/** Keeps the index in step. */
	async #index(asset: Asset): Promise<void> {
		const row = indexRow(asset);
		await this.db
			.insertInto("asset_index")
			.values(row)
			.onConflict((c) => c.column("asset").doUpdateSet(row))
			.execute();
		const words = wordsOfPicture(asset);
		const rows = await this.db.selectFrom("asset_word").select("word").where("asset", "=", asset.id).execute();
		const known = new Set(rows.map(({ word }) => word));
		const gone = [...known].filter((word) => !words.includes(word));
		if (gone.length > 0)
			await this.db.deleteFrom("asset_word").where("asset", "=", asset.id).where("word", "in", gone).execute();
		const fresh = words.filter((word) => !known.has(word));
		if (fresh.length > 0)
			await this.db
				.insertInto("asset_word")
				.values(fresh.map((word) => ({ word, asset: asset.id })))
				.execute();
	}

	/** What a story's working draft shows, and in which looks. */
	async storySaved(story: number, revision: number, content: Pictured, isNew: boolean): Promise<void> {
		const uses = usesOfStory(content);
		this.#last = { revision, uses };
		await this.use(`story:${story}`, "draft", uses, isNew);
		for (const { asset, name, cut } of cutsOfStory(content))
			await this.db
				.insertInto("asset_cut")
				.values({ asset, name, body: JSON.stringify(cut) })
				.onConflict((c) => c.doNothing())
				.execute();
	}

	/** What something shows now in place of what it showed before. */
	async use(subject: string, state: AssetUse["state"], uses: readonly UsedIn[], isNew = false): Promise<void> {
		const stood = isNew ? [] : await usesQuery(this.db, [subject, state]);
		if (sameUses(stood, uses)) return;
		if (stood.length > 0)
			await this.db.deleteFrom("asset_use").where("subject", "=", subject).where("state", "=", state).execute();
		if (uses.length > 0)
			await this.db
				.insertInto("asset_use")
				.values(uses.map((one) => ({ ...one, subject, state })))
				.execute();
	}

	/** What readers see of a story from now on; null: nothing. `isNew`: they saw nothing of it before. */
	async storyLive(story: number, revision: number | null, isNew: boolean): Promise<void> {
		const uses = revision === null ? [] : await this.#usesOfRevision(story, revision);
		await this.use(`story:${story}`, "live", uses, isNew);
	}

	async #usesOfRevision(story: number, revision: number): Promise<readonly UsedIn[]> {
		if (this.#last?.revision === revision) return this.#last.uses;
		const row = await this.db.selectFrom("story").select("draft").where("id", "=", story).executeTakeFirst();
		// Nearly always the draft goes live as it is: then its uses are known, and the body need not be read.
		if (row?.draft === revision) return usesQuery(this.db, [`story:${story}`, "draft"]);
		const live = await this.db.selectFrom("revision").select("content").where("id", "=", revision).executeTakeFirst();
		return live ? usesOfStory(JSON.parse(live.content) as Pictured) : [];
	}

	async keepEarlierFile(asset: number, { file, at, by, note }: Omit<EarlierFile, "number">): Promise<void> {
		const number = ((await this.earlierFiles(asset))[0]?.number ?? 0) + 1;
		await this.db
			.insertInto("asset_file")
			.values({ asset, number, body: JSON.stringify(file), at, by, note })
			.execute();
	}

	async remove(asset: number, { at, by, reason }: Omit<DeletedAsset, "asset">): Promise<void> {
		await this.db
			.insertInto("asset_deleted")
			.columns(["asset", "sha256", "body", "at", "by", "reason"])
			.expression(
				this.db
					.selectFrom("asset")
					.select(["id", "sha256", "body", sql.val(at).as("at"), sql.val(by).as("by"), sql.val(reason).as("reason")])
					.where("id", "=", asset),
			)
			.execute();
		await this.db.deleteFrom("asset_index").where("asset", "=", asset).execute();
		await this.db.deleteFrom("asset_word").where("asset", "=", asset).execute();
		await this.db.deleteFrom("asset").where("id", "=", asset).execute();
	}

	async bringBack(id: number): Promise<void> {
		const found = await this.deleted(id);
		if (found === null) return;
		const { sha256, id: _id, ...rest } = found.asset;
		await this.db
			.insertInto("asset")
			.values({ id, sha256, body: JSON.stringify(rest) })
			.execute();
		await this.db.deleteFrom("asset_deleted").where("asset", "=", id).execute();
		await this.#index(found.asset);
	}
}

function sameUses(a: readonly UsedIn[], b: readonly UsedIn[]): boolean {
	const text = (uses: readonly UsedIn[]) =>
		uses
			.map(({ asset, place }) => `${asset} ${place}`)
			.sort()
			.join();
	return a.length === b.length && text(a) === text(b);
}

function deletedOf(row: PictureTables["asset_deleted"] | undefined): DeletedAsset | null {
	if (row === undefined) return null;
	const { asset, sha256, body, at, by, reason } = row;
	return { asset: assetOf({ id: asset, sha256, body }), at, by, reason };
}

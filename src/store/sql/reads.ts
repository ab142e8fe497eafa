/** Everything that can be asked of the store, in SQL that both databases understand. */
import { sql } from "kysely";
import type { Asset } from "../../core/asset.ts";
import type { Front } from "../../core/front.ts";
import type { LedgerEntry } from "../../core/ledger.ts";
import { NO_HASH } from "../../core/ledger.ts";
import type { ListQuery, Place } from "../../core/lists.ts";
import type { Concept, Edition, PaperSettings, Section } from "../../core/paper.ts";
import type { StoryFacts } from "../../core/story.ts";
import type { DeskReads } from "../desk.ts";
import type {
	CorrectionRow,
	ImportedItem,
	LiveStory,
	Neighbours,
	Reads,
	Revision,
	Scheduled,
	StoryContent,
	StoryRecord,
	Token,
	Withdrawn,
} from "../store.ts";
import { SqlAccountReads } from "./account-reads.ts";
import { SqlAuditTrail } from "./audit-trail.ts";
import { contentNow } from "./content-now.ts";
import { SqlDesk } from "./desk.ts";
import { SqlFrontReads } from "./fronts.ts";
import type { Db } from "./hot-query.ts";
import { hotQuery } from "./hot-query.ts";
import { ListReader } from "./list-queries.ts";
import { SqlManuscriptReads } from "./manuscripts.ts";
import { SqlMoveReads } from "./moves.ts";
import { SqlPictureReads } from "./pictures.ts";
import { SqlPublishingReads } from "./publishing.ts";
import { assetOf, ledgerEntryOf, revisionOf, scheduledOf, storyOf, tokenOf } from "./rows.ts";
import { SqlTranslationLinkReads } from "./translation-links.ts";
import { SqlWebhookReads } from "./webhooks.ts";

const liveQuery = hotQuery((db) =>
	db
		.selectFrom("live")
		.innerJoin("revision", "revision.id", "live.revision")
		.select(["live.facts", "revision.content"])
		.where("live.story", "=", 0),
);
const factsQuery = hotQuery((db) => db.selectFrom("live").select("facts").where("story", "=", 0));
const assetQuery = hotQuery((db) => db.selectFrom("asset").selectAll().where("id", "=", 0));
const groupQuery = hotQuery((db) => db.selectFrom("live").select("facts").where("grp", "=", 0).orderBy("story"));
const editionsQuery = hotQuery((db) => db.selectFrom("edition").selectAll().orderBy("position").orderBy("key"));
const revisionQuery = hotQuery((db) => db.selectFrom("revision").selectAll().where("id", "=", 0));
const sectionsQuery = hotQuery((db) =>
	db.selectFrom("section").select("body").where("edition", "=", "").orderBy("position").orderBy("path"),
);
const conceptQuery = hotQuery((db) => db.selectFrom("concept").select("body").where("key", "=", ""));
const redirectQuery = hotQuery((db) => db.selectFrom("redirect").select("target").where("path", "=", ""));
const importedQuery = hotQuery((db) =>
	db.selectFrom("imported").selectAll().where("source", "=", "").where("guid", "=", ""),
);
const headQuery = hotQuery((db) => db.selectFrom("ledger").select(["seq", "hash"]).orderBy("seq", "desc").limit(1));
const storyQuery = hotQuery((db) =>
	db
		.selectFrom("story")
		.leftJoin("live", "live.story", "story.id")
		.selectAll("story")
		.select("live.facts")
		.where("story.id", "=", 0),
);

export class SqlReads implements Reads {
	protected readonly db: Db;
	protected readonly lists: ListReader;
	readonly fronts: SqlFrontReads;
	readonly accounts: SqlAccountReads;
	readonly audit: SqlAuditTrail;
	readonly manuscripts: SqlManuscriptReads;
	readonly translationLinks: SqlTranslationLinkReads;
	readonly desk: DeskReads;
	readonly webhooks: SqlWebhookReads;
	readonly publishing: SqlPublishingReads;
	readonly moves: SqlMoveReads;
	readonly pictures: SqlPictureReads;
	/** `isFixed`: nothing that is read ever changes, so editions are read once. */
	constructor(db: Db, isFixed = false) {
		this.db = db;
		this.fronts = new SqlFrontReads(db);
		this.accounts = new SqlAccountReads(db);
		this.audit = new SqlAuditTrail(db);
		this.manuscripts = new SqlManuscriptReads(db);
		this.translationLinks = new SqlTranslationLinkReads(db);
		this.desk = new SqlDesk(db);
		this.webhooks = new SqlWebhookReads(db);
		this.publishing = new SqlPublishingReads(db);
		this.moves = new SqlMoveReads(db);
		this.pictures = new SqlPictureReads(db);
		let known: Promise<readonly Edition[]> | undefined;
		const editions = () => {
			if (!isFixed) return this.editions();
			known ??= this.editions();
			return known;
		};
		this.lists = new ListReader(db, async (key) => (await editions()).find((edition) => edition.key === key), isFixed);
	}

	async settings(): Promise<PaperSettings | null> {
		const row = await this.db.selectFrom("document").select("body").where("key", "=", "settings").executeTakeFirst();
		return row ? (JSON.parse(row.body) as PaperSettings) : null;
	}

	async editions(): Promise<readonly Edition[]> {
		return (await editionsQuery(this.db, [])).map((row) => JSON.parse(row.body) as Edition);
	}

	async sections(edition: string): Promise<readonly Section[]> {
		const rows = await sectionsQuery(this.db, [edition]);
		return rows.map((row) => JSON.parse(row.body) as Section);
	}

	async concept(key: string): Promise<Concept | null> {
		const row = (await conceptQuery(this.db, [key]))[0];
		return row ? (JSON.parse(row.body) as Concept) : null;
	}

	async concepts(): Promise<readonly Concept[]> {
		return (await this.db.selectFrom("concept").select("body").orderBy("key").execute()).map(
			(row) => JSON.parse(row.body) as Concept,
		);
	}

	async conceptsMergedInto(key: string): Promise<readonly Concept[]> {
		const rows = await this.db.selectFrom("concept").select("body").where("merged_into", "=", key).execute();
		return rows.map((row) => JSON.parse(row.body) as Concept);
	}

	async front(key: string): Promise<{ front: Front; revision: number; shownAt: number } | null> {
		const row = await this.db.selectFrom("front").selectAll().where("key", "=", key).executeTakeFirst();
		return row ? { front: JSON.parse(row.body) as Front, revision: row.revision, shownAt: row.shown_at } : null;
	}

	async asset(id: number): Promise<Asset | null> {
		const row = (await assetQuery(this.db, [id]))[0];
		return row ? assetOf(row) : null;
	}

	async assetByHash(sha256: string): Promise<Asset | null> {
		const row = await this.db.selectFrom("asset").selectAll().where("sha256", "=", sha256).executeTakeFirst();
		return row ? assetOf(row) : null;
	}

	async story(id: number): Promise<StoryRecord | null> {
		const row = (await storyQuery(this.db, [id]))[0];
		return row ? storyOf(row, row.facts) : null;
	}

	async revision(id: number): Promise<Revision | null> {
		const row = (await revisionQuery(this.db, [id]))[0];
		return row ? this.#now(revisionOf(row)) : null;
	}

	async #now(revision: Revision): Promise<Revision> {
		const content = await this.contentNow(revision.content);
		return content === revision.content ? revision : { ...revision, content };
	}

	contentNow(content: StoryContent): Promise<StoryContent> {
		return contentNow(this.db, content);
	}

	async revisionText(id: number): Promise<string | null> {
		return (await revisionQuery(this.db, [id]))[0]?.content ?? null;
	}

	async revisions(story: number, limit: number): Promise<readonly Revision[]> {
		const rows = await this.db
			.selectFrom("revision")
			.selectAll()
			.where("story", "=", story)
			.orderBy("id", "desc")
			.limit(limit)
			.execute();
		return Promise.all(rows.map((row) => this.#now(revisionOf(row))));
	}

	async liveStory(id: number): Promise<LiveStory | null> {
		const row = (await liveQuery(this.db, [id]))[0];
		return row
			? { facts: JSON.parse(row.facts) as StoryFacts, content: JSON.parse(row.content) as StoryContent }
			: null;
	}

	async liveFacts(id: number): Promise<StoryFacts | null> {
		const row = (await factsQuery(this.db, [id]))[0];
		return row ? (JSON.parse(row.facts) as StoryFacts) : null;
	}

	async withdrawn(id: number): Promise<Withdrawn | null> {
		return (await this.story(id))?.withdrawn ?? null;
	}

	list(query: ListQuery): Promise<readonly StoryFacts[]> {
		return this.lists.rows(query);
	}

	listIds(query: ListQuery): Promise<readonly number[]> {
		return this.lists.ids(query);
	}

	lastPlace(query: ListQuery): Promise<Place | null> {
		return this.lists.place(query, query.limit - 1);
	}

	countUpTo(query: ListQuery): Promise<number> {
		return this.lists.countUpTo(query);
	}

	neighbours(query: ListQuery): Promise<Neighbours> {
		return this.lists.neighbours(query);
	}

	months(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Promise<readonly string[]> {
		return this.lists.months(query);
	}

	days(query: { edition: string; month: string }): Promise<readonly string[]> {
		return this.lists.days(query);
	}

	async translations(group: number): Promise<readonly StoryFacts[]> {
		return (await groupQuery(this.db, [group])).map((row) => JSON.parse(row.facts) as StoryFacts);
	}

	async corrections(edition: string, limit: number): Promise<readonly CorrectionRow[]> {
		const rows = await this.db
			.selectFrom("correction")
			.innerJoin("story", "story.id", "correction.story")
			.leftJoin("live", "live.story", "correction.story")
			.select([
				"correction.at",
				"correction.note",
				"correction.withdrawn as isWithdrawal",
				"story.withdrawn",
				"live.facts",
			])
			.where("correction.edition", "=", edition)
			.orderBy("correction.at", "desc")
			.orderBy("correction.id", "desc")
			.limit(limit)
			.execute();
		return rows.flatMap((row) => {
			const facts =
				row.facts === null
					? (JSON.parse(row.withdrawn ?? "null") as Withdrawn | null)?.facts
					: (JSON.parse(row.facts) as StoryFacts);
			return facts ? [{ facts, at: row.at, note: row.note, withdrawn: row.isWithdrawal === 1 }] : [];
		});
	}

	async liveIds(after: number, limit: number): Promise<readonly number[]> {
		const rows = await this.db
			.selectFrom("live")
			.select("story")
			.where("story", ">", after)
			.orderBy("story")
			.limit(limit)
			.execute();
		return rows.map((row) => row.story);
	}

	async liveAddresses(after: number, limit: number): Promise<readonly { story: number; address: string }[]> {
		return this.db
			.selectFrom("live")
			.select(["story", sql<string>`facts ->> 'address'`.as("address")])
			.where("story", ">", after)
			.orderBy("story")
			.limit(limit)
			.execute();
	}

	async liveCount(): Promise<number> {
		const row = await this.db
			.selectFrom("live")
			.select((e) => e.fn.countAll<number>().as("n"))
			.executeTakeFirstOrThrow();
		return Number(row.n);
	}

	async redirect(path: string): Promise<string | null> {
		return (await redirectQuery(this.db, [path]))[0]?.target ?? null;
	}

	async ledger(after: number, limit: number): Promise<readonly LedgerEntry[]> {
		const rows = await this.db
			.selectFrom("ledger")
			.selectAll()
			.where("seq", ">", after)
			.orderBy("seq")
			.limit(limit)
			.execute();
		return rows.map(ledgerEntryOf);
	}

	async ledgerHead(): Promise<{ seq: number; hash: string }> {
		return (await headQuery(this.db, [1]))[0] ?? { seq: 0, hash: NO_HASH };
	}

	async lastEntry(kind: string, subject: string): Promise<LedgerEntry | null> {
		const row = await this.db
			.selectFrom("ledger")
			.selectAll()
			.where("subject", "=", subject)
			.where("kind", "=", kind)
			.orderBy("seq", "desc")
			.limit(1)
			.executeTakeFirst();
		return row ? ledgerEntryOf(row) : null;
	}

	async cursor(follower: string): Promise<number> {
		const row = await this.db.selectFrom("follower").select("seq").where("name", "=", follower).executeTakeFirst();
		return row?.seq ?? 0;
	}

	async scheduled(): Promise<readonly Scheduled[]> {
		return (await this.db.selectFrom("schedule").selectAll().orderBy("at").orderBy("story").execute()).map(scheduledOf);
	}

	async tokens(): Promise<readonly Token[]> {
		return (await this.db.selectFrom("token").selectAll().orderBy("id").execute()).map(tokenOf);
	}

	async tokenByHash(secretHash: string): Promise<Token | null> {
		const row = await this.db.selectFrom("token").selectAll().where("secret_hash", "=", secretHash).executeTakeFirst();
		return row ? tokenOf(row) : null;
	}

	async imported(source: string, guid: string): Promise<ImportedItem | null> {
		const row = (await importedQuery(this.db, [source, guid]))[0];
		return row ? { source: row.source, guid: row.guid, subject: row.subject, contentHash: row.content_hash } : null;
	}

	async storyIds(before: number, limit: number): Promise<readonly number[]> {
		const rows = await this.db
			.selectFrom("story")
			.select("id")
			.where("id", "<", before)
			.orderBy("id", "desc")
			.limit(limit)
			.execute();
		return rows.map((row) => row.id);
	}
}

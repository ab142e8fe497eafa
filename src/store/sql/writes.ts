/** Everything that can be changed in the store; always inside one transaction of the store's `write`. */
import type { Asset } from "../../core/asset.ts";
import type { Front } from "../../core/front.ts";
import { nextTurn } from "../../core/fronts/pins.ts";
import { cleanText } from "../../core/inline.ts";
import type { LedgerDraft, LedgerEntry } from "../../core/ledger.ts";
import { canonicalJson, hashedText } from "../../core/ledger.ts";
import type { Place, Series } from "../../core/lists.ts";
import { seriesOfStory } from "../../core/lists.ts";
import type { Concept, Edition, PaperSettings, Section } from "../../core/paper.ts";
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { StoryFacts, WorkflowState } from "../../core/story.ts";
import { usesOfConcept, usesOfFront } from "../picture-facts.ts";
import { sha256 } from "../sha256.ts";
import type {
	ImportedItem,
	Revision,
	Scheduled,
	StoryContent,
	StoryRecord,
	Token,
	Withdrawn,
	Writes,
} from "../store.ts";
import { SqlAccountWrites } from "./account-writes.ts";
import { SqlDeskWrites } from "./desk.ts";
import { SqlFrontWrites } from "./fronts.ts";
import type { Db } from "./hot-query.ts";
import {
	deleteListing,
	deleteSchedule,
	insertLedger,
	insertListing,
	insertRevision,
	insertSeries,
	insertStory,
	updateDraft,
	updateState,
	upsertImported,
	upsertLive,
	upsertRedirect,
} from "./hot-writes.ts";
import { SqlManuscriptWrites } from "./manuscripts.ts";
import { SqlMoveWrites } from "./moves.ts";
import { SqlPictureWrites } from "./pictures.ts";
import { SqlPublishingWrites } from "./publishing.ts";
import { SqlReads } from "./reads.ts";
import { addToken, changeToken } from "./token-writes.ts";
import { SqlTranslationLinkWrites } from "./translation-links.ts";
import { SqlWebhookWrites } from "./webhooks.ts";

export class SqlWrites extends SqlReads implements Writes {
	override readonly accounts: SqlAccountWrites;
	override readonly fronts: SqlFrontWrites;
	override readonly manuscripts: SqlManuscriptWrites;
	override readonly translationLinks: SqlTranslationLinkWrites;
	override readonly desk: SqlDeskWrites;
	override readonly webhooks: SqlWebhookWrites;
	override readonly publishing: SqlPublishingWrites;
	override readonly moves: SqlMoveWrites;
	override readonly pictures: SqlPictureWrites;
	/** The ledger's head after what this transaction appended; null before it appended anything. */
	#head: { readonly seq: number; readonly hash: string } | null = null;

	constructor(db: Db) {
		super(db);
		this.accounts = new SqlAccountWrites(db);
		this.fronts = new SqlFrontWrites(db);
		this.manuscripts = new SqlManuscriptWrites(db);
		this.translationLinks = new SqlTranslationLinkWrites(db);
		this.desk = new SqlDeskWrites(db);
		this.webhooks = new SqlWebhookWrites(db);
		this.publishing = new SqlPublishingWrites(db);
		this.moves = new SqlMoveWrites(db, this);
		this.pictures = new SqlPictureWrites(db);
	}

	/** To be called last in a transaction. */
	async finish(): Promise<void> {
		this.#head = null;
		await this.desk.changes.write();
	}

	/** The transaction was rolled back: what was remembered of it, numbers of new series too, is wrong. */
	forget(): void {
		this.#head = null;
		this.lists.forgetSeries();
		this.desk.changes.forget();
	}

	async putSettings(settings: PaperSettings): Promise<void> {
		const body = JSON.stringify(settings);
		await this.db
			.insertInto("document")
			.values({ key: "settings", body })
			.onConflict((c) => c.column("key").doUpdateSet({ body }))
			.execute();
	}

	async putEdition(edition: Edition, position: number): Promise<void> {
		const body = JSON.stringify(edition);
		await this.db
			.insertInto("edition")
			.values({ key: edition.key, position, body })
			.onConflict((c) => c.column("key").doUpdateSet({ position, body }))
			.execute();
	}

	async putSection(section: Section): Promise<void> {
		const { edition, path, position } = section;
		const body = JSON.stringify(section);
		await this.db
			.insertInto("section")
			.values({ edition, path, position, body })
			.onConflict((c) => c.columns(["edition", "path"]).doUpdateSet({ position, body }))
			.execute();
	}

	async putConcept(concept: Concept): Promise<void> {
		const body = JSON.stringify(concept);
		const { key, kind, mergedInto: merged_into = null } = concept;
		await this.db
			.insertInto("concept")
			.values({ key, kind, body, merged_into })
			.onConflict((c) => c.column("key").doUpdateSet({ kind, body, merged_into }))
			.execute();
		await this.pictures.use(`concept:${key}`, "live", usesOfConcept(concept));
	}

	async putFront(key: string, front: Front, expected: number, at: number): Promise<Result<number>> {
		const stored = await this.front(key);
		const revision = stored?.revision ?? 0;
		if (revision !== expected)
			return fail("revisionConflict", `The front ${key} has revision ${revision} now, not ${expected}.`, undefined, {
				yours: front,
				theirs: stored?.front ?? null,
				revision,
			});
		const row = { revision: revision + 1, body: JSON.stringify(front), shown_at: at, next_turn: nextTurn(front, at) };
		await this.db
			.insertInto("front")
			.values({ key, ...row })
			.onConflict((c) => c.column("key").doUpdateSet(row))
			.execute();
		await this.pictures.use(`front:${key}`, "live", usesOfFront(front));
		return ok(revision + 1);
	}

	addAsset(asset: Omit<Asset, "id">): Promise<Asset> {
		return this.pictures.add(asset);
	}

	putAsset(asset: Asset): Promise<void> {
		return this.pictures.put(asset);
	}

	async createStory(
		content: StoryContent,
		by: string,
		at: number,
	): Promise<{ story: StoryRecord; revision: Revision }> {
		const [story] = await insertStory(this.db, ["draft", 0, at, at]);
		const id = (story as { id: number }).id;
		this.desk.changes.make(id, at);
		const revision = await this.#addRevision(id, null, content, by, at);
		return {
			story: { id, state: "draft", draft: revision.id, live: null, withdrawn: null, createdAt: at, updatedAt: at },
			revision,
		};
	}

	async #addRevision(
		story: number,
		parent: number | null,
		content: StoryContent,
		by: string,
		at: number,
	): Promise<Revision> {
		const text = canonicalJson(content);
		const contentHash = sha256(text);
		const [row] = await insertRevision(this.db, [story, parent, text, contentHash, by, at]);
		const id = (row as { id: number }).id;
		await updateDraft(this.db, [id, at, story]);
		this.desk.changes.saved(story, content.fields, id, by, at);
		await this.translationLinks.follow(story, content.fields.translationOf, parent === null);
		await this.pictures.storySaved(story, id, content, parent === null);
		return { id, story, parent, content, contentHash, by, at };
	}

	async saveStory(
		id: number,
		content: StoryContent,
		expected: number,
		by: string,
		at: number,
	): Promise<Result<Revision>> {
		const record = await this.story(id);
		if (record === null) return fail("storyNotFound", `There is no story ${id}.`);
		if (record.draft !== expected) {
			const theirs = await this.revision(record.draft);
			return fail(
				"revisionConflict",
				`Story ${id} was saved as revision ${record.draft} by ${theirs?.by ?? "somebody"}; your text was made from revision ${expected}.`,
				undefined,
				{
					yours: content,
					theirs: theirs?.content,
					revision: record.draft,
				},
			);
		}
		return ok(await this.#addRevision(id, record.draft, content, by, at));
	}

	async setState(id: number, state: WorkflowState, at: number): Promise<void> {
		await updateState(this.db, [state, at, id]);
		this.desk.changes.change(id, { state, updated_at: at });
	}

	async setLive(
		id: number,
		before: StoryFacts | null,
		after: StoryFacts | null,
		withdrawn: Withdrawn | null,
	): Promise<void> {
		const was = before ? seriesOfStory(before) : [];
		const is = after ? seriesOfStory(after) : [];
		const same = before !== null && after !== null && before.publishedAt === after.publishedAt;
		for (const name of was)
			if (before && !(same && is.includes(name)))
				await deleteListing(this.db, [await this.#seriesId(name), before.publishedAt, id]);
		for (const name of is)
			if (after && !(same && was.includes(name)))
				await insertListing(this.db, [await this.#seriesId(name), after.publishedAt, id]);
		if (after)
			await upsertLive(this.db, [
				id,
				after.revision,
				after.edition,
				after.publishedAt,
				after.group,
				JSON.stringify(after),
			]);
		else await this.db.deleteFrom("live").where("story", "=", id).execute();
		this.desk.changes.change(id, {
			live_revision: after?.revision ?? null,
			live_section: after?.section ?? null,
			...(after === null ? {} : { address: after.address, published_at: after.publishedAt }),
		});
		await this.pictures.storyLive(id, after?.revision ?? null, before === null);
		if (withdrawn !== null)
			await this.db
				.updateTable("story")
				.set({ withdrawn: JSON.stringify(withdrawn) })
				.where("id", "=", id)
				.execute();
	}

	async #seriesId(name: Series): Promise<number> {
		const found = await this.lists.seriesId(name);
		if (found !== undefined) return found;
		const [row] = await insertSeries(this.db, [name]);
		return (row as { id: number }).id;
	}

	async addCorrection(story: number, edition: string, at: number, note: string): Promise<void> {
		await this.db
			.insertInto("correction")
			.values({ story, edition, at, note, withdrawn: 0 } as never)
			.execute();
	}

	async addWithdrawal(story: number, edition: string, at: number, reason: string): Promise<void> {
		await this.db
			.insertInto("correction")
			.values({ story, edition, at, note: reason, withdrawn: 1 } as never)
			.execute();
	}

	async appendLedger(given: LedgerDraft): Promise<LedgerEntry> {
		const head = this.#head ?? (await this.ledgerHead());
		// A database column can not hold a lone surrogate: the hash must be of what will be read again.
		const draft: LedgerDraft = {
			...given,
			actor: cleanText(given.actor),
			subject: cleanText(given.subject),
			note: cleanText(given.note),
		};
		const seq = head.seq + 1;
		const hash = sha256(hashedText(seq, head.hash, draft));
		await insertLedger(this.db, [
			seq,
			draft.at,
			draft.actor,
			draft.kind,
			draft.subject,
			canonicalJson(draft.before ?? null),
			canonicalJson(draft.after ?? null),
			draft.note,
			draft.contentHash,
			head.hash,
			hash,
		]);
		this.#head = { seq, hash };
		return { ...draft, seq, previousHash: head.hash, hash };
	}

	async putRedirect(path: string, target: string): Promise<void> {
		await upsertRedirect(this.db, [path, target]);
	}

	async moveCursor(follower: string, seq: number): Promise<void> {
		await this.db
			.insertInto("follower")
			.values({ name: follower, seq })
			.onConflict((c) => c.column("name").doUpdateSet({ seq }))
			.execute();
	}

	async schedule(item: Scheduled): Promise<void> {
		const { story, change, override, ...kept } = item;
		const rest = { ...kept, options: JSON.stringify({ change, override }) };
		await this.db
			.insertInto("schedule")
			.values({ story, ...rest })
			.onConflict((c) => c.column("story").doUpdateSet(rest))
			.execute();
		this.desk.changes.change(item.story, { scheduled_at: item.at, schedule_problem: item.problem });
	}

	async unschedule(story: number): Promise<void> {
		await deleteSchedule(this.db, [story]);
		this.desk.changes.change(story, { scheduled_at: null, schedule_problem: "" });
	}

	addToken(token: Omit<Token, "id">): Promise<Token> {
		return addToken(this.db, token);
	}

	revokeToken(id: number, at: number): Promise<void> {
		return changeToken(this.db, id, { revoked_at: at });
	}

	useToken(id: number, at: number): Promise<void> {
		return changeToken(this.db, id, { used_at: at });
	}

	async putImported(item: ImportedItem): Promise<void> {
		await upsertImported(this.db, [item.source, item.guid, item.subject, item.contentHash]);
	}

	async newest(series: Series): Promise<Place | null> {
		return this.lists.newest(series);
	}
}

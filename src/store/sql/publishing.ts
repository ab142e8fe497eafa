/** What is kept around publication, in SQL that both databases understand. */
import type { LedgerEntry } from "../../core/ledger.ts";
import { Workflow } from "../../core/workflow.ts";
import type {
	Alarm,
	AlarmKind,
	Authorship,
	PublishingReads,
	PublishingWrites,
	Report,
	Review,
	ReviewStep,
	Surface,
} from "../publishing.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import { ledgerEntryOf } from "./rows.ts";
import type { PublishingTables } from "./schema-publishing.ts";

/** Asked at every publication, which may end one. */
const endOpen = hotQuery((db) =>
	db
		.updateTable("alarm")
		.set({ ended_at: 0 })
		.where("kind", "=", "")
		.where("subject", "=", "")
		.where("acknowledged_at", "is", null)
		.where("ended_at", "is", null)
		.returning("id"),
);

/** Under this key the rules stand among the paper's documents. */
const WORKFLOW = "workflow";

export class SqlPublishingReads implements PublishingReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async workflow(): Promise<Workflow | null> {
		const row = await this.db.selectFrom("document").select("body").where("key", "=", WORKFLOW).executeTakeFirst();
		// Rules that came to be after it was written are as usual.
		return row ? Workflow.parse(JSON.parse(row.body)) : null;
	}

	async reviews(story: number, limit: number): Promise<readonly Review[]> {
		const rows = await this.db
			.selectFrom("review")
			.selectAll()
			.where("story", "=", story)
			.orderBy("id", "desc")
			.limit(limit)
			.execute();
		return rows.map((row) => ({ ...row, step: row.step as ReviewStep }));
	}

	authors(story: number, after: number, upTo: number): Promise<readonly Authorship[]> {
		return this.db
			.selectFrom("revision")
			.select(["id as revision", "by"])
			.where("story", "=", story)
			.where("id", ">", after)
			.where("id", "<=", upTo)
			.orderBy("id")
			.execute();
	}

	async alarms({ open, limit }: { readonly open: boolean; readonly limit: number }): Promise<readonly Alarm[]> {
		let found = this.db.selectFrom("alarm").selectAll();
		if (open) found = found.where("acknowledged_at", "is", null);
		return (await found.orderBy("id", "desc").limit(limit).execute()).map(alarmOf);
	}

	async alarm(id: number): Promise<Alarm | null> {
		const row = await this.db.selectFrom("alarm").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? alarmOf(row) : null;
	}

	async openAlarms(): Promise<number> {
		const row = await this.db
			.selectFrom("alarm")
			.select((e) => e.fn.countAll<number>().as("n"))
			.where("acknowledged_at", "is", null)
			.executeTakeFirst();
		return Number(row?.n ?? 0);
	}

	async entriesOf(subject: string, limit: number): Promise<readonly LedgerEntry[]> {
		const rows = await this.db
			.selectFrom("ledger")
			.selectAll()
			.where("subject", "=", subject)
			.orderBy("seq", "desc")
			.limit(limit)
			.execute();
		return rows.map(ledgerEntryOf);
	}

	async report(seq: number): Promise<Report | null> {
		const row = await this.db.selectFrom("publication").selectAll().where("seq", "=", seq).executeTakeFirst();
		return row ? reportOf(row) : null;
	}

	async reports(subject: string, limit: number): Promise<readonly Report[]> {
		const rows = await this.db
			.selectFrom("publication")
			.selectAll()
			.where("subject", "=", subject)
			.orderBy("seq", "desc")
			.limit(limit)
			.execute();
		return rows.map(reportOf);
	}
}

export class SqlPublishingWrites extends SqlPublishingReads implements PublishingWrites {
	async putWorkflow(workflow: Workflow): Promise<void> {
		const body = JSON.stringify(workflow);
		await this.db
			.insertInto("document")
			.values({ key: WORKFLOW, body })
			.onConflict((c) => c.column("key").doUpdateSet({ body }))
			.execute();
	}

	async forgetWithdrawal(story: number): Promise<void> {
		await this.db.updateTable("story").set({ withdrawn: null }).where("id", "=", story).execute();
	}

	async addReview(review: Omit<Review, "id">): Promise<Review> {
		const row = await this.db
			.insertInto("review")
			.values(review as never)
			.returning("id")
			.executeTakeFirstOrThrow();
		return { ...review, id: row.id };
	}

	async raiseAlarm({ kind, subject, facts, at }: Pick<Alarm, "kind" | "subject" | "facts" | "at">): Promise<Alarm> {
		const open = await this.db
			.selectFrom("alarm")
			.selectAll()
			.where("kind", "=", kind)
			.where("subject", "=", subject)
			.where("acknowledged_at", "is", null)
			.executeTakeFirst();
		const text = JSON.stringify(facts);
		if (open) {
			const change = { facts: text, last_at: at, times: open.times + 1, ended_at: null };
			await this.db.updateTable("alarm").set(change).where("id", "=", open.id).execute();
			return alarmOf({ ...open, ...change });
		}
		const row = await this.db
			.insertInto("alarm")
			.values({ kind, subject, facts: text, at, last_at: at, times: 1 } as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return alarmOf(row);
	}

	async acknowledgeAlarm(id: number, by: string, at: number): Promise<void> {
		await this.db
			.updateTable("alarm")
			.set({ acknowledged_by: by, acknowledged_at: at })
			.where("id", "=", id)
			.where("acknowledged_at", "is", null)
			.execute();
	}

	async endAlarms(kind: AlarmKind, subject: string, at: number): Promise<number> {
		return (await endOpen(this.db, [at, kind, subject])).length;
	}

	async putReport({ surfaces, ...report }: Report): Promise<void> {
		const row = { ...report, surfaces: JSON.stringify(surfaces) };
		await this.db
			.insertInto("publication")
			.values(row)
			.onConflict((c) => c.column("seq").doNothing())
			.execute();
	}
}

function alarmOf(row: PublishingTables["alarm"]): Alarm {
	return {
		id: row.id,
		kind: row.kind as AlarmKind,
		subject: row.subject,
		facts: JSON.parse(row.facts) as Alarm["facts"],
		at: row.at,
		lastAt: row.last_at,
		times: row.times,
		endedAt: row.ended_at,
		acknowledged: row.acknowledged_at === null ? null : { by: row.acknowledged_by ?? "", at: row.acknowledged_at },
	};
}

function reportOf(row: PublishingTables["publication"]): Report {
	return { ...row, surfaces: JSON.parse(row.surfaces) as Surface[] };
}

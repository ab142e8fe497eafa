/** Webhooks and their deliveries, in SQL that both databases understand. */
import type { WebhookEvent } from "../../core/webhook.ts";
import type { Attempt, Delivery, DeliveryState, Webhook, WebhookReads, WebhookWrites } from "../webhooks.ts";
import type { Db } from "./hot-query.ts";
import type { WebhookTables } from "./schema-webhooks.ts";

export class SqlWebhookReads implements WebhookReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async all(): Promise<readonly Webhook[]> {
		return (await this.db.selectFrom("webhook").selectAll().orderBy("id").execute()).map(webhookOf);
	}

	async deliveries(webhook: number, before: number, limit: number): Promise<readonly Delivery[]> {
		const rows = await this.db
			.selectFrom("webhook_delivery")
			.selectAll()
			.where("webhook", "=", webhook)
			.where("id", "<", before)
			.orderBy("id", "desc")
			.limit(limit)
			.execute();
		return rows.map(deliveryOf);
	}

	async delivery(id: number): Promise<Delivery | null> {
		const row = await this.db.selectFrom("webhook_delivery").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? deliveryOf(row) : null;
	}

	async due(now: number): Promise<readonly Delivery[]> {
		const awake = await this.db
			.selectFrom("webhook")
			.select("id")
			.where("active", "=", 1)
			.where("quiet_until", "<=", now)
			.execute();
		const found: Delivery[] = [];
		// One look in the index for each: a dead endpoint with many waiting deliveries costs no more than another.
		for (const { id } of awake) {
			const row = await this.db
				.selectFrom("webhook_delivery")
				.selectAll()
				.where("webhook", "=", id)
				.where("state", "=", "waiting")
				.where("next_at", "<=", now)
				.orderBy("next_at")
				.orderBy("id")
				.limit(1)
				.executeTakeFirst();
			if (row) found.push(deliveryOf(row));
		}
		return found;
	}

	async nextDue(): Promise<number | null> {
		const rows = await this.db
			.selectFrom("webhook")
			.innerJoin("webhook_delivery", "webhook_delivery.webhook", "webhook.id")
			.select((e) => ["webhook.quiet_until", e.fn.min("webhook_delivery.next_at").as("at")])
			.where("webhook.active", "=", 1)
			.where("webhook_delivery.state", "=", "waiting")
			.groupBy(["webhook.id", "webhook.quiet_until"])
			.execute();
		const times = rows.map(({ at, quiet_until }) => Math.max(Number(at), quiet_until));
		return times.length === 0 ? null : Math.min(...times);
	}

	async counts(): Promise<Readonly<Record<DeliveryState, number>>> {
		const rows = await this.db
			.selectFrom("webhook_delivery")
			.select((e) => ["state", e.fn.countAll<number>().as("n")])
			.groupBy("state")
			.execute();
		const of = (state: DeliveryState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
		return { waiting: of("waiting"), delivered: of("delivered"), failed: of("failed") };
	}
}

export class SqlWebhookWrites extends SqlWebhookReads implements WebhookWrites {
	async add(webhook: Omit<Webhook, "id" | "quietUntil">): Promise<Webhook> {
		const row = await this.db
			.insertInto("webhook")
			.values({ ...columnsOf(webhook), created_at: webhook.createdAt, quiet_until: 0 } as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return webhookOf(row);
	}

	async put(webhook: Webhook): Promise<void> {
		await this.db
			.updateTable("webhook")
			.set({ ...columnsOf(webhook), quiet_until: webhook.quietUntil })
			.where("id", "=", webhook.id)
			.execute();
	}

	async remove(id: number): Promise<void> {
		await this.db.deleteFrom("webhook_delivery").where("webhook", "=", id).execute();
		await this.db.deleteFrom("webhook").where("id", "=", id).execute();
	}

	async addDelivery(given: Pick<Delivery, "webhook" | "event" | "ledger" | "body" | "createdAt">): Promise<number> {
		const row = await this.db
			.insertInto("webhook_delivery")
			.values({
				webhook: given.webhook,
				event: given.event,
				ledger: given.ledger,
				body: given.body,
				state: "waiting",
				attempts: 0,
				next_at: given.createdAt,
				created_at: given.createdAt,
				tried_at: 0,
				status: 0,
				answer: "",
				took: 0,
			} as never)
			.returning("id")
			.executeTakeFirstOrThrow();
		return row.id;
	}

	async attempted(delivery: number, attempt: Attempt): Promise<void> {
		const { state, attempts, nextAt, triedAt, status, answer, took } = attempt;
		await this.db
			.updateTable("webhook_delivery")
			.set({ state, attempts, next_at: nextAt, tried_at: triedAt, status, answer, took })
			.where("id", "=", delivery)
			.execute();
	}

	async quiet(webhook: number, until: number): Promise<void> {
		await this.db.updateTable("webhook").set({ quiet_until: until }).where("id", "=", webhook).execute();
	}

	async forgetDeliveries(before: number): Promise<void> {
		await this.db
			.deleteFrom("webhook_delivery")
			.where("state", "<>", "waiting")
			.where("created_at", "<", before)
			.execute();
	}
}

const columnsOf = (webhook: Omit<Webhook, "id" | "quietUntil">) => ({
	url: webhook.url,
	description: webhook.description,
	events: JSON.stringify(webhook.events),
	active: webhook.active ? 1 : 0,
	secret: webhook.secret,
});

function webhookOf(row: WebhookTables["webhook"]): Webhook {
	return {
		id: row.id,
		url: row.url,
		description: row.description,
		events: JSON.parse(row.events) as WebhookEvent[],
		active: row.active === 1,
		secret: row.secret,
		createdAt: row.created_at,
		quietUntil: row.quiet_until,
	};
}

function deliveryOf(row: WebhookTables["webhook_delivery"]): Delivery {
	const { next_at, created_at, tried_at, state, ...rest } = row;
	return { ...rest, state: state as DeliveryState, nextAt: next_at, createdAt: created_at, triedAt: tried_at };
}

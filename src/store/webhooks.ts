/** What the store keeps of webhooks: who is told, of what, and how each delivery went. */
import type { WebhookInput } from "../core/webhook.ts";

export interface Webhook extends WebhookInput {
	readonly id: number;
	/** With which deliveries are signed; whoever has it can pass as the paper. */
	readonly secret: string;
	/** Milliseconds UTC. */
	readonly createdAt: number;
	/** Before this moment nothing is sent, because the last attempt failed (milliseconds UTC). */
	readonly quietUntil: number;
}

export const DELIVERY_STATES = ["waiting", "delivered", "failed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Delivery {
	readonly id: number;
	readonly webhook: number;
	readonly event: string;
	/** Number of the ledger's entry; 0 for a test. */
	readonly ledger: number;
	/** The exact text that is sent. */
	readonly body: string;
	readonly state: DeliveryState;
	readonly attempts: number;
	/** When the next attempt is due (milliseconds UTC); 0 when there is none. */
	readonly nextAt: number;
	readonly createdAt: number;
	/** When the last attempt ended; 0 before the first. */
	readonly triedAt: number;
	/** HTTP status of the last attempt; 0 when there was no answer. */
	readonly status: number;
	/** The beginning of what was answered, or why there was no answer. */
	readonly answer: string;
	/** Milliseconds that the last attempt took. */
	readonly took: number;
}

/** How an attempt ended. */
export type Attempt = Pick<Delivery, "state" | "attempts" | "nextAt" | "triedAt" | "status" | "answer" | "took">;

export interface WebhookReads {
	all(): Promise<readonly Webhook[]>;
	/** Deliveries of one webhook with an id below `before`, newest first. */
	deliveries(webhook: number, before: number, limit: number): Promise<readonly Delivery[]>;
	delivery(id: number): Promise<Delivery | null>;
	/** Of each active webhook that is not quiet the delivery that has been due longest. */
	due(now: number): Promise<readonly Delivery[]>;
	/** When something is due next, or null. */
	nextDue(): Promise<number | null>;
	counts(): Promise<Readonly<Record<DeliveryState, number>>>;
}

export interface WebhookWrites extends WebhookReads {
	add(webhook: Omit<Webhook, "id" | "quietUntil">): Promise<Webhook>;
	/** Stores all but the deliveries. */
	put(webhook: Webhook): Promise<void>;
	/** With its deliveries. */
	remove(id: number): Promise<void>;
	addDelivery(delivery: Pick<Delivery, "webhook" | "event" | "ledger" | "body" | "createdAt">): Promise<number>;
	attempted(delivery: number, attempt: Attempt): Promise<void>;
	quiet(webhook: number, until: number): Promise<void>;
	/** Forgets deliveries that are done and were made before a moment. */
	forgetDeliveries(before: number): Promise<void>;
}

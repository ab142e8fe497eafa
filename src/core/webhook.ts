/** Webhooks: other programs that are told of what the paper does, and how what they are told is named. */
import * as z from "zod";
import type { LedgerEntry, LedgerKind } from "./ledger.ts";
import { WEBHOOK_EVENTS, type WebhookEvent } from "./webhook-events.ts";

export { WEBHOOK_EVENTS, type WebhookEvent } from "./webhook-events.ts";

/** What people say of a webhook. */
export const WebhookInput = z.strictObject({
	/** Where to; http or https. */
	url: z.url({ protocol: /^https?$/u }).max(2000),
	/** For people: what stands at the other end. */
	description: z.string().max(300).default(""),
	events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
	active: z.boolean().default(true),
});
export type WebhookInput = z.infer<typeof WebhookInput>;

/** Before the key, in base64, of a webhook's secret. */
export const SECRET_PREFIX = "whsec_";

const EVENTS: Readonly<Record<LedgerKind, WebhookEvent | null>> = {
	publish: "story.published",
	update: "story.updated",
	correct: "story.corrected",
	withdraw: "story.withdrawn",
	front: "front.launched",
	settings: "paper.changed",
	edition: "paper.changed",
	section: "paper.changed",
	move: "paper.changed",
	concept: "concept.changed",
	asset: "asset.changed",
	year: null,
};

/** What an entry of the ledger is called outside; null: nobody is told of it. */
export const eventOf = (entry: Pick<LedgerEntry, "kind">): WebhookEvent | null => EVENTS[entry.kind] ?? null;

/** Waits before the second attempt and those after it, in milliseconds; when they are used up the delivery has failed. */
export const RETRY_AFTER: readonly number[] = [
	10_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000,
];

/** When the next attempt is due after `attempts` that failed; null: there is none. */
export function nextAttempt(attempts: number, now: number): number | null {
	const wait = RETRY_AFTER[attempts - 1];
	return wait === undefined ? null : now + wait;
}

/** Follows the ledger and tells those who asked: each entry once for each webhook, again until it is taken or given up. */
import { nextAttempt } from "../core/webhook.ts";
import type { Store } from "../store/store.ts";
import type { Delivery } from "../store/webhooks.ts";
import { type PostOptions, post } from "./post.ts";
import { signedHeaders } from "./sign.ts";
import { told } from "./told.ts";

export interface WebhookParts {
	readonly store: Store;
	readonly clock: () => number;
	/** Origin before addresses. */
	readonly site: () => string;
	readonly isPrivateAllowed: boolean;
	/** Milliseconds for one attempt. */
	readonly patience?: number;
	readonly failed: (error: unknown) => void;
	/** After every attempt. */
	readonly attempted?: (delivery: Delivery, status: number) => void;
}

const FOLLOWER = "webhooks";
/** Entries read in one transaction. */
const BATCH = 200;
/** Attempts at the same time, each at another endpoint. */
const AT_ONCE = 4;
const PATIENCE = 10_000;
/** An endpoint that failed is left alone at most so long, so that one delivery it refuses does not hold up the others. */
const LONGEST_QUIET = 300_000;
/** How long what is done stays in the log. */
const KEPT = 30 * 86_400_000;
/** How often the ledger is looked at without being woken: other processes publish too. */
const LOOK = 1000;

export class Webhooks {
	readonly #parts: WebhookParts;
	readonly #options: PostOptions;
	/** Endpoints that are being asked now. */
	readonly #busy = new Map<number, Promise<void>>();
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<void> = Promise.resolve();
	#stopped = true;
	#isAtWork = false;
	#isWoken = false;
	#lastTidy = 0;
	/** Where the ledger stood when nobody listened: written down only at the end, for each publication would wait for the disk. */
	#passed = 0;

	constructor(parts: WebhookParts) {
		this.#parts = parts;
		this.#options = { isPrivateAllowed: parts.isPrivateAllowed, patience: parts.patience ?? PATIENCE };
	}

	/** What waited when the program ended goes on. */
	start(): void {
		this.#stopped = false;
		this.#next(0);
	}

	/** Something happened: looks at once. */
	wake(): void {
		this.#isWoken = true;
		if (!this.#stopped && !this.#isAtWork) this.#next(0);
	}

	/** Lets attempts under way end; what was not acknowledged is sent again after the next start. */
	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
		await Promise.all(this.#busy.values());
		await this.#leave().catch(this.#parts.failed);
	}

	/** What happened until now must not be told by the next start to a webhook that was switched off meanwhile. */
	async #leave(): Promise<void> {
		const { store } = this.#parts;
		await this.#follow();
		if (this.#passed > (await store.cursor(FOLLOWER))) await store.write((tx) => tx.moveCursor(FOLLOWER, this.#passed));
	}

	#next(wait: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#isAtWork = true;
			this.#isWoken = false;
			this.#running = this.#step()
				.catch(this.#parts.failed)
				.then(() => {
					this.#isAtWork = false;
					if (!this.#stopped) this.#next(this.#isWoken ? 0 : LOOK);
				});
		}, wait);
	}

	async #step(): Promise<void> {
		while (await this.#follow());
		const { store, clock } = this.#parts;
		for (const delivery of await store.webhooks.due(clock())) {
			if (this.#busy.size >= AT_ONCE) break;
			if (this.#busy.has(delivery.webhook)) continue;
			const work = this.#deliver(delivery)
				.catch(this.#parts.failed)
				.finally(() => {
					this.#busy.delete(delivery.webhook);
					// The next one for this endpoint may be waiting.
					this.wake();
				});
			this.#busy.set(delivery.webhook, work);
		}
		if (clock() - this.#lastTidy > 3_600_000) {
			this.#lastTidy = clock();
			await store.write((tx) => tx.webhooks.forgetDeliveries(clock() - KEPT));
		}
	}

	/** Turns entries into deliveries; both and the cursor in one transaction, so that none is told twice or never. */
	async #follow(): Promise<boolean> {
		const { store, clock, site } = this.#parts;
		const head = (await store.ledgerHead()).seq;
		if (Math.max(await store.cursor(FOLLOWER), this.#passed) >= head) return false;
		const active = (await store.webhooks.all()).filter((hook) => hook.active);
		// Nobody listens: what happened meanwhile is nobody's.
		if (active.length === 0) {
			this.#passed = head;
			return false;
		}
		return store.write(async (tx) => {
			const entries = await tx.ledger(Math.max(await tx.cursor(FOLLOWER), this.#passed), BATCH);
			for (const entry of entries) {
				const message = told(entry, site());
				if (message === null) continue;
				// What happened before there was the webhook is not told.
				for (const hook of active)
					if (hook.events.some((event) => event === message.event) && entry.at >= hook.createdAt)
						await tx.webhooks.addDelivery({ webhook: hook.id, ledger: entry.seq, createdAt: clock(), ...message });
			}
			const last = entries.at(-1);
			if (last) await tx.moveCursor(FOLLOWER, last.seq);
			return entries.length === BATCH;
		});
	}

	async #deliver(delivery: Delivery): Promise<void> {
		const { store, clock } = this.#parts;
		const hook = (await store.webhooks.all()).find((one) => one.id === delivery.webhook);
		if (!hook) return;
		const began = clock();
		const headers = signedHeaders(hook.secret, `msg_${delivery.id}`, Math.floor(began / 1000), delivery.body);
		const { status, answer } = await post(hook.url, headers, delivery.body, this.#options);
		const triedAt = clock();
		const attempts = delivery.attempts + 1;
		const isTaken = status >= 200 && status < 300;
		const nextAt = isTaken ? null : nextAttempt(attempts, triedAt);
		await store.write(async (tx) => {
			await tx.webhooks.attempted(delivery.id, {
				state: isTaken ? "delivered" : nextAt === null ? "failed" : "waiting",
				attempts,
				nextAt: nextAt ?? 0,
				triedAt,
				status,
				answer,
				took: triedAt - began,
			});
			const quiet = isTaken || nextAt === null ? 0 : Math.min(nextAt, triedAt + LONGEST_QUIET);
			if (quiet !== hook.quietUntil) await tx.webhooks.quiet(hook.id, quiet);
		});
		this.#parts.attempted?.(delivery, status);
	}
}

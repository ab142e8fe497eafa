/** The clock of fronts: pins begin and end at their time, and stories grow too old for a rule; at start what was missed. */

import type { Front } from "../../core/front.ts";
import { frontAt, nextTurn } from "../../core/fronts/pins.ts";
import { agedOut, listOfRule, PICKY_ROWS } from "../../core/fronts/rule.ts";
import { canonicalJson, type LedgerEntry } from "../../core/ledger.ts";
import type { Writes } from "../../store/store.ts";
import { SYSTEM } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { Rounds } from "../rounds.ts";

/** Shows a front as of now. The entry, when readers see something else by that; null when not. */
export function turnFront(desk: DeskContext, key: string): Promise<LedgerEntry | null> {
	return desk.store.write(async (tx) => {
		const stored = await tx.front(key);
		const now = desk.clock();
		if (stored === null || now <= stored.shownAt) return null;
		const { front, shownAt } = stored;
		const before = frontAt(front, shownAt);
		const after = frontAt(front, now);
		const changed = canonicalJson(before) !== canonicalJson(after) || (await someAgedOut(tx, front, shownAt, now));
		await tx.fronts.turn(key, now, nextTurn(front, now));
		if (!changed) return null;
		return tx.appendLedger({
			at: now,
			actor: SYSTEM.name,
			kind: "front",
			subject: `front:${key}`,
			before,
			after,
			note: "",
			contentHash: "",
		});
	});
}

async function someAgedOut(tx: Writes, front: Front, before: number, now: number): Promise<boolean> {
	for (const container of front.containers) {
		if (container.hours === undefined) continue;
		const rows = await tx.list({ ...listOfRule(container, front.edition, front.section), limit: 2 * PICKY_ROWS });
		if (rows.some((facts) => agedOut(container, facts, before, now))) return true;
	}
	return false;
}

export interface FrontClockEvents {
	/** Readers are to see something else; `late` is how many milliseconds after its time the transaction ended. */
	turned(front: string, entry: LedgerEntry, late: number): Promise<void> | void;
	/** The store or the event threw; what is due is tried again within a second. */
	fault(error: unknown): void;
}

export class FrontClock {
	readonly #desk: DeskContext;
	readonly #events: FrontClockEvents;
	readonly #rounds: Rounds;

	constructor(desk: DeskContext, events: FrontClockEvents) {
		this.#desk = desk;
		this.#events = events;
		this.#rounds = new Rounds(
			() => this.#turnDue(),
			(error) => events.fault(error),
		);
	}

	/** Does what was missed, then waits for what comes. */
	start(): Promise<void> {
		return this.#rounds.start();
	}

	/** To be called when a front was launched, so that a near time is not overslept. */
	wake(): void {
		this.#rounds.wake();
	}

	stop(): Promise<void> {
		return this.#rounds.stop();
	}

	/** Turns every front whose time has come; returns how many milliseconds can pass before the next look. */
	async #turnDue(): Promise<number> {
		for (const { front, at } of await this.#desk.store.fronts.turns(1000)) {
			if (this.#rounds.isStopped) break;
			const early = at - this.#desk.clock();
			if (early > 0) return early;
			const entry = await turnFront(this.#desk, front);
			if (entry !== null) await this.#events.turned(front, entry, this.#desk.clock() - at);
		}
		return Number.POSITIVE_INFINITY;
	}
}

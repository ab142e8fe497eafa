/** The desk's list of stories: follows the rows of the store in memory, and answers any filter over them. */
import { setImmediate } from "node:timers/promises";
import { DeskIndex } from "../core/desk/desk-index.ts";
import type { DeskEntry, DeskFound, DeskQuery } from "../core/desk/desk-query.ts";
import { deskStateOf } from "../core/desk/desk-state.ts";
import { foldedWords } from "../core/folding.ts";
import { EVERYWHERE } from "../core/permissions.ts";
import type { DeskRow } from "../store/desk-rows.ts";
import type { Reads } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";

/** Rows taken in at once, between which others get their turn. */
const BATCH = 500;
/** Words that are looked for; who types more has found it before. */
const MOST_WORDS = 8;

export class DeskList {
	readonly #reads: Pick<Reads, "desk">;
	readonly #index = new DeskIndex();
	#seq = 0;
	#running: Promise<void> | null = null;

	constructor(reads: Pick<Reads, "desk">) {
		this.#reads = reads;
	}

	/** Stories that the actor may read, by the query, as the store has them now. */
	async find(query: DeskQuery, actor: Actor): Promise<DeskFound> {
		await this.refresh();
		const seesAll = allow(actor, "story.read", EVERYWHERE).ok;
		return this.#index.find(query, (place) => seesAll || allow(actor, "story.read", place).ok);
	}

	/** Whether a story, live or in hand, is by the person: as of the last `refresh`. */
	hasAuthor(person: string): boolean {
		return this.#index.hasAuthor(person);
	}

	/** Takes in what changed. The first time it is the whole archive. */
	async refresh(): Promise<void> {
		// What somebody saved just before must be in the answer: a reading that began earlier may not have it.
		while (this.#running !== null) await this.#running.catch(() => {});
		this.#running = this.#follow().finally(() => {
			this.#running = null;
		});
		await this.#running;
	}

	async #follow(): Promise<void> {
		for (;;) {
			const rows = await this.#reads.desk.rows.after(this.#seq, BATCH);
			for (const row of rows) this.#index.set(entryOf(row));
			this.#seq = rows.at(-1)?.seq ?? this.#seq;
			if (rows.length < BATCH) return;
			await setImmediate();
		}
	}
}

/** The words to look for in what somebody typed, with the persons whose names may be meant. */
export function wantedWords(text: string, authorsNamed: (beginning: string) => readonly string[]): DeskQuery["words"] {
	const words = [...new Set(foldedWords(text))].slice(0, MOST_WORDS);
	return words.map((beginning) => ({ beginning, authors: authorsNamed(beginning) }));
}

function entryOf(row: DeskRow): DeskEntry {
	const free = row.byline.flatMap((entry) => ("name" in entry ? [entry.name] : []));
	return {
		story: row.story,
		state: deskStateOf(row),
		edition: row.edition,
		section: row.section,
		liveSection: row.liveSection,
		words: [row.headline, row.kicker, ...free].flatMap((text) => [...foldedWords(text)]),
		authors: row.byline.map((entry) => ("name" in entry ? entry.name : entry.person)),
		topics: row.topics,
		people: row.people,
		assigned: row.assigned,
		updatedAt: row.updatedAt,
		publishedAt: row.publishedAt,
		dueAt: row.dueAt,
		scheduledAt: row.scheduledAt,
	};
}

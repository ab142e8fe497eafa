/** The desk's list in memory: a few numbers of every story, so that any filter finds and counts in milliseconds. */
import { holdsAt, type Where } from "../permissions.ts";
import type { DeskEntry, DeskFilter, DeskFound, DeskQuery, DeskSort } from "./desk-query.ts";
import { DESK_STATES, type DeskState } from "./desk-state.ts";
import { FirstOf, isBefore } from "./first-of.ts";
import { grown, TermIndex } from "./term-index.ts";

const STATES = DESK_STATES.length;
const stateNumber = new Map<DeskState, number>(DESK_STATES.map((state, index) => [state, index]));

/** Finding a row by its terms costs so many times looking at the row in its turn. */
const FEW = 8;

/** Kinds of terms that are no words. */
const author = (name: string) => `\u0001${name}`;
const topic = (key: string) => `\u0002${key}`;
const writer = (person: number) => `\u0003${person}`;
const doer = (person: number) => `\u0004${person}`;

/** Where a draft goes together with where readers have the story: both decide who may see it. */
interface Spot {
	readonly draft: Where;
	readonly live: Where | null;
}

export class DeskIndex {
	/** Rows by story, in the order in which they came. */
	readonly #rows = new Map<number, number>();
	readonly #spots: Spot[] = [];
	readonly #spotNumbers = new Map<string, number>();
	/** How many stories are at each spot in each state. */
	#counts = new Int32Array(64 * STATES);
	readonly #terms = new TermIndex();
	#stories = new Float64Array(1024);
	#states = new Uint8Array(1024);
	#spotOf = new Uint16Array(1024);
	/** The times by which one sorts, each made so that the lesser comes first. */
	#times: Readonly<Record<DeskSort, Float64Array>> = {
		updated: new Float64Array(1024),
		due: new Float64Array(1024),
		published: new Float64Array(1024),
		time: new Float64Array(1024),
	};

	get size(): number {
		return this.#rows.size;
	}

	/** Takes a story in, or what is new of it. */
	set(entry: DeskEntry): void {
		const known = this.#rows.get(entry.story);
		const row = known ?? this.#rows.size;
		if (known === undefined) this.#add(row, entry.story);
		else this.#count(known, -1);
		this.#states[row] = stateNumber.get(entry.state) ?? 0;
		this.#spotOf[row] = this.#spot(entry);
		this.#count(row, 1);
		this.#times.updated[row] = -entry.updatedAt;
		this.#times.due[row] = entry.dueAt ?? Number.POSITIVE_INFINITY;
		this.#times.published[row] = entry.publishedAt === null ? Number.POSITIVE_INFINITY : -entry.publishedAt;
		this.#times.time[row] = entry.scheduledAt ?? Number.POSITIVE_INFINITY;
		const { words, authors, topics, people, assigned } = entry;
		const terms = [
			...words,
			...authors.map(author),
			...topics.map(topic),
			...people.map(writer),
			...assigned.map(doer),
		];
		this.#terms.set(row, [...new Set(terms)]);
	}

	#add(row: number, story: number): void {
		this.#rows.set(story, row);
		if (row >= this.#stories.length) {
			this.#stories = grown(this.#stories, row + 1);
			this.#states = grown(this.#states, row + 1);
			this.#spotOf = grown(this.#spotOf, row + 1);
			const { updated, due, published, time } = this.#times;
			this.#times = {
				updated: grown(updated, row + 1),
				due: grown(due, row + 1),
				published: grown(published, row + 1),
				time: grown(time, row + 1),
			};
		}
		this.#stories[row] = story;
	}

	#count(row: number, by: number): void {
		const place = (this.#spotOf[row] ?? 0) * STATES + (this.#states[row] ?? 0);
		this.#counts[place] = (this.#counts[place] ?? 0) + by;
	}

	#spot({ edition, section, liveSection }: DeskEntry): number {
		const key = `${edition}\n${section}\n${liveSection ?? "\n"}`;
		const known = this.#spotNumbers.get(key);
		if (known !== undefined) return known;
		const live = liveSection === null ? null : { edition, section: liveSection };
		const number = this.#spots.push({ draft: { edition, section }, live }) - 1;
		this.#spotNumbers.set(key, number);
		if ((number + 1) * STATES > this.#counts.length) this.#counts = grown(this.#counts, (number + 1) * STATES);
		return number;
	}

	/** `mayRead`: whether the asking person may read stories at a place. What they may not read is neither found nor counted. */
	find(query: DeskQuery, mayRead: (place: Where) => boolean): DeskFound {
		const spots = this.#spotsOf(query, mayRead);
		const groups = this.#groupsOf(query);
		const isPlain = groups.length === 0 && query.since === undefined && query.dueBefore === undefined;
		const counts = isPlain ? this.#countsAt(spots) : new Int32Array(STATES);
		const has = groups.length === 0 ? null : this.#terms.asking(groups);
		const [since, dueBefore] = [query.since ?? Number.NEGATIVE_INFINITY, query.dueBefore];
		const state = query.state === undefined ? -1 : (stateNumber.get(query.state) ?? -1);
		const keys = this.#times[query.sort];
		const first = new FirstOf(query.limit + 1);
		const { after } = query;
		const { updated, due } = this.#times;
		// Asked of `this` again for every row they would cost as much as the looking.
		const [states, spotOf, stories] = [this.#states, this.#spotOf, this.#stories];
		const few = groups.length === 0 ? null : this.#terms.few(groups, this.#rows.size / FEW);
		// From the newest: then few of those that follow have to be put among the first.
		for (let at = (few?.length ?? this.#rows.size) - 1; at >= 0; at--) {
			const row = few === null ? at : (few[at] as number);
			const itsState = states[row] as number;
			if (isPlain && state >= 0 && itsState !== state) continue;
			if (spots[spotOf[row] as number] === 0) continue;
			if (-(updated[row] as number) < since) continue;
			if (dueBefore !== undefined && (due[row] as number) >= dueBefore) continue;
			if (has !== null && !has(row)) continue;
			if (!isPlain) counts[itsState] = (counts[itsState] ?? 0) + 1;
			if (state >= 0 && itsState !== state) continue;
			const key = keys[row] as number;
			if (key > first.worst) continue;
			const story = stories[row] as number;
			if (after === undefined || isBefore(after.key, after.story, key, story)) first.offer(key, story);
		}
		const found = first.inOrder();
		const page = found.slice(0, query.limit);
		const last = page.at(-1);
		return {
			stories: page.map(({ number }) => number),
			next: found.length > query.limit && last ? { key: last.key, story: last.number } : null,
			counts: Object.fromEntries(DESK_STATES.map((name, index) => [name, counts[index] ?? 0])) as DeskFound["counts"],
		};
	}

	/** For each spot whether stories there are meant and may be read. */
	#spotsOf({ edition, section }: DeskFilter, mayRead: (place: Where) => boolean): Uint8Array {
		const wanted = { edition: edition ?? "", section: section ?? "" };
		return Uint8Array.from(this.#spots, ({ draft, live }) => {
			if (!holdsAt(wanted, draft)) return 0;
			return mayRead(draft) && (live === null || mayRead(live)) ? 1 : 0;
		});
	}

	/** Whether a story, live or in hand, is by this person. */
	hasAuthor(person: string): boolean {
		return this.#terms.isHeld(author(person));
	}

	/** Terms of which a story must have at least one of each group. */
	#groupsOf(filter: DeskFilter): readonly (readonly number[])[] {
		const exactly = (...terms: string[]) => terms.flatMap((term) => this.#terms.exactly(term));
		const groups = (filter.words ?? []).map(({ beginning, authors }) => [
			...this.#terms.beginning(beginning),
			...exactly(...authors.map(author)),
		]);
		if (filter.author !== undefined) groups.push(exactly(author(filter.author)));
		if (filter.topic !== undefined) groups.push(exactly(topic(filter.topic)));
		if (filter.assigned !== undefined) groups.push(exactly(doer(filter.assigned)));
		if (filter.mine !== undefined) groups.push(exactly(writer(filter.mine), doer(filter.mine)));
		return groups;
	}

	#countsAt(spots: Uint8Array): Int32Array {
		const counts = new Int32Array(STATES);
		for (const [spot, isMeant] of spots.entries())
			for (let state = 0; isMeant === 1 && state < STATES; state++)
				counts[state] = (counts[state] ?? 0) + (this.#counts[spot * STATES + state] ?? 0);
		return counts;
	}
}

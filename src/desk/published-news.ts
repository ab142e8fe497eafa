/** A follower of the ledger: tells those who worked on a story that it went live, and takes what they were to do as done. */
import type { LedgerEntry } from "../core/ledger.ts";
import { isPending } from "../store/assignments.ts";
import type { Store, Writes } from "../store/store.ts";
import { peopleOfStory, tellPeople } from "./tell-people.ts";

const FOLLOWER = "published-news";
const BATCH = 500;
/** Older than this it is no news: a server that was down for long does not wake everybody up (milliseconds). */
const NEWS = 3_600_000;

export class PublishedNews {
	readonly #store: Store;
	readonly #clock: () => number;
	/** The last entry that was looked at; null before the first look. */
	#seen: number | null = null;
	#running: Promise<void> = Promise.resolve();

	constructor(store: Store, clock: () => number) {
		this.#store = store;
		this.#clock = clock;
	}

	/** Looks at every entry up to the ledger's head. */
	follow(): Promise<void> {
		this.#running = this.#running.catch(() => {}).then(() => this.#work());
		return this.#running;
	}

	async #work(): Promise<void> {
		const { seq: head } = await this.#store.ledgerHead();
		// What was published before this follower first ran is not told.
		this.#seen ??= (await this.#store.cursor(FOLLOWER)) || head;
		while (this.#seen < head) {
			const entries = await this.#store.ledger(this.#seen, BATCH);
			const last = entries.at(-1);
			if (last === undefined) return;
			const news = entries.filter(({ kind, at }) => kind === "publish" && at > this.#clock() - NEWS);
			const concerned: LedgerEntry[] = [];
			for (const entry of news)
				if ((await peopleOfStory(this.#store, storyOf(entry))).length > 0) concerned.push(entry);
			// The cursor is written with what is told, so that nobody is told twice; where nobody is, it need not be.
			if (concerned.length > 0) await this.#store.write((tx) => this.#tell(tx, concerned, last.seq));
			this.#seen = last.seq;
		}
	}

	async #tell(tx: Writes, entries: readonly LedgerEntry[], seq: number): Promise<void> {
		for (const entry of entries) {
			const story = storyOf(entry);
			const people = await peopleOfStory(tx, story);
			const headline = (entry.after as { headline?: string } | null)?.headline ?? "";
			const told = { kind: "published", story, note: null, text: headline, at: entry.at } as const;
			await tellPeople(tx, { name: entry.actor }, people, told);
			for (const one of await tx.desk.assignments.of([story]))
				if (isPending(one)) await tx.desk.assignments.put({ ...one, state: "done", changedAt: entry.at });
		}
		await tx.moveCursor(FOLLOWER, seq);
	}
}

const storyOf = ({ subject }: LedgerEntry): number => Number(subject.slice(subject.indexOf(":") + 1));

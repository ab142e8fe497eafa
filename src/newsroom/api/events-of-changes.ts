/** What open screens are told when something was changed: by a route of this program, or by whoever wrote the ledger. */
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Reads } from "../../store/store.ts";
import type { LiveEvent, LiveEvents } from "./live-events.ts";
import type { Answer, Route } from "./route.ts";

/** First words of paths below which the paper itself is changed. */
const OF_THE_PAPER = [
	"settings",
	"editions",
	"sections",
	"concepts",
	"people",
	"roles",
	"workflow",
	"tokens",
	"webhooks",
];

/** The event that a successful change through a route is; null when nobody looks at what it changes. */
export function eventOfRoute(
	{ method, path }: Pick<Route, "method" | "path">,
	params: unknown,
	{ body }: Answer,
): LiveEvent | null {
	if (method === "get") return null;
	const topic = path.split("/")[1] ?? "";
	if (OF_THE_PAPER.includes(topic)) return { kind: "paper" };
	const id = idIn(params) ?? idIn(body);
	if (id === null) return null;
	if (topic === "stories") return { kind: "story", story: id };
	return topic === "assets" ? { kind: "asset", asset: id } : null;
}

function idIn(value: unknown): number | null {
	const id = (value as { id?: unknown } | null | undefined)?.id;
	return typeof id === "number" ? id : null;
}

/** The event that an entry of the ledger is. */
export function eventOfEntry({ kind, subject }: Pick<LedgerEntry, "kind" | "subject">): LiveEvent | null {
	const name = subject.slice(subject.indexOf(":") + 1);
	switch (kind) {
		case "publish":
		case "update":
		case "correct":
		case "withdraw":
			return { kind: "story", story: Number(name) };
		case "front":
			return { kind: "front", front: name };
		case "asset":
			return { kind: "asset", asset: Number(name) };
		case "settings":
		case "edition":
		case "section":
		case "move":
		case "concept":
			return { kind: "paper" };
		default:
			return null;
	}
}

/** Of a whole archive that comes in at once only the newest entries are told: screens ask for what they show anew anyway. */
const MOST_TOLD = 500;

/** Tells open screens what the ledger says: what the schedule, a command or another process published, too. */
export class LedgerEvents {
	readonly #store: Pick<Reads, "ledger">;
	readonly #live: LiveEvents;
	#told: number;

	/** `told`: the last entry that need not be told. */
	constructor(store: Pick<Reads, "ledger">, live: LiveEvents, told: number) {
		this.#store = store;
		this.#live = live;
		this.#told = told;
	}

	/** Tells of every entry up to `seq`, each once. */
	async upTo(seq: number): Promise<void> {
		if (seq <= this.#told) return;
		const after = Math.max(this.#told, seq - MOST_TOLD);
		this.#told = seq;
		const told = new Set<string>();
		for (const entry of await this.#store.ledger(after, seq - after)) {
			const event = eventOfEntry(entry);
			const text = JSON.stringify(event);
			if (event === null || told.has(text)) continue;
			told.add(text);
			this.#live.emit(event);
		}
	}
}

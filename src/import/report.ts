/** What an import did, counted while it goes on; of everything but counts only the first examples are kept, so a large file makes no large report. */
import type { Problem } from "../core/result.ts";

export interface LeftOutKind {
	readonly what: string;
	count: number;
	/** File and line or item of the first ones. */
	readonly first: string[];
}

export interface RefusedItem {
	readonly code: string;
	readonly detail: string;
	readonly at: string;
}

const EXAMPLES = 3;
const MOST_KINDS = 300;
const MOST_LISTED = 100;

export class ImportReport {
	/** Of stories; `drafts` counts those of created and updated that readers do not see. */
	readonly stories = { created: 0, updated: 0, unchanged: 0, withdrawn: 0, drafts: 0, leftOut: 0, refused: 0 };
	readonly pictures = { taken: 0, known: 0, missing: 0, refused: 0 };
	readonly made = { sections: [] as string[], concepts: 0 };
	readonly refused: RefusedItem[] = [];
	readonly addresses = {
		count: 0,
		first: [] as { old: string; now: string | null }[],
		conflicts: 0,
		conflicting: [] as { old: string; leadsTo: string; wantedBy: string }[],
	};
	readonly #leftOut = new Map<string, LeftOutKind>();

	/** Something was not taken over, by rule. */
	leave(what: string, at: string, count = 1): void {
		const name = this.#leftOut.has(what) || this.#leftOut.size < MOST_KINDS ? what : "other things";
		const kind = this.#leftOut.get(name) ?? { what: name, count: 0, first: [] };
		kind.count += count;
		if (kind.first.length < EXAMPLES) kind.first.push(at);
		this.#leftOut.set(name, kind);
	}

	/** An item could not be taken; `item` is its place, which the problem's own may lack. */
	refuse({ code, detail, at }: Problem, item: string): void {
		this.stories.refused++;
		if (this.refused.length >= MOST_LISTED) return;
		const place = at === undefined || at.startsWith(item) ? (at ?? item) : `${item}: ${at}`;
		this.refused.push({ code, detail, at: place });
	}

	address(old: string, now: string | null): void {
		this.addresses.count++;
		if (this.addresses.first.length < 5) this.addresses.first.push({ old, now });
	}

	conflict(old: string, leadsTo: string, wantedBy: string): void {
		this.addresses.conflicts++;
		if (this.addresses.conflicting.length < MOST_LISTED) this.addresses.conflicting.push({ old, leadsTo, wantedBy });
	}

	noteMade(subject: string): void {
		if (subject.startsWith("concept:")) this.made.concepts++;
		else if (this.made.sections.length < MOST_LISTED * 10) this.made.sections.push(subject);
	}

	/** Most frequent first. */
	get leftOut(): readonly LeftOutKind[] {
		return [...this.#leftOut.values()].sort((a, b) => b.count - a.count);
	}

	/** For programs. */
	toJSON(): Record<string, unknown> {
		const { stories, pictures, made, refused, addresses, leftOut } = this;
		return { stories, pictures, made, refused, leftOut, addresses };
	}
}

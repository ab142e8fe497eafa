/** Finds topics and persons by the name that a person would type; follows the ledger, so it is never out of date. */
import type { Concept, Edition } from "../../core/paper.ts";
import { localised } from "../../core/paper.ts";
import type { Reads } from "../../store/store.ts";

/** Further behind than this, everything is read anew. */
const CATCH_UP = 500;

function folded(name: string, locale: string): string {
	return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase(locale);
}

export class ConceptNames {
	/** Up to which ledger entry the concepts are known; -1 before the first reading. */
	#seq = -1;
	#concepts = new Map<string, Concept>();
	/** Per edition, made when first asked for after a change. */
	#byName = new Map<string, Map<string, Concept[]>>();

	/** Brings it up to the ledger's head. */
	async refresh(reads: Reads): Promise<void> {
		const head = await reads.ledgerHead();
		if (head.seq === this.#seq) return;
		const missed = this.#seq < 0 || head.seq - this.#seq > CATCH_UP ? null : await reads.ledger(this.#seq, CATCH_UP);
		const changed = missed?.filter((entry) => entry.kind === "concept");
		if (changed?.length === 0) {
			this.#seq = missed?.at(-1)?.seq ?? this.#seq;
			return;
		}
		if (changed === undefined)
			this.#concepts = new Map((await reads.concepts()).map((concept) => [concept.key, concept]));
		else for (const entry of changed) this.#concepts.set((entry.after as Concept).key, entry.after as Concept);
		// Concepts read after the head was asked for may be newer than it; reading them once more does no harm.
		this.#seq = missed?.at(-1)?.seq ?? head.seq;
		this.#byName.clear();
	}

	byKey(key: string): Concept | undefined {
		return this.#concepts.get(key);
	}

	/** The concepts that have this name in the edition, letter case aside. */
	named(name: string, edition: Edition): readonly Concept[] {
		let names = this.#byName.get(edition.key);
		if (names === undefined) {
			names = new Map();
			for (const concept of this.#concepts.values()) {
				const key = folded(localised(concept.names, edition), edition.locale);
				const others = names.get(key);
				if (others) others.push(concept);
				else names.set(key, [concept]);
			}
			this.#byName.set(edition.key, names);
		}
		return names.get(folded(name, edition.locale)) ?? [];
	}
}

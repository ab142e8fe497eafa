/** Finds topics and persons by the name that a person would type; follows the ledger, so it is never out of date. */
import { foldedWords } from "../../core/folding.ts";
import type { Concept, ConceptKind, Edition } from "../../core/paper.ts";
import { localised } from "../../core/paper.ts";
import type { Reads } from "../../store/store.ts";

/** Further behind than this, everything is read anew. */
const CATCH_UP = 500;

function folded(name: string, locale: string): string {
	return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase(locale);
}

export interface ConceptSearch {
	readonly kind?: ConceptKind | undefined;
	readonly not?: ConceptKind | undefined;
	readonly q?: string | undefined;
	readonly after?: string | undefined;
	/** Leaves out those of which it does not hold. */
	readonly only?: ((concept: Concept) => boolean) | undefined;
	readonly limit: number;
}

/** Names are kept in many languages: folded as in none, where the dotless i is an i. */
const wordsOf = foldedWords;

export class ConceptNames {
	/** Up to which ledger entry the concepts are known; -1 before the first reading. */
	#seq = -1;
	#concepts = new Map<string, Concept>();
	/** Per edition, made when first asked for after a change. */
	#byName = new Map<string, Map<string, Concept[]>>();
	/** By key, each with the folded words of its names, which are made when it is first looked at. */
	#inOrder: { readonly concept: Concept; words?: readonly string[] }[] | null = null;

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
		this.#inOrder = null;
	}

	/** What was merged is found as what it was merged into. */
	byKey(key: string): Concept | undefined {
		const concept = this.#concepts.get(key);
		return concept?.mergedInto === undefined ? concept : this.#concepts.get(concept.mergedInto);
	}

	/** In the order of their keys those of which a name has, for each word that is looked for, a word that begins so. */
	search({ kind, not, q, after, only, limit }: ConceptSearch): readonly Concept[] {
		this.#inOrder ??= [...this.#concepts.values()]
			.filter((concept) => concept.mergedInto === undefined)
			.sort((a, b) => (a.key < b.key ? -1 : 1))
			.map((concept) => ({ concept }));
		const wanted = q === undefined ? [] : wordsOf(q);
		const found: Concept[] = [];
		for (const row of this.#inOrder) {
			const { concept } = row;
			if (after !== undefined && concept.key <= after) continue;
			if ((kind !== undefined && concept.kind !== kind) || concept.kind === not) continue;
			if (wanted.length > 0) {
				row.words ??= Object.values(concept.names).flatMap(wordsOf);
				const { words } = row;
				if (!wanted.every((want) => words.some((word) => word.startsWith(want)))) continue;
			}
			if (only !== undefined && !only(concept)) continue;
			found.push(concept);
			if (found.length === limit) break;
		}
		return found;
	}

	/** The concepts that have this name in the edition, letter case aside. */
	named(name: string, edition: Edition): readonly Concept[] {
		let names = this.#byName.get(edition.key);
		if (names === undefined) {
			names = new Map();
			for (const concept of this.#concepts.values()) {
				if (concept.mergedInto !== undefined) continue;
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

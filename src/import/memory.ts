/** What an import knows of the paper, so that it need not be asked for again with every story. */
import type { Concept, ConceptKind, Edition, Section } from "../core/paper.ts";
import { pathNow } from "../core/section-move.ts";
import type { StoryFields } from "../core/story.ts";
import type { Reads } from "../store/store.ts";

const folded = (name: string) => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

export class Memory {
	editions: readonly Edition[] = [];
	/** Highest ledger entry that this knowledge includes. */
	seq = -1;
	readonly #sections = new Map<string, Map<string, Section>>();
	readonly #lists = new Map<string, readonly Section[]>();
	readonly #moved = new Map<string, ReadonlyMap<string, string>>();
	readonly #concepts = new Map<string, Concept>();
	readonly #byName = new Map<string, string>();

	/** Reads all again when somebody else has changed the paper since. */
	async refresh(reads: Reads): Promise<void> {
		const { seq } = await reads.ledgerHead();
		if (seq === this.seq) return;
		this.seq = seq;
		this.editions = await reads.editions();
		this.#sections.clear();
		this.#lists.clear();
		this.#concepts.clear();
		this.#byName.clear();
		for (const edition of this.editions) {
			for (const section of await reads.sections(edition.key)) this.addSection(section);
			this.#moved.set(edition.key, await reads.moves.sections(edition.key));
		}
		for (const concept of await reads.concepts()) this.addConcept(concept);
	}

	sections(edition: string): readonly Section[] {
		const known = this.#lists.get(edition);
		if (known) return known;
		const list = [...(this.#sections.get(edition)?.values() ?? [])].sort(
			(a, b) => a.position - b.position || (a.path < b.path ? -1 : 1),
		);
		this.#lists.set(edition, list);
		return list;
	}

	hasSection(edition: string, path: string): boolean {
		return this.#sections.get(edition)?.has(path) ?? false;
	}

	/** Where a path leads now: its section may have moved. */
	pathNow(edition: string, path: string): string {
		return pathNow(this.#moved.get(edition) ?? new Map(), path);
	}

	/** Whether sections and concepts are named as they are now, so that the store need not look. */
	isNamedAsNow({ section, edition, topics, byline }: StoryFields): boolean {
		const isNow = (key: string) => this.#concepts.get(key)?.mergedInto === undefined;
		return (
			this.pathNow(edition, section) === section &&
			topics.every(isNow) &&
			byline.every((entry) => !("person" in entry) || isNow(entry.person))
		);
	}

	addSection(section: Section): void {
		const known = this.#sections.get(section.edition) ?? new Map<string, Section>();
		this.#sections.set(section.edition, known.set(section.path, section));
		this.#lists.delete(section.edition);
	}

	concept(key: string): Concept | null {
		return this.#concepts.get(key) ?? null;
	}

	concepts(): readonly Concept[] {
		return [...this.#concepts.values()];
	}

	/** The concept of this kind that has the name in any language, letter case aside. */
	named(kind: ConceptKind, name: string): Concept | null {
		return this.concept(this.#byName.get(`${kind} ${folded(name)}`) ?? "");
	}

	addConcept(concept: Concept): void {
		this.#concepts.set(concept.key, concept);
		for (const name of Object.values(concept.names)) {
			const known = `${concept.kind} ${folded(name)}`;
			if (!this.#byName.has(known)) this.#byName.set(known, concept.key);
		}
	}
}

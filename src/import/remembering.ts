/** A transaction that answers from memory what an import asks with every story, so that each story costs only its own rows. */
import type { Revision, StoryRecord, Writes } from "../store/store.ts";
import type { Memory } from "./memory.ts";

type Made = { readonly story: StoryRecord; readonly revision: Revision };

/** Everything is written at once; only reading is spared. Holds as long as nobody else writes: for one transaction. */
export function remembering(tx: Writes, memory: Memory): Writes {
	let made: Made | null = null;
	/** The story made last, which nobody can have scheduled. */
	let newest = -1;
	const own: Partial<Writes> = {
		editions: async () => memory.editions,
		sections: async (edition) => memory.sections(edition),
		concept: async (key) => memory.concept(key),
		concepts: async () => memory.concepts(),
		story: async (id) => (made?.story.id === id ? made.story : tx.story(id)),
		revision: async (id) => (made?.revision.id === id ? made.revision : tx.revision(id)),
		contentNow: async (content) => (memory.isNamedAsNow(content.fields) ? content : tx.contentNow(content)),
		async createStory(content, by, at) {
			made = await tx.createStory(content, by, at);
			newest = made.story.id;
			return made;
		},
		saveStory(id, content, expected, by, at) {
			made = null;
			return tx.saveStory(id, content, expected, by, at);
		},
		setLive(id, before, after, withdrawn) {
			made = null;
			return tx.setLive(id, before, after, withdrawn);
		},
		setState(id, state, at) {
			made = null;
			return tx.setState(id, state, at);
		},
		unschedule: async (story) => (story === newest ? undefined : tx.unschedule(story)),
		async putSection(section) {
			await tx.putSection(section);
			memory.addSection(section);
		},
		async putConcept(concept) {
			await tx.putConcept(concept);
			memory.addConcept(concept);
		},
		async appendLedger(draft) {
			const entry = await tx.appendLedger(draft);
			memory.seq = entry.seq;
			return entry;
		},
	};
	const known = own as Record<string | symbol, unknown>;
	return new Proxy(tx, {
		get(target, name) {
			if (known[name] !== undefined) return known[name];
			const value: unknown = Reflect.get(target, name, target);
			// Methods of the store have private parts, which only the store itself reaches.
			known[name] = typeof value === "function" ? value.bind(target) : value;
			return known[name];
		},
	});
}

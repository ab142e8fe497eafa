/** What happens in the newsroom, told at once to every open screen of this process. */

export type LiveEvent =
	/** Something about a story changed that lists or its screen show: revision, state, assignment, notes, schedule. */
	| { readonly kind: "story"; readonly story: number }
	/** Who is in a story now. */
	| { readonly kind: "presence"; readonly story: number; readonly people: readonly PresentPerson[] }
	| { readonly kind: "front"; readonly front: string }
	| { readonly kind: "asset"; readonly asset: number }
	/** Something for one person alone: a mention, an assignment. */
	| { readonly kind: "notification"; readonly person: number }
	/** A publication was missed or failed, or another matter that the desk must know of. */
	| { readonly kind: "alarm" }
	/** Settings, editions, sections, concepts, people, roles. */
	| { readonly kind: "paper" };

export interface PresentPerson {
	readonly person: number;
	readonly name: string;
}

export type Listener = (event: LiveEvent) => void;

/** Delivers each event to all who listen, in order; a listener that throws harms nobody else. */
export class LiveEvents {
	readonly #listeners = new Set<Listener>();
	readonly #failed: (error: unknown) => void;

	constructor(failed: (error: unknown) => void) {
		this.#failed = failed;
	}

	emit(event: LiveEvent): void {
		for (const listener of this.#listeners) {
			try {
				listener(event);
			} catch (error) {
				this.#failed(error);
			}
		}
	}

	/** Returns what ends it. */
	listen(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}

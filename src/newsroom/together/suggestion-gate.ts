/** Lets in what somebody who may only suggest sends, when it leaves the text as it is: tried on a copy first. */
import type { Node } from "prosemirror-model";
import * as Y from "yjs";
import { documentIn } from "../document/manuscript.ts";
import { isOnlySuggested, type Proposer } from "../document/suggesting/only-suggested.ts";

export class SuggestionGate {
	readonly #doc: Y.Doc;
	/** The same as the document, once it is needed. */
	#copy: Y.Doc | null = null;
	/** The document of the editor as it stands, while it is known. */
	#stands: Node | null = null;
	/** As it will stand when what was let in has been written. */
	#next: Node | null = null;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		doc.on("update", (update: Uint8Array) => {
			this.#stands = this.#next;
			this.#next = null;
			if (this.#copy !== null) Y.applyUpdate(this.#copy, update);
		});
	}

	/** What is let in has to be written at once. A throw says that it is no update. */
	lets(update: Uint8Array, by: Proposer): boolean {
		this.#stands ??= documentIn(this.#doc);
		this.#copy ??= copyOf(this.#doc);
		const copy = this.#copy;
		let isLetIn = false;
		try {
			Y.applyUpdate(copy, update);
			const next = documentIn(copy);
			// An update that says nothing new is not heard of again.
			this.#next = next.eq(this.#stands) ? null : next;
			// What stands on something that is not here yet would change the text later, when nobody looks.
			isLetIn = (!lacks(copy) || lacks(this.#doc)) && isOnlySuggested(this.#stands, next, by);
			return isLetIn;
		} finally {
			if (!isLetIn) {
				this.#next = null;
				this.#copy = null;
				copy.destroy();
			}
		}
	}
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

const lacks = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

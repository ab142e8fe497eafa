/** Tells components about the editor without React's part in typing: each asks for the little that it shows. */

import type { EditorView } from "prosemirror-view";
import { useCallback, useSyncExternalStore } from "react";

export class EditorSignal {
	#view: EditorView | null = null;
	readonly #listeners = new Set<() => void>();
	#frame = 0;

	get view(): EditorView | null {
		return this.#view;
	}

	set(view: EditorView | null): void {
		this.#view = view;
		this.#tell();
	}

	/** The text or the selection changed; listeners hear of it once a frame. */
	changed(): void {
		this.#frame ||= requestAnimationFrame(() => this.#tell());
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	#tell(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		for (const listener of this.#listeners) listener();
	}
}

/** Something of the editor, as text: the component is drawn again only when it says something else. */
export function useOfEditor(signal: EditorSignal, read: (view: EditorView) => string): string {
	return useSyncExternalStore(
		signal.subscribe,
		useCallback(() => (signal.view === null ? "" : read(signal.view)), [signal, read]),
	);
}

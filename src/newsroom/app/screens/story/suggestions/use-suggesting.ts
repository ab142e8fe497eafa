/** The state of suggesting in an editor, for components: drawn again when it changes. */
import type { EditorView } from "prosemirror-view";
import { useCallback, useSyncExternalStore } from "react";
import { onSuggesting, type Suggesting, suggestingIn } from "./suggesting-plugin.ts";

export function useSuggesting(view: EditorView | null): Suggesting | null {
	const subscribe = useCallback(
		(listener: () => void) => {
			if (view === null) return () => {};
			// Typing does not wait for what is shown of it.
			let frame = 0;
			const end = onSuggesting(view, () => {
				frame ||= requestAnimationFrame(() => {
					frame = 0;
					listener();
				});
			});
			return () => {
				cancelAnimationFrame(frame);
				end();
			};
		},
		[view],
	);
	return useSyncExternalStore(subscribe, () => (view === null ? null : (suggestingIn(view.state) ?? null)));
}

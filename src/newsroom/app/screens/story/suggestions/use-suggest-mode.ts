/** Whether this person suggests in a story: because they want to, or because the story is with the desk and they may only suggest. */
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useEffect, useState } from "react";
import { yUndoPluginKey } from "y-prosemirror";
import type { UndoManager } from "yjs";
import { remembered } from "../../../remembered.ts";
import { useSession } from "../../../session.ts";
import { useManuscriptState, useWriting } from "../use-manuscript.ts";
import { say } from "./suggesting-plugin.ts";

export interface Standing {
	/** Null for a token. */
	readonly person: number | null;
	readonly name: string;
	readonly mayOnlySuggest: boolean;
}

export function useStanding(): Standing {
	const { session: signedIn } = useSession();
	const { session } = useWriting();
	const mayOnlySuggest = useManuscriptState(session, (state) => state.onlySuggests);
	const { id: person = null, name = "" } = signedIn?.me.person ?? {};
	return { person, name, mayOnlySuggest };
}

/** Tells the editor, too: to be used once beside it. */
export function useSuggestMode(
	story: number,
	view: EditorView | null,
	{ person, name, mayOnlySuggest }: Standing,
): [isOn: boolean, set: (isOn: boolean) => void] {
	const kept = remembered(`suggest-${story}`);
	const [isWanted, setWanted] = useState(() => kept.read() === "on");
	const isOn = isWanted || mayOnlySuggest;
	useEffect(() => {
		if (view === null || view.isDestroyed || person === null) return;
		view.dispatch(say(view.state.tr, { by: isOn ? { person, name } : null }));
	}, [view, isOn, person, name]);
	// What was written before the story went to the desk is the desk's now: taking it back would be refused.
	useEffect(() => {
		if (mayOnlySuggest && view !== null && !view.isDestroyed) forgetUndo(view.state);
	}, [view, mayOnlySuggest]);
	const set = (next: boolean) => {
		kept.write(next ? "on" : "off");
		setWanted(next);
	};
	return [isOn, set];
}

function forgetUndo(state: EditorState): void {
	const held: { readonly undoManager: UndoManager } | undefined = yUndoPluginKey.getState(state);
	held?.undoManager.clear();
}

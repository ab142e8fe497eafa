/** Whether this person suggests in a story: because they want to, or because the story is with the desk and they may only suggest. */
import type { EditorView } from "prosemirror-view";
import { useEffect, useState } from "react";
import type { WorkflowState } from "../../../../../core/story.ts";
import { remembered } from "../../../remembered.ts";
import { useSession } from "../../../session.ts";
import { useApi } from "../../../use-api.ts";
import { say } from "./suggesting-plugin.ts";

/** In these the text is the desk's: who may not approve it proposes. */
const WITH_THE_DESK: ReadonlySet<WorkflowState> = new Set(["inReview", "approved", "scheduled"]);

export interface Standing {
	/** Null for a token. */
	readonly person: number | null;
	readonly name: string;
	readonly mayOnlySuggest: boolean;
}

export function useStanding(story: number): Standing {
	const { session } = useSession();
	const { data } = useApi("GET /stories/:id", { params: { id: story } });
	const { id: person = null, name = "" } = session?.me.person ?? {};
	const isWithDesk = data !== undefined && WITH_THE_DESK.has(data.state);
	return { person, name, mayOnlySuggest: isWithDesk && session !== null && !session.can("story.approve") };
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
	const set = (next: boolean) => {
		kept.write(next ? "on" : "off");
		setWanted(next);
	};
	return [isOn, set];
}

/** Notes and assignments as panels of the story's screen. */
import { useMemo } from "react";
import type { EditingProps } from "../story/panels.tsx";
import { AssignmentPanel } from "./assignment-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { passagesOf } from "./passages.ts";

export function StoryNotes({ story, edition, view }: EditingProps) {
	const passages = useMemo(() => (view === null ? null : passagesOf(view)), [view]);
	return <NotesPanel story={story} edition={edition} passages={passages} />;
}

export function StoryAssignments({ story, edition, mayWrite }: EditingProps) {
	return <AssignmentPanel story={story} edition={edition} mayWrite={mayWrite} />;
}

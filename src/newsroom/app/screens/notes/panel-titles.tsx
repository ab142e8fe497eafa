/** What the panels of notes and assignments are called. */
import { notesStrings } from "../../strings/notes/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export function NotesTitle() {
	return <>{useStrings(notesStrings).notes}</>;
}

export function AssignmentsTitle() {
	return <>{useStrings(notesStrings).assignments}</>;
}

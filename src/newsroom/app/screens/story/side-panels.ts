/** The panels beside a story's text, which other areas bring; they come once one can type, each when it is first opened. */
import { loadedPart } from "../../kit/loaded-part.tsx";
import { AssignmentsTitle, NotesTitle } from "../notes/panel-titles.tsx";
import { PUBLISHING_PANELS } from "../publishing/side-panels.ts";
import { TranslationsTitle } from "../translations/translations-title.tsx";
import type { StoryPanel } from "./panels.tsx";
import { SuggestionsTitle } from "./suggestions/suggestions-title.tsx";

/** As tabs in this order, after the story's own. */
export const STORY_PANELS: readonly StoryPanel[] = [
	...PUBLISHING_PANELS,
	{
		id: "suggestions",
		Title: SuggestionsTitle,
		Panel: loadedPart(() => import("./suggestions/suggestions-panel.tsx").then((file) => file.SuggestionsPanel)),
	},
	{
		id: "notes",
		Title: NotesTitle,
		Panel: loadedPart(() => import("../notes/story-panels.tsx").then((file) => file.StoryNotes)),
	},
	{
		id: "assignments",
		Title: AssignmentsTitle,
		Panel: loadedPart(() => import("../notes/story-panels.tsx").then((file) => file.StoryAssignments)),
	},
	{
		id: "translations",
		Title: TranslationsTitle,
		Panel: loadedPart(() => import("../translations/translations-panel.tsx").then((file) => file.TranslationsPanel)),
	},
];

/** What publication puts beside a story's text; each is loaded when it is first opened. */
import { loadedPart } from "../../kit/loaded-part.tsx";
import type { StoryPanel } from "../story/panels.tsx";
import { ChecksTitle, RevisionsTitle } from "./panel-titles.tsx";

export const PUBLISHING_PANELS: readonly StoryPanel[] = [
	{
		id: "checks",
		Title: ChecksTitle,
		Panel: loadedPart(() => import("./checks-panel.tsx").then((file) => file.ChecksPanel)),
	},
	{
		id: "revisions",
		Title: RevisionsTitle,
		Panel: loadedPart(() => import("./revisions-side.tsx").then((file) => file.RevisionsSide)),
	},
];
